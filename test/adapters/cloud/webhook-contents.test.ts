import type { ChannelEvent } from "../../../src/application/ports/channel";
import { phoneNumber } from "../../../src/domain/phone-number";
import { bodyOf, inboundOf, messagesChange, signatureOf } from "../../support/graph-api/webhooks";
import { CUSTOMER, cloudRig, INSTALLATION, NUMBER_ID, SENDER } from "./rig";

const AT_MS = Date.UTC(2026, 10, 20, 3);
const inbound = (content: object, id = "wamid.I1") =>
  messagesChange(NUMBER_ID, inboundOf(CUSTOMER, id, AT_MS, content));
const account = (field: string, value: object) => ({ field, value });
const status = (more: object) =>
  messagesChange(NUMBER_ID, {
    statuses: [
      {
        id: "wamid.1",
        status: "sent",
        timestamp: String(AT_MS / 1000),
        recipient_id: CUSTOMER,
        biz_opaque_callback_data: `lunas.${INSTALLATION}.7.try-7`,
        ...more,
      },
    ],
  });

describe("what a webhook tells", () => {
  let rig: Awaited<ReturnType<typeof cloudRig>>;
  beforeEach(async () => {
    rig = await cloudRig({ isAdmin: (phone) => phone === CUSTOMER });
  });
  afterEach(() => rig.stop());
  const take = (body: Buffer, signature: string | undefined = signatureOf(body)) =>
    rig.channel.webhook.take(body, signature);
  const told = async (...changes: Parameters<typeof bodyOf>[0]) => {
    expect((await take(bodyOf(changes))).status).toBe(200);
    return rig.events.splice(0);
  };

  it.each<[string, object, Partial<Extract<ChannelEvent, { kind: "message" }>["message"]>]>([
    [
      "text",
      { type: "text", text: { body: "CEK 😀" }, context: { id: "wamid.9", forwarded: true } },
      { kind: "text", text: "CEK 😀", quotedMessageId: "wamid.9", isForwarded: true },
    ],
    [
      "a button of a template",
      { type: "button", button: { payload: "Cek tagihan", text: "Cek tagihan" }, context: { id: "wamid.9" } },
      { kind: "text", text: "Cek tagihan" },
    ],
    [
      "a pressed reply",
      {
        type: "interactive",
        interactive: { type: "button_reply", button_reply: { id: "x", title: "Berhenti" } },
      },
      { kind: "text", text: "Berhenti" },
    ],
    [
      "a chosen row",
      { type: "interactive", interactive: { type: "list_reply", list_reply: { id: "x", title: "Satu" } } },
      { kind: "text", text: "Satu" },
    ],
    ["a picture", { type: "image", image: { id: "1", caption: "bukti" } }, { kind: "image", text: "bukti" }],
    ["a voice note", { type: "audio", audio: { id: "1" } }, { kind: "voice", text: "" }],
    [
      "a reaction",
      { type: "reaction", reaction: { message_id: "wamid.9", emoji: "👍" } },
      { kind: "reaction", text: "👍" },
    ],
    [
      "a card",
      { type: "contacts", contacts: [{ origin: "other", phones: [{ wa_id: "6289000000777" }] }] },
      { kind: "contact", text: "" },
    ],
    [
      "what is not supported",
      { type: "unsupported", errors: [{ code: 131051 }] },
      { kind: "other", text: "" },
    ],
    ["what nobody knows yet", { type: "hologram", hologram: {} }, { kind: "other", text: "" }],
  ])("tells %s", async (_what, content, message) => {
    const events = await told(inbound(content));
    expect(events[0]).toEqual({ kind: "identity", name: `bsuid:ID.1349${CUSTOMER}`, phone: CUSTOMER });
    expect(events[1]).toMatchObject({
      kind: "message",
      caughtUp: false,
      message: { from: CUSTOMER, senderId: SENDER, sentAt: new Date(AT_MS), ...message },
    });
  });

  it("tells a document, and fetches those of admins only", async () => {
    const content = Buffer.from("IDPEL;RP\n");
    rig.api.world.inboundFiles.set("77", { mimeType: "text/csv", content });
    const part = { type: "document", document: { id: "77", filename: "daftar.csv", mime_type: "text/csv" } };
    const [, event] = await told(inbound(part));
    expect(event).toMatchObject({
      message: { kind: "document", text: "daftar.csv", attachment: { fileName: "daftar.csv", content } },
    });
    const other = messagesChange(NUMBER_ID, inboundOf("6289000001777", "wamid.I5", AT_MS, part));
    expect((await told(other)).at(-1)).toMatchObject({ message: { attachment: null } });
  });

  it("stores all else while an admin's document cannot be had, and the message without it once Meta has lost it", async () => {
    rig.api.world.inboundFiles.set("77", { mimeType: "text/csv", content: Buffer.from("IDPEL;RP\n") });
    rig.api.world.areFilesAway = true;
    const part = { type: "document", document: { id: "77", filename: "daftar.csv", mime_type: "text/csv" } };
    const stop = messagesChange(
      NUMBER_ID,
      inboundOf("6289000001777", "wamid.I7", AT_MS, { type: "text", text: { body: "STOP" } }),
    );
    const batch = bodyOf([inbound(part, "wamid.I6"), stop]);
    const texts = () => rig.events.splice(0).flatMap((one) => (one.kind === "message" ? [one.message] : []));
    expect((await take(batch)).status).toBe(503);
    expect(texts()).toMatchObject([{ text: "STOP" }]);
    rig.api.world.inboundFiles.clear();
    expect((await take(batch)).status).toBe(200);
    expect(texts()).toMatchObject([{ text: "daftar.csv", attachment: null }, { text: "STOP" }]);
    expect(JSON.stringify(rig.log)).toContain("a document of an admin: Meta 100");
  });

  it("tells who hides a phone, and believes a card only where we asked for it", async () => {
    const hidden = (content: object) =>
      messagesChange(NUMBER_ID, {
        messages: [{ from_user_id: "ID.77", id: "wamid.I1", timestamp: "1763600000", ...content }],
      });
    expect(await told(hidden({ type: "text", text: { body: "CEK" } }))).toEqual([
      expect.objectContaining({ kind: "message", message: expect.objectContaining({ from: "bsuid:ID.77" }) }),
    ]);
    const card = (origin: string) =>
      hidden({ type: "contacts", contacts: [{ origin, phones: [{ wa_id: "6289000001055" }] }] });
    expect((await told(card("other"))).map(({ kind }) => kind)).toEqual(["message"]);
    expect((await told(card("contact_request")))[0]).toEqual({
      kind: "identity",
      name: "bsuid:ID.77",
      phone: "6289000001055",
    });
  });

  it("tells edits and deletions, and whoever has left a phone", async () => {
    expect(
      await told(
        inbound({
          type: "edit",
          edit: { original_message_id: "wamid.I0", message: { text: { body: "baru" } } },
        }),
      ),
    ).toEqual([
      expect.objectContaining({
        kind: "revision",
        providerMessageId: "wamid.I0",
        change: "edited",
        text: "baru",
      }),
    ]);
    expect(await told(inbound({ type: "revoke", revoke: { message_id: "wamid.I0" } }))).toEqual([
      expect.objectContaining({ kind: "revision", change: "deleted" }),
    ]);
    expect(
      await told(inbound({ type: "system", system: { type: "user_changed_user_id", user_id: "ID.88" } })),
    ).toEqual([{ kind: "departure", name: `bsuid:ID.1349${CUSTOMER}`, next: "bsuid:ID.88" }]);
    expect(await told(account("user_id_update", { user_id: { previous: "ID.1", current: "ID.2" } }))).toEqual(
      [{ kind: "departure", name: "bsuid:ID.1", next: "bsuid:ID.2" }],
    );
  });

  it("tells a status with its try, its price, and each pair of names once", async () => {
    const [receipt, pair] = await told(
      status({
        recipient_user_id: "ID.5",
        pricing: { billable: true, category: "utility", type: "regular" },
      }),
    );
    expect(receipt).toEqual({
      kind: "receipt",
      providerMessageId: "wamid.1",
      receipt: "accepted",
      at: new Date(AT_MS),
      senderId: SENDER,
      attempt: { deliveryId: 7, token: "try-7" },
      failure: null,
      price: "utility",
      to: CUSTOMER,
    });
    expect(pair).toEqual({ kind: "identity", name: "bsuid:ID.5", phone: phoneNumber(CUSTOMER) });
    expect(
      (await told(status({ status: "delivered", recipient_user_id: "ID.5" }))).map(({ kind }) => kind),
    ).toEqual(["receipt"]);
  });

  it.each([
    [131026, "not_on_whatsapp", []],
    [131047, "window_closed", []],
    [132015, "template_held", []],
    [131049, "person_capped", []],
    [131042, "number_stopped", ["status"]],
    [131048, "number_stopped", ["restriction"]],
    [190, "number_stopped", ["status"]],
    [777_777, "receipt_failed", ["alert"]],
  ])("of a failure %i is %s, with what follows from it", async (code, reason, more) => {
    const [receipt, ...rest] = await told(
      status({
        status: "failed",
        errors: [{ code, title: "…", error_data: { details: `to 6289000001001` } }],
      }),
    );
    expect(receipt).toMatchObject({
      receipt: "failed",
      failure: { reason, detail: expect.not.stringContaining("6289000001001") },
    });
    expect(rest.map(({ kind }) => kind)).toEqual(more);
  });
});
