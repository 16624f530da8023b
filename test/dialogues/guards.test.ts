import { customerId } from "../../src/domain/customer-id";
import { phoneNumber } from "../../src/domain/phone-number";
import { answeredLate } from "../../src/texts/chat";
import { claimWaiting } from "../support/claim-waiting";
import { describeOnDatabases } from "../support/database";
import { openTalk, type Talk } from "./rig";
import { PEOPLE, settleTown } from "./town";

describeOnDatabases("guards", (open) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk(open, { admins: [phoneNumber(PEOPLE.budi)] });
    await settleTown(talk);
  });

  it("the sixth same text within ten minutes is not said; one case is opened; STOP still works", async () => {
    for (let count = 1; count <= 5; count++) expect(await talk.say(PEOPLE.siti, "menu")).toHaveLength(1);
    expect(await talk.say(PEOPLE.siti, "menu")).toEqual([]);
    expect(await talk.say(PEOPLE.siti, "menu")).toEqual([]);
    expect((await talk.casesOf(PEOPLE.siti)).map((each) => each.kind)).toEqual(["loop"]);
    // Another question of the same person is answered, and so is the same one later.
    expect(await talk.say(PEOPLE.siti, "CEK")).toHaveLength(1);
    talk.pass(11);
    expect(await talk.say(PEOPLE.siti, "menu")).toHaveLength(1);
    await talk.say(PEOPLE.siti, "STOP");
    expect((await talk.store.now.contacts.findByPhone(phoneNumber(PEOPLE.siti)))?.optedOutAt).not.toBeNull();
  });

  it("a list is chosen from in the digits of any script", async () => {
    const chosen: (readonly string[])[] = [];
    for (const words of ["yg kedua", "２", "٢", "angka 2"]) {
      await talk.say(PEOPLE.toko, "CEK");
      chosen.push((await talk.say(PEOPLE.toko, words)).map(({ text }) => text));
    }
    expect(chosen[0]?.join()).toMatch(/Rp|lunas/);
    expect(chosen).toEqual([chosen[0], chosen[0], chosen[0], chosen[0]]);
  });

  it("no contact gets more than thirty replies in an hour", async () => {
    const subjects = [
      "menu",
      "CEK",
      "PDF",
      "3",
      "penipuan ya?",
      "cek 516759900041",
      "cek 516759900042",
      "makasih",
    ];
    for (let count = 0; count < 40; count++) {
      talk.pass(1);
      await talk.say(PEOPLE.siti, subjects[count % subjects.length]!);
    }
    expect(await talk.messages(PEOPLE.siti)).toHaveLength(30);
    expect((await talk.casesOf(PEOPLE.siti)).map((each) => each.kind)).toEqual(["loop"]);
    talk.pass(61);
    expect(await talk.say(PEOPLE.siti, "CEK")).toHaveLength(1);
  });

  it("another program's greeting is left alone", async () => {
    const text = "Terima kasih telah menghubungi Toko Makmur. Kami akan segera membalas pesan Anda.";
    expect(await talk.say(PEOPLE.toko, text)).toEqual([]);
  });

  it("what lay in the history is counted, not answered; who asked about a bill gets one line; STOP acts", async () => {
    const late = { minutesLate: 13 * 60 };
    for (const text of ["halo", "cek tagihan saya", "CEK", "listrik padam"])
      await talk.arrive(PEOPLE.siti, { text, ...late });
    expect((await talk.answer(PEOPLE.siti)).map((said) => said.text)).toEqual([answeredLate()]);
    const counted = await talk.sql.all("SELECT id FROM inbox WHERE rule LIKE 'too_old:%'");
    expect(counted).toHaveLength(4);
    await talk.say(PEOPLE.siti, { text: "STOP", ...late });
    expect((await talk.store.now.contacts.findByPhone(phoneNumber(PEOPLE.siti)))?.optedOutAt).not.toBeNull();
    expect(await talk.say(PEOPLE.toko, { text: "CEK", minutesLate: 11 * 60 })).toHaveLength(1);
  });

  it("whoever floods the chat waits behind the others", async () => {
    for (let count = 0; count < 20; count++) await talk.arrive(PEOPLE.toko, { text: `pesan ${count}` });
    await talk.arrive(PEOPLE.siti, { text: "CEK" });
    const { contacts } = talk.store.now;
    const until = new Date(talk.now().getTime() + 60_000);
    const [first] = await claimWaiting(contacts, "a", talk.now(), until, 1);
    expect(first).toBe((await contacts.findByPhone(phoneNumber(PEOPLE.siti)))?.id);
    const [second] = await claimWaiting(contacts, "b", talk.now(), until, 1);
    expect(second).toBe((await contacts.findByPhone(phoneNumber(PEOPLE.toko)))?.id);
  });

  it("a chat that a person has taken is left to them, except for STOP", async () => {
    const contact = (await talk.store.now.contacts.findByPhone(phoneNumber(PEOPLE.siti)))!;
    await talk.store.now.contacts.setAttended(
      contact.id,
      "petugas",
      new Date(talk.now().getTime() + 3_600_000),
    );
    expect(await talk.say(PEOPLE.siti, "CEK")).toEqual([]);
    expect(await talk.say(PEOPLE.siti, "STOP")).toHaveLength(1);
    talk.pass(61);
    expect(await talk.say(PEOPLE.siti, "CEK")).toHaveLength(1);
  });

  it("only a whitelisted phone commands", async () => {
    expect((await talk.say(PEOPLE.budi, "!status"))[0]?.text).toBe("admin: !status");
    expect((await talk.say(PEOPLE.siti, "!status"))[0]?.text).not.toContain("admin");
  });

  it("proofs are counted for the phone and for the customer, whatever restarts", async () => {
    for (const text of ["daftar 516759900041", "1111", "43150", "2222", "43150"])
      await talk.say(PEOPLE.asing, text);
    const contact = (await talk.store.now.contacts.findByPhone(phoneNumber(PEOPLE.asing)))!;
    const failed = (id: string) => talk.store.now.links.failedOn(contact.id, customerId(id), "2026-11-19");
    expect(await failed("516759900041")).toEqual({ ofPhone: 2, ofCustomer: 2 });
    expect(await failed("516759900042")).toEqual({ ofPhone: 2, ofCustomer: 0 });
    await talk.say(PEOPLE.asing, "batal");
    for (const text of ["daftar 516759900042", "daftar 516759900041", "3333", "43150"])
      await talk.say(PEOPLE.asing, text);
    expect((await talk.casesOf(PEOPLE.asing)).map((each) => each.kind)).toEqual(["link_request"]);
    // Now even the right answer is left to staff, until tomorrow.
    expect((await talk.say(PEOPLE.asing, "daftar 516759900041"))[0]?.text).toContain("petugas");
    talk.pass(24 * 60);
    for (const text of ["daftar 516759900041", "0041", "43150"]) await talk.say(PEOPLE.asing, text);
    expect((await talk.store.now.links.ofContact(contact.id)).map((link) => link.source)).toEqual(["proof"]);
  });

  it("questions about other people's IDs end after five a day, meters that nobody has included", async () => {
    const ids = ["516759900041", "516759900042", "516759900011", "516759900021"];
    for (const id of ids) expect((await talk.say(PEOPLE.asing, `cek ${id}`))[0]?.text).toContain("Rp");
    await talk.say(PEOPLE.asing, "cek meter 14019999999");
    expect((await talk.say(PEOPLE.asing, "cek 516759900031"))[0]?.text).toContain("Silakan coba lagi besok");
    talk.pass(24 * 60);
    expect((await talk.say(PEOPLE.asing, "cek 516759900031"))[0]?.text).toContain("lunas");
  });
});
