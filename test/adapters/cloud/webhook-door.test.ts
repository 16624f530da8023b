import { createHmac } from "node:crypto";
import {
  ACCOUNT_ID,
  APP_SECRET,
  asMetaWrites,
  bodyOf,
  inboundOf,
  messagesChange,
  signatureOf,
} from "../../support/graph-api/webhooks";
import { CUSTOMER, cloudRig, NUMBER_ID, SENDER } from "./rig";

const AT_MS = Date.UTC(2026, 10, 20, 3);
const inbound = (content: object, id = "wamid.I1") =>
  messagesChange(NUMBER_ID, inboundOf(CUSTOMER, id, AT_MS, content));

describe("the door for webhooks", () => {
  let rig: Awaited<ReturnType<typeof cloudRig>>;
  beforeEach(async () => {
    rig = await cloudRig({ isAdmin: (phone) => phone === CUSTOMER });
  });
  afterEach(() => rig.stop());
  const take = (body: Buffer, signature: string | undefined = signatureOf(body)) =>
    rig.channel.webhook.take(body, signature);

  it("is answered at its handshake, and only with our word", () => {
    const { handshake } = rig.channel.webhook;
    expect(handshake({ mode: "subscribe", token: "verify-me", challenge: "1158" })).toEqual({
      status: 200,
      body: "1158",
    });
    expect(handshake({ mode: "subscribe", token: "verify-mf", challenge: "1158" }).status).toBe(403);
    expect(handshake({ mode: "unsubscribe", token: "verify-me", challenge: "1158" }).status).toBe(403);
    expect(handshake({ mode: "subscribe", token: undefined, challenge: "1158" }).status).toBe(403);
  });

  const good = bodyOf([inbound({ type: "text", text: { body: "CEK é" } })]);
  it.each([
    ["no signature", good, ""],
    ["another secret's", good, signatureOf(good, "other")],
    ["half a signature", good, signatureOf(good).slice(0, 40)],
    ["the old kind", good, `sha1=${createHmac("sha1", APP_SECRET).update(good).digest("hex")}`],
    [
      "a signature of the same words written otherwise",
      good,
      signatureOf(Buffer.from(JSON.stringify(JSON.parse(good.toString("utf8"))))),
    ],
    ["one byte more", Buffer.concat([good, Buffer.from(" ")]), signatureOf(good)],
  ])("with %s is refused, and nothing of it read", async (_what, body, signature) => {
    expect(await take(body, signature)).toEqual({ status: 401, body: "signature" });
    expect(rig.events).toEqual([]);
  });

  it("is confirmed only when all is stored", async () => {
    let stored = false;
    rig.channel.webhook.onTold(async () => stored);
    expect((await take(good)).status).toBe(503);
    stored = true;
    expect((await take(good)).status).toBe(200);
  });

  it("tells of a number that another process sends from: Meta calls one address for all", async () => {
    const other = await cloudRig({
      driven: [SENDER],
      numbers: [
        { senderId: SENDER, phoneNumberId: NUMBER_ID },
        { senderId: "jajag-2", phoneNumberId: "106500000000002" },
      ],
    });
    try {
      const change = messagesChange(
        "106500000000002",
        inboundOf(CUSTOMER, "wamid.I1", 1_763_600_000_000, { type: "text", text: { body: "STOP" } }),
      );
      const body = bodyOf([change]);
      expect((await other.channel.webhook.take(body, signatureOf(body))).status).toBe(200);
      expect(other.events.at(-1)).toMatchObject({ message: { text: "STOP", senderId: "jajag-2" } });
      await other.start();
      expect(other.events.flatMap((one) => (one.kind === "status" ? [one.senderId] : []))).not.toContain(
        "jajag-2",
      );
    } finally {
      await other.stop();
    }
  });

  it("that is signed and no webhook of ours is confirmed without effect", async () => {
    for (const body of [
      "",
      "nothing",
      "[]",
      "{}",
      '{"object":"page","entry":[]}',
      '{"object":"whatsapp_business_account","entry":{}}',
    ])
      expect((await take(Buffer.from(body))).status).toBe(200);
    expect(rig.events).toEqual([]);
  });

  it("of many parts is read wholly, around the strange ones", async () => {
    const body = asMetaWrites({
      object: "whatsapp_business_account",
      entry: [
        null,
        { id: ACCOUNT_ID, changes: [7, inbound({ type: "text", text: { body: "satu" } }, "wamid.I1")] },
        {
          id: ACCOUNT_ID,
          changes: [
            messagesChange(NUMBER_ID, {
              messages: [
                { nonsense: true },
                ...["dua", "tiga"].map((text, index) => ({
                  from: CUSTOMER,
                  id: `wamid.I${index + 2}`,
                  timestamp: "1763600000",
                  type: "text",
                  text: { body: text },
                })),
              ],
              statuses: [
                {},
                { id: "wamid.1", status: "warped" },
                { id: "wamid.1", status: "read", timestamp: "1763600001" },
              ],
            }),
            messagesChange("999", {
              messages: [
                { from: CUSTOMER, id: "wamid.I9", type: "text", text: { body: "to another number" } },
              ],
            }),
          ],
        },
      ],
    });
    expect((await take(body)).status).toBe(200);
    expect(rig.events.map((event) => (event.kind === "message" ? event.message.text : event.kind))).toEqual([
      "identity",
      "satu",
      "dua",
      "tiga",
      "receipt",
    ]);
    expect(JSON.stringify(rig.log)).toContain("4 parts");
  });
});
