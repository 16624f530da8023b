import { join } from "node:path";
import { profileFolder } from "../../../../src/adapters/whatsapp/session/client";
import { readNumberRecord } from "../../../../src/adapters/whatsapp/session/number-record";
import { phoneNumber } from "../../../../src/domain/phone-number";
import { createRig, describeWithChromium, OUR_PHONE, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const PEOPLE = 300;
const person = (number: number) => phoneNumber(`62890000${String(10_000 + number)}`);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000).toISOString();

describeWithChromium("hundreds of chats that are never marked as read", () => {
  let rig: Rig;
  const stored = new Set<string>();
  const rigs: Rig[] = [];

  /** The service again: the same profile, page and database. */
  async function restarted(): Promise<Rig> {
    await rigs.at(-1)?.channel.stop();
    await rig.page.waitUntilAway(OUR_PHONE);
    const again = await createRig({ page: rig.page, dataFolder: rig.dataFolder, ...stores });
    rigs.push(again);
    return again;
  }
  const stores = {
    options: { isStored: async (id: string) => stored.has(id), whenStored: async () => true },
    onEvent: (event: { kind: string; message?: { providerMessageId: string } }) =>
      void (event.message && stored.add(event.message.providerMessageId)),
  };
  const record = () => readNumberRecord(profileFolder(join(rig.dataFolder, "whatsapp"), SENDER));
  const isMarked = async (since: number) => ((await record()).readUpTo ?? 0) >= since;
  const readings = async () => (await rig.page.traces("history")).length;

  beforeAll(async () => {
    rig = await createRig(stores as never);
    rigs.push(rig);
    await rig.link();
    await rig.until(async () => (await record()).fullyReadAt !== undefined, "the first reading");
  });
  afterAll(async () => {
    for (const one of rigs.slice(1)) await one.stop();
    await rig.stop();
  });

  it("reads all of them once after an absence, and marks none of them as read", async () => {
    await rig.channel.stop();
    await rig.page.waitUntilAway(OUR_PHONE);
    for (let number = 0; number < PEOPLE; number++) {
      const from = person(number);
      await rig.page.inbound({ from, text: `lama ${number}`, whileOff: true, at: hoursAgo(20) });
      await rig.page.inbound({ from, text: `baru ${number}`, whileOff: true, at: hoursAgo(3) });
    }
    // Somebody who wrote a book, and places that are no chat with one person.
    for (let line = 0; line < 70; line++)
      await rig.page.inbound({ from: person(0), text: `baris ${line}`, whileOff: true, at: hoursAgo(2) });
    await rig.page.inbound({ from: person(1), text: "grup", group: "120363000000000001", whileOff: true });
    await rig.page.inbound({
      from: person(1),
      text: "kanal",
      newsletter: "120363000000000002",
      whileOff: true,
    });
    await rig.page.inbound({ from: person(1), text: "status", status: true, whileOff: true });
    const again = await restarted();
    await again.link();
    await again.until(() => again.inboundTexts().length >= 2 * PEOPLE + 70, "everything is heard");
    await again.until(() => isMarked(Date.now() / 1000 - 2.5 * 3600), "the mark is written");
    const texts = again.inboundTexts();
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => ["grup", "kanal", "status"].includes(text))).toEqual([]);
    expect(await rig.page.traces("seen")).toEqual([]);
    expect(await rig.page.unread(person(7))).toBe(2);
  });

  it("reads only what is new at the next start and after a reload, and tells nothing twice", async () => {
    const before = await readings();
    const again = await restarted();
    await rig.page.inbound({ from: person(5), text: "sesudah tanda", whileOff: true });
    await again.link();
    await again.until(() => again.inboundTexts().includes("sesudah tanda"), "what is new");
    await again.until(() => isMarked(Date.now() / 1000 - 600), "everything is read");
    // Some pages of history for the two chats with something new or nearly new, not three hundred.
    expect((await readings()) - before).toBeLessThanOrEqual(8);
    await rig.page.inbound({ from: person(6), text: "saat dimuat ulang", whileOff: true });
    const readies = () => again.statuses().filter((status) => status === "ready").length;
    await rig.page.reload(OUR_PHONE);
    await again.until(() => readies() > 1, "ready again");
    await again.until(() => again.inboundTexts().includes("saat dimuat ulang"), "what came meanwhile");
    expect(again.inboundTexts()).toEqual(["sesudah tanda", "saat dimuat ulang"]);
  });
});
