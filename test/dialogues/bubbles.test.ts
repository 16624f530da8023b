import { handleMessage } from "../../src/application/answering/handle-message";
import { useDatabase } from "../support/database";
import { openTalk, type Talk } from "./rig";
import { PEOPLE, settleTown } from "./town";

describe("bubbles", () => {
  const open = useDatabase("SQLite");
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk(open);
    await settleTown(talk);
  });

  async function together(phone: string, ...texts: string[]): Promise<string[]> {
    for (const text of texts) await talk.arrive(phone, { text });
    return (await talk.answer(phone)).map((said) => said.text);
  }

  it.each([
    ["CEK and the ID", ["CEK", "516759900041"], /Rp45\.600/],
    [
      "the ID broken over two bubbles' words",
      ["mau tanya tagihan", "punya mbah", "516759900041"],
      /Rp45\.600/,
    ],
    ["a greeting and the question", ["assalamualaikum", "cek 516759900041"], /Rp45\.600/],
  ])("%s are answered once", async (_name, texts, words) => {
    const said = await together(PEOPLE.asing, ...texts);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(words);
    expect(await talk.sql.all("SELECT id FROM inbox WHERE state <> 'answered'")).toEqual([]);
  });

  it("STOP stands alone after anything", async () => {
    await together(PEOPLE.siti, "halo", "STOP");
    const contact = await talk.store.now.contacts.findByPhone(PEOPLE.siti as never);
    expect(contact?.optedOutAt).not.toBeNull();
    expect(await together(PEOPLE.asing, "xqzt", "STOP")).toHaveLength(2);
  });

  it.each([PEOPLE.siti, PEOPLE.asing])(
    "the same words three times within a moment get one answer, to %s",
    async (phone) => {
      const said = [];
      for (const _ of [1, 2, 3]) said.push(...(await together(phone, "CEK")));
      expect(said).toHaveLength(1);
      expect(await talk.sql.all("SELECT id FROM inbox WHERE state <> 'answered'")).toEqual([]);
    },
  );

  it("STOP is heard again after MULAI, however fast", async () => {
    await together(PEOPLE.siti, "STOP");
    await together(PEOPLE.siti, "MULAI");
    await together(PEOPLE.siti, "STOP");
    const contact = await talk.store.now.contacts.findByPhone(PEOPLE.siti as never);
    expect(contact?.optedOutAt).not.toBeNull();
  });

  it("two commands get two answers", async () => {
    expect(await together(PEOPLE.siti, "CEK", "PDF")).toHaveLength(2);
    expect(await together(PEOPLE.asing, "CEK", "MENU")).toHaveLength(2);
  });

  it("a bubble that comes within the pause is waited for, but only where the first is not enough", async () => {
    const slept: number[] = [];
    const deps = {
      ...talk.deps,
      bubblePauseMs: 1_000,
      clock: {
        now: talk.now,
        sleep: async (ms: number) => {
          slept.push(ms);
          if (slept.length === 1) await talk.arrive(PEOPLE.asing, { text: "516759900041" });
        },
      },
    };
    await talk.arrive(PEOPLE.asing, { text: "cek" });
    const contact = (await talk.store.now.contacts.findByPhone(PEOPLE.asing as never))!;
    await handleMessage(deps, (await talk.store.now.inbox.waitingOf(contact.id))[0]!);
    expect(slept).toEqual([1_000]);
    expect((await talk.messages(PEOPLE.asing)).map((said) => said.text)).toEqual([
      expect.stringContaining("Rp45.600"),
    ]);
    await talk.arrive(PEOPLE.siti, { text: "CEK" });
    const siti = (await talk.store.now.contacts.findByPhone(PEOPLE.siti as never))!;
    await handleMessage(deps, (await talk.store.now.inbox.waitingOf(siti.id))[0]!);
    expect(slept).toHaveLength(1);
  });

  it("an edit before the answer counts, a deletion takes the message away", async () => {
    const edited = await talk.arrive(PEOPLE.asing, { text: "cek 516759900042" });
    await talk.store.now.inbox.revise("sandbox", edited, "edited", "cek 516759900041");
    expect((await talk.answer(PEOPLE.asing))[0]?.text).toContain("Rp45.600");
    const deleted = await talk.arrive(PEOPLE.asing, { text: "STOP" });
    await talk.store.now.inbox.revise("sandbox", deleted, "deleted", "");
    expect(await talk.answer(PEOPLE.asing)).toEqual([]);
    expect((await talk.store.now.contacts.findByPhone(PEOPLE.asing as never))?.optedOutAt).toBeNull();
  });

  it("a reply that quotes our invoice is about that bill", async () => {
    const quotes = await talk.push(PEOPLE.siti);
    await talk.sql.run("UPDATE bills SET state = 'paid' WHERE customer_id = '516759900011'");
    const [paid] = await talk.say(PEOPLE.siti, { text: "sudah bayar", quotes });
    expect(paid?.text).toContain("sudah tercatat lunas");
    const [pdf] = await talk.say(PEOPLE.siti, { text: "pdf", quotes });
    expect(pdf?.document?.fileName).toBe("2026-11-011.pdf");
  });

  it("CEK as a reply shows the bills of that message, however many others there are", async () => {
    const quotes = await talk.push(PEOPLE.toko);
    await talk.sql.run("DELETE FROM delivery_bills WHERE customer_id <> '516759900024'");
    const [said] = await talk.say(PEOPLE.toko, { text: "CEK", quotes });
    expect(said?.text).toContain("Rp412.750");
    expect(said?.text).not.toContain("Rp325.000");
  });

  it("more bills than one document holds are sent in parts", async () => {
    for (let month = 1; month <= 9; month++)
      await talk.sql.run(
        `INSERT INTO bills (customer_id, period, amount, late_fee, sheets, due_on, state, as_of)
         SELECT customer_id, '2026-0${month}', amount, 0, 1, '2026-0${month}-20', 'open', as_of
           FROM bills WHERE customer_id = '516759900022' AND period = '2026-11'`,
      );
    await talk.say(PEOPLE.toko, "pdf");
    const said = await talk.say(PEOPLE.toko, "semua");
    expect(said.map((each) => each.text)).toEqual([
      expect.stringContaining("12 tagihan (bagian 1 dari 2)"),
      expect.stringContaining("(bagian 2 dari 2)"),
    ]);
  });
});
