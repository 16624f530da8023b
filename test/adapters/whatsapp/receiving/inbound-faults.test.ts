import { phoneNumber } from "../../../../src/domain/phone-number";
import { CUSTOMER, createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const OTHER = phoneNumber("6289000004001");

describeWithChromium("what customers send", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig();
    await rig.link();
  });
  afterAll(() => rig.stop());

  const heard = (text: string) => rig.inboundTexts().filter((one) => one === text).length;
  const revisions = (id: string) =>
    rig.events.flatMap((e) => (e.kind === "revision" && e.providerMessageId === id ? [e] : []));
  const calls = () => rig.events.filter((e) => e.kind === "message" && e.message.kind === "call");
  /** Whatever was to come before this message has come when it is here. */
  async function roundTrip(text: string): Promise<void> {
    await rig.page.inbound({ from: OTHER, text });
    await rig.until(() => heard(text) > 0, text);
  }

  it("hears groups, newsletters, status posts and our own phone's messages not at all", async () => {
    await rig.page.inbound({ from: CUSTOMER, text: "di grup", group: "120363000000000001" });
    await rig.page.inbound({ from: CUSTOMER, text: "di kanal", newsletter: "120363000000000002" });
    await rig.page.inbound({ from: CUSTOMER, text: "status", status: true });
    await rig.page.inbound({ from: CUSTOMER, text: "dari ponsel kami", fromMe: true });
    await roundTrip("sesudah grup");
    expect(rig.inboundTexts()).toEqual(["sesudah grup"]);
  });

  it("notes edits and deletions of a message", async () => {
    const id = await rig.page.inbound({ from: CUSTOMER, text: "CEK 51675990000" });
    await rig.until(() => heard("CEK 51675990000") === 1, "the message");
    await rig.page.edit(id, "CEK 516759900001");
    await rig.until(() => revisions(id).length > 0, "the edit");
    await rig.page.revoke(id);
    await rig.until(() => revisions(id).some((one) => one.change === "deleted"), "the deletion");
    expect(revisions(id)[0]).toMatchObject({ change: "edited", text: "CEK 516759900001" });
  });

  it("hands over one call however often it rings, and passes reactions by", async () => {
    const id = await rig.page.inbound({ from: CUSTOMER, text: "sebelum telepon" });
    await rig.until(() => heard("sebelum telepon") === 1, "the message");
    await rig.page.call(CUSTOMER);
    await rig.page.call(CUSTOMER);
    await rig.page.react(id, "👍");
    await roundTrip("sesudah telepon");
    await rig.until(() => calls().length > 0, "the call");
    expect(calls()).toMatchObject([{ message: { from: CUSTOMER, kind: "call", text: "" } }]);
  });

  it("catches up what came without an event, each once, and what the events bring as well", async () => {
    await rig.page.inbound({ from: CUSTOMER, text: "tanpa kabar 1", whileOff: true });
    await rig.page.inbound({ from: CUSTOMER, text: "tanpa kabar 2", whileOff: true });
    const old = new Date(Date.now() - 4 * 24 * 3600_000).toISOString();
    await rig.page.inbound({ from: OTHER, text: "sudah basi", whileOff: true, at: old });
    // The first attempt fails: the chat cannot be read yet.
    await rig.page.fault({ on: "history", kind: "error", to: CUSTOMER, times: 1 });
    await rig.page.fault({ on: "start", kind: "events_thrice" });
    const readies = rig.statuses().filter((status) => status === "ready").length;
    await rig.page.reload(OUR_PHONE);
    await rig.until(
      () => rig.statuses().filter((status) => status === "ready").length > readies,
      "ready again after the reload",
    );
    await rig.page.inbound({ from: OTHER, text: "tiga kali" });
    await rig.until(() => heard("tanpa kabar 2") > 0, "caught up");
    await rig.until(() => heard("tiga kali") > 0, "the live message");
    await roundTrip("penutup");
    for (const text of ["tanpa kabar 1", "tanpa kabar 2", "tiga kali", "sebelum telepon"])
      expect([text, heard(text)]).toEqual([text, 1]);
    expect(heard("sudah basi")).toBe(0);
  });

  it("reads receipts again that came while nobody listened, and tells no other", async () => {
    const outcome = await rig.send("Dibaca nanti");
    const id = outcome.kind === "accepted" ? outcome.providerMessageId : "";
    const receipts = () =>
      rig.events.flatMap((e) => (e.kind === "receipt" && e.providerMessageId === id ? [e.receipt] : []));
    await rig.until(() => receipts().includes("delivered"), "delivered");
    await rig.channel.stop();
    await rig.page.waitUntilAway(OUR_PHONE);
    await rig.page.ack(id, 3);
    await rig.page.inbound({ from: CUSTOMER, text: "saat mati" });
    const later = await createRig({
      page: rig.page,
      dataFolder: rig.dataFolder,
      options: { phoneOfMessage: async () => CUSTOMER },
    });
    await later.link();
    await later.channel.refreshReceipts(SENDER, ["3EB0TIDAKADA", id]);
    await later.channel.refreshReceipts(SENDER, [id]);
    await later.until(() => later.inboundTexts().includes("saat mati"), "what came while we were off");
    await later.stop();
    // What is read again is told again; the database raises a row once.
    const told = later.events.flatMap((event) =>
      event.kind === "receipt" ? [`${event.providerMessageId} ${event.receipt}`] : [],
    );
    expect([...new Set(told)]).toEqual([`${id} read`]);
    expect(later.inboundTexts().filter((text) => text === "saat mati")).toHaveLength(1);
  });
});
