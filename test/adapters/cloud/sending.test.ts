import { createGraphClient } from "../../../src/adapters/cloud/graph-client";
import type { SendOutcome } from "../../../src/domain/message";
import { fillTemplate } from "../../../src/domain/message-template";
import { phoneNumber } from "../../../src/domain/phone-number";
import { ONE_BILL } from "../../../src/texts/templates";
import { type Fault, startGraphApi } from "../../support/graph-api/graph-api";
import { CUSTOMER, cloudRig, INSTALLATION, NUMBER_ID, SENDER } from "./rig";

const PDF = {
  fileName: "tagihan-2026-11.pdf",
  mimeType: "application/pdf",
  content: Buffer.from("%PDF-1.3"),
};
const TEMPLATE = fillTemplate(ONE_BILL, ONE_BILL.examples)!;

describe("a message to Meta", () => {
  let rig: Awaited<ReturnType<typeof cloudRig>>;
  const send = (message: ReturnType<typeof rig.message>, ms = 5_000) =>
    rig.channel.send(message, AbortSignal.timeout(ms));
  const bodies = () => rig.api.calls.filter(({ path }) => path.endsWith("/messages")).map(({ body }) => body);

  beforeEach(async () => {
    rig = await cloudRig();
    rig.api.world.openWindow(NUMBER_ID, CUSTOMER);
    await rig.start();
  });
  afterEach(() => rig.stop());

  it("carries the phone with a plus, our token and what it quotes", async () => {
    await send(rig.message("Halo", { quotedMessageId: "wamid.1" }));
    expect(bodies()).toEqual([
      {
        messaging_product: "whatsapp",
        recipient_type: "individual",
        to: `+${CUSTOMER}`,
        context: { message_id: "wamid.1" },
        biz_opaque_callback_data: `lunas.${INSTALLATION}.1.try-1`,
        type: "text",
        text: { body: "Halo", preview_url: false },
      },
    ]);
  });

  it("to a hidden person carries the user id; a name of another channel is nobody's", async () => {
    await send(rig.message("Halo", { to: "bsuid:ID.1349abc" as never }));
    expect(bodies()[0]).toMatchObject({ recipient: "ID.1349abc" });
    expect(bodies()[0]).not.toHaveProperty("to");
    expect(await send(rig.message("Halo", { to: "lid:123456" as never }))).toMatchObject({
      kind: "rejected",
      reason: "invalid_number",
    });
  });

  it("as a template has its named values and buttons, and quotes nothing", async () => {
    const outcome = await send(rig.message("…", { template: TEMPLATE, quotedMessageId: "wamid.1" }));
    expect(outcome.kind).toBe("accepted");
    const [body] = bodies();
    expect(body).not.toHaveProperty("context");
    expect(body.template.components[0].parameters[0]).toEqual({
      type: "text",
      parameter_name: "nama",
      text: "D••• A••••••",
    });
    expect(body.template.components[1]).toMatchObject({
      type: "button",
      sub_type: "quick_reply",
      index: "0",
    });
    expect(rig.api.world.sent[0]!.template).toBe("tagihan_listrik");
  });

  it("has buttons where they fit, and none where they do not", async () => {
    await send(rig.message("Pilih", { buttons: ["Cek tagihan", "Berhenti"] }));
    await send(rig.message("x".repeat(1_025), { buttons: ["Cek tagihan"] }));
    expect(bodies().map(({ type }) => type)).toEqual(["interactive", "text"]);
  });

  it("uploads a document once for each content, and anew when Meta has lost it", async () => {
    const uploads = () => rig.api.calls.filter(({ path }) => path.endsWith("/media")).length;
    for (let time = 0; time < 3; time++) await send(rig.message("Lembar", { attachment: PDF }));
    await send(rig.message("Lembar", { attachment: { ...PDF, content: Buffer.from("%PDF-1.4") } }));
    expect(uploads()).toBe(2);
    rig.api.world.media.clear();
    expect(await send(rig.message("Lembar", { attachment: PDF }))).toMatchObject({
      kind: "deferred",
      reason: "channel_error",
    });
    expect((await send(rig.message("Lembar", { attachment: PDF }))).kind).toBe("accepted");
    expect(uploads()).toBe(3);
    expect(rig.api.world.sent.at(-1)).toMatchObject({ fileName: PDF.fileName, text: "Lembar" });
  });

  const uncertain = { kind: "uncertain" } as const;
  it.each<[Fault, Partial<SendOutcome>]>([
    ["hangs", uncertain],
    ["hangs_but_arrives", uncertain],
    ["reset", uncertain],
    ["reset_but_arrives", uncertain],
    ["500", uncertain],
    ["garbage_but_arrives", uncertain],
    [{ code: 2, details: "Service down", http: 503 }, uncertain],
    [
      { code: 131000, details: "Something went wrong", http: 500 },
      { kind: "deferred", reason: "channel_error" },
    ],
    [
      { code: 130429, details: "Rate limit hit" },
      { kind: "deferred", reason: "too_fast" },
    ],
    [
      { code: 80007, details: "Too many calls" },
      { kind: "deferred", reason: "too_fast" },
    ],
    [
      { code: 131056, details: "Pair rate limit" },
      { kind: "deferred", reason: "pair_limited", retryAfterMs: 1_000 },
    ],
    [
      { code: 131048, details: "Spam rate limit" },
      { kind: "deferred", reason: "rate_limited" },
    ],
    [
      { code: 131026, details: "Undeliverable" },
      { kind: "rejected", reason: "not_on_whatsapp" },
    ],
    [
      { code: 131021, details: "Same as sender" },
      { kind: "rejected", reason: "invalid_number" },
    ],
    [
      { code: 131047, details: "Window closed" },
      { kind: "deferred", reason: "window_closed" },
    ],
    [
      { code: 132015, details: "Paused" },
      { kind: "deferred", reason: "template_held" },
    ],
    [
      { code: 132000, details: "Parameters" },
      { kind: "rejected", reason: "content_refused" },
    ],
    [
      { code: 999_999, details: "News" },
      { kind: "rejected", reason: "content_refused" },
    ],
    [
      { code: 190, details: "Token expired", http: 401 },
      { kind: "deferred", reason: "not_connected" },
    ],
    [
      { code: 131031, details: "Locked" },
      { kind: "deferred", reason: "not_connected" },
    ],
  ])("that ends in %j is told as what it is", async (fault, outcome) => {
    rig.api.fail(fault);
    expect(await send(rig.message("Halo"), 400)).toMatchObject(outcome);
  });

  it("is surely unsent when nobody listens there", async () => {
    const gone = await startGraphApi();
    await gone.stop();
    const client = createGraphClient({ baseUrl: gone.url, version: "v26.0", token: "t" });
    const answer = await client.post("1/messages", {}, AbortSignal.timeout(5_000));
    expect(answer).toEqual({ kind: "unsent", detail: expect.any(String) });
  });

  it("to one person who had too many waits longer each time, and nobody else waits", async () => {
    const other = phoneNumber("6289000001002");
    rig.api.fail({ code: 131056, details: "" }, { code: 131056, details: "" });
    expect(await send(rig.message("1"))).toMatchObject({ retryAfterMs: 1_000 });
    expect(await rig.channel.lookUp!(SENDER, CUSTOMER, AbortSignal.timeout(100))).toMatchObject({
      reason: "pair_limited",
    });
    expect(await rig.channel.lookUp!(SENDER, other, AbortSignal.timeout(1_000))).toBeNull();
    expect(await send(rig.message("2"))).toMatchObject({ retryAfterMs: 4_000 });
  });

  it("with a token that is dead stops the number, until the token is good again", async () => {
    rig.api.world.token = "token-2";
    expect(await send(rig.message("Halo"))).toMatchObject({ kind: "deferred", reason: "not_connected" });
    expect(rig.channel.isReady(SENDER)).toBe(false);
    expect(rig.events).toContainEqual(expect.objectContaining({ kind: "status", status: "logged_out" }));
    rig.api.world.token = "token-1";
    while (!rig.channel.isReady(SENDER)) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it("of a locked account bars the number for good", async () => {
    rig.api.fail({ code: 368, details: "Temporarily blocked" });
    await send(rig.message("Halo"));
    expect(rig.events).toContainEqual(expect.objectContaining({ kind: "status", status: "barred" }));
    expect(await send(rig.message("Halo"))).toEqual({ kind: "deferred", reason: "not_connected" });
  });

  it("tells the tier and the phone of the number", () => {
    expect(rig.events).toContainEqual({ kind: "tier", peopleADay: 100_000 });
    expect(rig.events).toContainEqual(expect.objectContaining({ status: "ready", phone: "6289099999901" }));
  });

  it("never puts the token into an address or the log", async () => {
    await send(rig.message("Halo"));
    expect(JSON.stringify(rig.api.calls.map(({ path }) => path)) + JSON.stringify(rig.log)).not.toContain(
      "token-1",
    );
  });
});
