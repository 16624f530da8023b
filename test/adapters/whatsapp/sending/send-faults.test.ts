import { phoneNumber } from "../../../../src/domain/phone-number";
import type { SendFaultKind } from "../../../support/whatsapp-page/types";
import { createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const PDF = { fileName: "tagihan.pdf", mimeType: "application/pdf", content: Buffer.from("%PDF-1.4 palsu") };
let lastPerson = 2000;
/** Everybody is written to once, so that nothing of another case stands in the chat. */
const somebody = () => phoneNumber(`628900000${++lastPerson}`);

describeWithChromium("sends that go wrong", () => {
  let rig: Rig;

  beforeAll(async () => {
    rig = await createRig({
      options: { sendTimeoutMs: 1800, ackTimeoutMs: 900, limits: { questionMs: 4000 } },
    });
    await rig.link();
  });
  afterAll(() => rig.stop());
  beforeEach(() => rig.until(() => rig.channel.isReady(SENDER), "the number is ready"));

  // What the first send says, what the chat says then, and how often the server had the message before a second try.
  it.each<[SendFaultKind, "uncertain", "found" | "unconfirmed" | "absent"]>([
    ["throw", "uncertain", "absent"],
    ["throw_delivers", "uncertain", "found"],
    ["undefined", "uncertain", "absent"],
    ["undefined_delivers", "uncertain", "found"],
    ["ack_never", "uncertain", "unconfirmed"],
    ["forgotten", "uncertain", "absent"],
    ["hang_delivers", "uncertain", "found"],
    ["reload", "uncertain", "absent"],
    ["reload_delivers", "uncertain", "found"],
    ["hang", "uncertain", "absent"],
  ])("delivers exactly once when a send ends in %s", async (kind, said, finding) => {
    const to = somebody();
    await rig.page.fault({ on: "send", kind, to });
    const delivered = await rig.deliver(`Tagihan lewat ${kind}`, { to });
    expect(delivered.outcome.kind).toBe(said);
    expect(delivered.finding).toBe(finding);
    expect(await rig.textsOn(to)).toEqual([`Tagihan lewat ${kind}`]);
  });

  it("delivers a document exactly once when its send hangs but leaves", async () => {
    const to = somebody();
    await rig.page.fault({ on: "send", kind: "hang_delivers", to });
    const delivered = await rig.deliver("Terlampir", { to, attachment: PDF });
    expect(delivered).toMatchObject({ outcome: { kind: "uncertain" }, finding: "found" });
    expect(await rig.page.messages({ to })).toMatchObject([{ fileName: "tagihan.pdf", text: "Terlampir" }]);
  });

  it("leaves a message to the page that keeps it, and says so when the server takes it at last", async () => {
    const to = somebody();
    await rig.page.fault({ on: "send", kind: "stuck", to });
    const { outcome, finding } = await rig.deliver("Tertahan", { to });
    expect([outcome, finding]).toEqual([
      expect.objectContaining({ kind: "uncertain", providerMessageId: expect.stringMatching(/.{6,}/) }),
      "unconfirmed",
    ]);
    expect(await rig.textsOn(to)).toEqual([]);
    const heard = () =>
      rig.events.flatMap((event) =>
        event.kind === "receipt" &&
        event.providerMessageId === (outcome as { providerMessageId?: string }).providerMessageId
          ? [event.receipt]
          : [],
      );
    expect(heard()).toEqual([]);
    await rig.page.releaseStuck();
    expect(await rig.textsOn(to)).toEqual(["Tertahan"]);
    await rig.until(() => heard().includes("accepted"), "the server's word");
  });

  it("calls a refusal by the server surely not sent: a lock of strangers when the chat is new", async () => {
    const to = somebody();
    await rig.page.fault({ on: "send", kind: "ack_error", to });
    expect(await rig.send("Ditolak", { to })).toMatchObject({ kind: "deferred", reason: "cold_locked" });
    expect(await rig.textsOn(to)).toEqual([]);
  });

  it("goes on with people who know us while the number is locked for strangers", async () => {
    const known = somebody();
    const stranger = somebody();
    expect((await rig.send("Kenal", { to: known })).kind).toBe("accepted");
    await rig.page.lockCold(OUR_PHONE, true);
    const cold = await rig.send("Dingin", { to: stranger });
    const warm = await rig.send("Hangat", { to: known });
    await rig.page.lockCold(OUR_PHONE, false);
    expect(cold).toMatchObject({ kind: "deferred", reason: "cold_locked" });
    expect(warm.kind).toBe("accepted");
    await rig.page.fault({ on: "send", kind: "ack_error", to: known });
    expect(await rig.send("Dibatasi", { to: known })).toMatchObject({ reason: "account_restricted" });
  });

  it.each(["hang", "error"] as const)(
    "defers when the look-up of the number ends in %s: nothing has left",
    async (kind) => {
      const to = somebody();
      await rig.page.fault({ on: "lookup", kind, to });
      expect(await rig.send("Dicari dulu", { to })).toMatchObject({
        kind: "deferred",
        reason: "lookup_failed",
        retryAfterMs: expect.any(Number),
      });
      expect(await rig.textsOn(to)).toEqual([]);
      const again = () => rig.send("Dicari lagi", { to });
      await rig.until(async () => (await again()).kind === "accepted", "the look-ups have rested");
    },
  );

  it("defers a document whose upload fails, and settles one whose upload hangs", async () => {
    const to = somebody();
    await rig.page.fault({ on: "upload", kind: "error", text: "upload failed: media entry was not created" });
    expect((await rig.send("Gagal unggah", { to, attachment: PDF })).kind).toBe("deferred");
    await rig.page.fault({ on: "upload", kind: "hang" });
    const delivered = await rig.deliver("Unggah macet", { to, attachment: PDF });
    expect(delivered).toMatchObject({ outcome: { kind: "uncertain" }, finding: "absent" });
    expect(await rig.textsOn(to)).toEqual(["Unggah macet"]);
  });

  it("does not know whether a text was sent while the chat cannot be read", async () => {
    const to = somebody();
    await rig.page.fault({ on: "history", kind: "error", to, times: "always" });
    const since = new Date();
    await rig.send("Ada", { to });
    expect(await rig.find("Tidak ada", since, to)).toEqual({ kind: "unknown" });
    await rig.page.clearFaults();
    await rig.until(async () => (await rig.find("Tidak ada", since, to)).kind === "absent", "surely absent");
  });

  it("keeps what hangs in mind when the page only changes its address", async () => {
    const to = somebody();
    await rig.page.fault({ on: "send", kind: "hang", to });
    const since = new Date();
    expect((await rig.sendInHaste("Macet", { to })).kind).toBe("uncertain");
    const before = rig.statuses().length;
    await rig.page.changeAddress(OUR_PHONE, "/pindah");
    // The page answers in order: by the second answer it has changed its address.
    await rig.channel.inspect(SENDER);
    await rig.channel.inspect(SENDER);
    const [first] = await rig.browsers();
    expect(rig.statuses().slice(before)).toEqual([]);
    expect(await rig.find("Macet", since, to)).toEqual({ kind: "unknown" });
    await rig.until(async () => (await rig.find("Macet", since, to)).kind === "absent", "surely absent");
    expect(await rig.browsers()).not.toContain(first);
  });
});
