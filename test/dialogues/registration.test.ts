import { type HandleDeps, handleMessage } from "../../src/application/answering/handle-message";
import { phoneNumber } from "../../src/domain/phone-number";
import { lookupsUsedUp, onlyLinked, tooManyNumbers } from "../../src/texts/chat";
import { describeOnDatabases } from "../support/database";
import { openTalk, type Talk } from "./rig";
import { CONNECTIONS, PEOPLE, settleTown } from "./town";

const KARTO = { id: "516759900041", meter: "14012340041", tail: "0041", october: "43150", told: "45600" };
const SITI = { id: "516759900011", tail: "0011", october: "71250" };
/** In the shape of ours, and nobody's. */
const NOBODY = { id: "516759900777", meter: "14012340777" };

describeOnDatabases("registering a phone for a customer", (open) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk(open);
    await settleTown(talk);
  });

  const said = async (phone: string, text: string) =>
    (await talk.say(phone, text)).map((message) => message.text).join("\n--\n");
  const stranger = (number: number) => `6289000${String(1000 + number)}`;
  async function linksOf(phone: string) {
    const contact = await talk.store.now.contacts.findByPhone(phoneNumber(phone));
    const links = contact === null ? [] : await talk.store.now.links.ofContact(contact.id);
    return links.map(({ customerId, source, state }) => `${customerId} ${source} ${state}`);
  }
  async function countedFor(phone: string) {
    const contact = (await talk.store.now.contacts.findByPhone(phoneNumber(phone)))!;
    return talk.store.now.conversations.foreignLookups(contact.id, "2026-11-19");
  }
  /** The whole dialogue of one who knows nothing, digits that were typed by the asker taken out. */
  async function dialogue(phone: string, id: string) {
    const words: string[] = [];
    for (const text of [`daftar ${id}`, "9999", "99999", "9998", "99998", "9997", "99997", `daftar ${id}`])
      words.push((await said(phone, text)).replaceAll(id.slice(-3), "…"));
    return words;
  }

  it("says the same words of every ID: with and without meter, bill and phone, or of nobody", async () => {
    const ids = [SITI.id, KARTO.id, "516759900042", "516759900031", NOBODY.id];
    const heard: string[][] = [];
    for (const [index, id] of ids.entries()) heard.push(await dialogue(stranger(index), id));
    expect(heard[0]!.join("\n")).toMatch(/belum bisa kami cocokkan.*petugas/s);
    for (const other of heard) expect(other).toEqual(heard[0]);
    // The third wrong answer is the last of the day.
    expect(heard[0]!.map((text) => /kami teruskan ke petugas/.test(text))).toEqual([
      ...Array(6).fill(false),
      ...[true, true],
    ]);
  });

  it("330 meter numbers bring nothing: same words found or not, counted, nobody registered", async () => {
    const meters = Array.from({ length: 330 }, (_, index) => String(14_012_340_001 + index));
    const { asing } = PEOPLE;
    const crowd = await said(asing, `daftar ${meters.join(" ")}`);
    expect(crowd).not.toMatch(/51675|Rp/);
    expect(await countedFor(asing)).toHaveLength(5);
    const words = new Set<string>();
    for (const [index, meter] of meters.slice(0, 60).entries())
      words.add(await said(stranger(index % 12), `daftar ${meter}`));
    expect([...words].filter((text) => /51675\*|Rp|cocok/.test(text))).toEqual([]);
    for (let index = 0; index < 12; index++) expect(await countedFor(stranger(index))).toHaveLength(5);
    expect(await talk.sql.all("SELECT * FROM contact_customers WHERE source <> 'import'")).toEqual([]);
  });

  it("more numbers in one message than a day has bring nothing at all, found or not", async () => {
    const others = Array.from({ length: 5 }, (_, index) => String(516_759_900_801 + index));
    expect(await said(stranger(1), `cek ${KARTO.id} ${others.join(" ")}`)).toBe(tooManyNumbers());
    expect(await said(stranger(2), `cek ${KARTO.meter} ${SITI.id} ${others.join(" ")}`)).toBe(
      tooManyNumbers(),
    );
    expect(await countedFor(stranger(1))).toHaveLength(5);
  });

  it("the last digits of the meter count, not any of it, and the amount with its late fee as without", async () => {
    for (const [number, tail, amount, isRegistered] of [
      [1, KARTO.meter.slice(2, 6), KARTO.october, false],
      [2, KARTO.tail, String(Number(KARTO.october) + 2_999), false],
      [3, KARTO.tail, String(Number(KARTO.october) + 3_000), true],
    ] as const) {
      await talk.sql.run("UPDATE bills SET late_fee = 3000 WHERE customer_id = ?", [KARTO.id]);
      for (const text of [`daftar ${KARTO.id}`, tail, amount]) await talk.say(stranger(number), text);
      expect(await linksOf(stranger(number))).toEqual(isRegistered ? [`${KARTO.id} proof active`] : []);
    }
  });

  it("a meter number is asked for its ID, whether somebody has it or not", async () => {
    const known = await said(stranger(1), `daftar ${KARTO.meter}`);
    expect(known).toMatch(/12 angka ID pelanggan.*bukan nomor meter/);
    expect(await said(stranger(2), `daftar ${NOBODY.meter}`)).toBe(known);
    expect(await said(stranger(3), `pdf ${KARTO.meter}`)).toBe(
      await said(stranger(4), `pdf ${NOBODY.meter}`),
    );
    expect(await countedFor(stranger(1))).toEqual([KARTO.meter]);
    expect(await countedFor(stranger(2))).toEqual([NOBODY.meter]);
    expect(await said(stranger(1), `${KARTO.id} ${SITI.id}`)).toMatch(/satu/);
  });

  it("an amount that the chat tells is no proof, nor one that it told while it was open", async () => {
    const { asing } = PEOPLE;
    expect(await said(asing, `cek ${KARTO.meter}`)).toContain("Rp45.600");
    for (const text of [`daftar ${KARTO.id}`, KARTO.tail, KARTO.told]) await talk.say(asing, text);
    expect(await linksOf(asing)).toEqual([]);
    // The October bill, told to somebody while it was open, is paid now: it proves nothing any more.
    await talk.sql.run("UPDATE bills SET state = 'open' WHERE customer_id = ? AND period = '2026-10'", [
      KARTO.id,
    ]);
    expect(await said(stranger(1), `cek ${KARTO.id}`)).toContain("Rp43.150");
    await talk.sql.run("UPDATE bills SET state = 'paid' WHERE customer_id = ? AND period = '2026-10'", [
      KARTO.id,
    ]);
    for (const text of [`daftar ${KARTO.id}`, KARTO.tail, KARTO.october]) await talk.say(stranger(2), text);
    expect(await linksOf(stranger(2))).toEqual([]);
  });

  it("an untold amount and the meter's digits register a phone where nobody else has the customer", async () => {
    const { asing } = PEOPLE;
    for (const text of [`daftar ${KARTO.id}`, KARTO.tail]) await talk.say(asing, text);
    expect(await said(asing, KARTO.october)).toMatch(/sekarang terdaftar.*Rp45\.600/s);
    expect(await linksOf(asing)).toEqual([`${KARTO.id} proof active`]);
  });

  it("a row that totals several months is no amount of that month", async () => {
    const { asing } = PEOPLE;
    await talk.sql.run("UPDATE bills SET sheets = 2 WHERE customer_id = ? AND period = '2026-10'", [
      KARTO.id,
    ]);
    for (const text of [`daftar ${KARTO.id}`, KARTO.tail]) await talk.say(asing, text);
    expect(await said(asing, KARTO.october)).toMatch(/belum bisa kami cocokkan/);
    expect(await linksOf(asing)).toEqual([]);
  });

  it("of two who prove it at the same moment one is registered, and staff decide about the other", async () => {
    const both = [stranger(1), stranger(2)];
    for (const phone of both)
      for (const text of [`daftar ${KARTO.id}`, KARTO.tail]) await talk.say(phone, text);
    let thought = 0;
    let release = () => {};
    const bothThought = new Promise<void>((resolve) => {
      release = resolve;
    });
    const meeting: HandleDeps = {
      ...talk.deps,
      route: async (turn) => {
        const routed = await talk.deps.route(turn);
        thought += 1;
        if (thought === both.length) release();
        await bothThought;
        return routed;
      },
    };
    const answerNext = async (phone: string) => {
      await talk.arrive(phone, { text: KARTO.october });
      const contact = (await talk.store.now.contacts.findByPhone(phoneNumber(phone)))!;
      const [next] = await talk.store.now.inbox.waitingOf(contact.id);
      return () => handleMessage(meeting, next!);
    };
    const answers = [await answerNext(both[0]!), await answerNext(both[1]!)];
    await Promise.all(answers.map((answer) => answer()));
    for (const phone of both) await talk.answer(phone);
    const links = (await Promise.all(both.map(linksOf))).flat();
    expect(links).toEqual([`${KARTO.id} proof active`]);
    const cases = (await Promise.all(both.map((phone) => talk.casesOf(phone)))).flat();
    expect(cases.map(({ kind }) => kind)).toEqual(["link_request"]);
  });

  it("where a phone is registered already staff decide, its owner is told and can refuse", async () => {
    const { asing, siti } = PEOPLE;
    for (const text of [`daftar ${SITI.id}`, SITI.tail]) await talk.say(asing, text);
    expect(await said(asing, SITI.october)).toMatch(/teruskan ke petugas/);
    expect(await linksOf(asing)).toEqual([]);
    expect((await talk.casesOf(asing)).map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/bukti cocok; ID ini sudah punya nomor 6289••••001/),
    ]);
    expect((await talk.messages(siti)).at(-1)?.text).toMatch(/nomor WhatsApp lain.*BATALKAN DAFTAR/);
    expect(await said(siti, "Bukan saya")).toMatch(/dibatalkan/);
    expect(await linksOf(siti)).toEqual([`${SITI.id} import active`]);
    const refused = (await talk.store.now.contacts.findByPhone(phoneNumber(asing)))!;
    expect(await talk.store.now.cases.unfinishedOf(refused.id, "link_request")).toBeNull();
    expect((await talk.casesOf(siti)).map(({ kind }) => kind)).toEqual(["link_undone"]);
    expect((await talk.messages(asing)).at(-1)?.text).toMatch(/dibatalkan oleh nomor yang sudah terdaftar/);
  });

  it("BATALKAN DAFTAR ends what staff approved within the week, in any flow, and the phone cannot come back alone", async () => {
    const { asing, siti } = PEOPLE;
    const contact = await talk.store.now.contacts.ensure(phoneNumber(asing), talk.now());
    talk.pass(1);
    await talk.store.now.links.link(contact.id, SITI.id as never, "staff", talk.now());
    talk.pass(60);
    await talk.say(siti, "sudah bayar");
    expect(await said(siti, "Batalkan daftar")).toMatch(/dibatalkan/);
    expect(await linksOf(asing)).toEqual([`${SITI.id} staff wrong_number`]);
    expect(await said(siti, "batalkan pendaftaran")).toMatch(/Tidak ada pendaftaran/);
    expect((await talk.store.now.contacts.findByPhone(phoneNumber(siti)))?.optedOutAt).toBeNull();
    await talk.sql.run("DELETE FROM contact_customers WHERE source = 'import' AND customer_id = ?", [
      SITI.id,
    ]);
    for (const text of [`daftar ${SITI.id}`, SITI.tail]) await talk.say(asing, text);
    expect(await said(asing, SITI.october)).toMatch(/teruskan ke petugas/);
    expect(await linksOf(asing)).toEqual([`${SITI.id} staff wrong_number`]);
  });

  it("ends what was registered six days ago, and nothing of eight days ago", async () => {
    const { asing, siti } = PEOPLE;
    for (const [phone, days] of [
      [asing, 8],
      [stranger(1), 6],
    ] as const) {
      const newcomer = await talk.store.now.contacts.ensure(phoneNumber(phone), talk.now());
      const at = new Date(talk.now().getTime() - days * 24 * 3_600_000);
      await talk.store.now.links.link(newcomer.id, SITI.id as never, "staff", at);
    }
    await talk.sql.run("UPDATE contact_customers SET updated_at = ? WHERE source = 'import'", [
      new Date(talk.now().getTime() - 90 * 24 * 3_600_000),
    ]);
    expect(await said(siti, "batalkan daftar")).toMatch(/dibatalkan/);
    expect(await linksOf(stranger(1))).toEqual([`${SITI.id} staff wrong_number`]);
    expect(await linksOf(asing)).toEqual([`${SITI.id} staff active`]);
  });

  it("a phone that only proved itself does not end what staff approved, nor one that was there before", async () => {
    const { asing, siti } = PEOPLE;
    const old = await talk.store.now.contacts.ensure(phoneNumber(asing), talk.now());
    await talk.store.now.links.link(old.id, SITI.id as never, "proof", talk.now());
    talk.pass(60);
    const owner = await talk.store.now.contacts.ensure(phoneNumber(stranger(1)), talk.now());
    await talk.store.now.links.link(owner.id, SITI.id as never, "staff", talk.now());
    expect(await said(asing, "batalkan daftar")).toMatch(/teruskan ke petugas/);
    expect(await linksOf(stranger(1))).toEqual([`${SITI.id} staff active`]);
    expect(await linksOf(siti)).toEqual([`${SITI.id} import active`]);
  });

  it("who has said STOP is not written to; staff read in the case whom it concerns", async () => {
    const { asing, siti } = PEOPLE;
    await talk.say(siti, "STOP");
    const before = (await talk.messages(siti)).length;
    for (const text of [`daftar ${SITI.id}`, SITI.tail, SITI.october]) await talk.say(asing, text);
    expect(await talk.messages(siti)).toHaveLength(before);
    expect((await talk.casesOf(asing))[0]?.summary).toContain("6289••••001");
  });

  it("two strangers do not lock the owner out: the right answer still reaches staff as one that fits", async () => {
    for (const phone of [stranger(1), stranger(2)])
      for (const text of [`daftar ${KARTO.id}`, "1111", "50000", "1112", "50000", "1113", "50000"])
        await talk.say(phone, text);
    for (const text of [`daftar ${KARTO.id}`, KARTO.tail, KARTO.october]) await talk.say(PEOPLE.asing, text);
    expect((await talk.casesOf(PEOPLE.asing)).map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/banyak percobaan.*bukti cocok/),
    ]);
    expect(await linksOf(PEOPLE.asing)).toEqual([]);
  });

  it("each ID that a phone asks to be registered for is a case of its own", async () => {
    const { asing } = PEOPLE;
    for (const text of [
      `daftar ${SITI.id}`,
      "lupa",
      `daftar ${KARTO.id}`,
      "lupa",
      `daftar ${SITI.id}`,
      "lupa",
    ])
      await talk.say(asing, text);
    const cases = await talk.casesOf(asing);
    expect(cases.map(({ customerId }) => customerId)).toEqual([SITI.id, KARTO.id]);
    expect(cases[1]?.summary).not.toContain(SITI.id);
  });

  it("after five questions of a day every number is answered in the same words", async () => {
    const { asing } = PEOPLE;
    for (const { id } of CONNECTIONS.slice(0, 5)) await talk.say(asing, `cek ${id}`);
    for (const number of [KARTO.id, NOBODY.id, KARTO.meter, NOBODY.meter]) {
      expect(await said(asing, `cek ${number}`)).toBe(lookupsUsedUp());
      await talk.say(asing, "cek");
      expect(await said(asing, number)).toBe(lookupsUsedUp());
      expect(await said(asing, `daftar ${number}`)).toBe(lookupsUsedUp());
      talk.pass(11);
    }
    // Who asked about it may still register for it.
    expect(await said(asing, `daftar ${CONNECTIONS[0]!.id}`)).toContain("4 angka terakhir");
  });

  it("with DISCLOSURE=linked no number tells anything, and nothing of what exists", async () => {
    const closed = await openTalk(open, { chat: { disclosure: "linked" } });
    for (const number of [KARTO.id, NOBODY.id, KARTO.meter, NOBODY.meter])
      expect((await closed.say(PEOPLE.asing, `cek ${number}`)).map(({ text }) => text)).toEqual([
        onlyLinked(),
      ]);
  });
});
