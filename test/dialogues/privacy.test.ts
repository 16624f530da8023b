import { useDatabase } from "../support/database";
import { fc } from "../support/seeded-checks";
import { openTalk } from "./rig";
import { CONNECTIONS, PEOPLE, settleTown } from "./town";

const IDS = CONNECTIONS.map(({ id }) => id);
const METERS = CONNECTIONS.flatMap(({ meter }) => (meter === null ? [] : [meter]));

/** What people say, in any order and mixture, with anybody's numbers. */
const number = fc.constantFrom(...IDS, ...METERS, "516759900099", "51675990001", "081234567890");
const phrase = fc.constantFrom(
  "cek",
  "pdf",
  "pdf oktober",
  "pdf lain",
  "semua",
  "daftar",
  "sudah bayar",
  "salah sambung",
  "bukan saya",
  "rek berapa",
  "kapan diputus",
  "transfer kemana",
  "listrik padam",
  "petugas",
  "siapa namanya",
  "alamatnya dimana",
  "riwayat tagihan",
  "ya",
  "tidak",
  "lupa",
  "STOP",
  "penipuan?",
  "apa linknya",
  "MENU",
  "menu",
);
const digits = fc.oneof(
  fc.constantFrom("1", "2", "3", "4", "5", "0", "0041", "0011", "45600", "43150", "71250"),
  fc.nat(99_999).map(String),
);
const bubble = fc.record({
  text: fc.oneof(
    phrase,
    number,
    digits,
    fc.tuple(phrase, number).map((parts) => parts.join(" ")),
    fc.tuple(number, number).map((parts) => parts.join("\n")),
    fc.string({ maxLength: 30, unit: "grapheme" }),
  ),
  kind: fc.constantFrom("text", "text", "text", "text", "image", "voice", "location", "document"),
  quotesOthers: fc.boolean(),
  pause: fc.constantFrom(0, 1, 20),
});

/** Never said to anybody. */
const NEVER =
  /https?:|www\.|wa\.me|segera diputus|akan diputus|diputus|pemutusan|tidak akan diputus|nomor rekening \d|\b\d{10,11}\b|\b\d{13,}\b/i;
const NAMES = CONNECTIONS.flatMap(({ name }) => name.split(" ")).filter((word) => word.length > 3);

describe("what a stranger reads", () => {
  const open = useDatabase("SQLite");

  it("holds no full name, address, energy, history or document, whatever is asked in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bubble, { minLength: 1, maxLength: 10 }), async (bubbles) => {
        const talk = await openTalk(open);
        await settleTown(talk);
        const foreignInvoice = await talk.push(PEOPLE.siti);
        for (const { text, kind, quotesOthers, pause } of bubbles) {
          talk.pass(pause);
          const said = await talk.say(PEOPLE.asing, {
            text,
            kind: kind as "text",
            ...(quotesOthers ? { quotes: foreignInvoice } : {}),
          });
          const contact = (await talk.store.now.contacts.findByPhone(PEOPLE.asing as never))!;
          const linked = (await talk.store.now.links.ofContact(contact.id)).length;
          for (const reply of said) {
            expect(reply.text).not.toMatch(NEVER);
            for (const name of NAMES) expect(reply.text).not.toContain(name);
            expect(reply.text).not.toMatch(/DSN|KRAJAN|R1|900 VA/);
            if (linked > 0) continue;
            expect(reply.document).toBeNull();
            expect(reply.text).not.toMatch(/kWh|stand \d|September|Agustus|dibayar \d/);
            // What is still to be paid may be said of any month: only one connection has an older one open.
            if (!/51675••••022|meter …0022|di struk bulan itu/.test(reply.text))
              expect(reply.text).not.toContain("Oktober");
          }
        }
        await talk.store.close();
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it("would be noticed: the same words do reach the customer's own phone", async () => {
    const talk = await openTalk(open);
    await settleTown(talk);
    const own = await talk.say(PEOPLE.siti, "CEK");
    expect(own[0]?.text).toMatch(/kWh/);
    expect((await talk.say(PEOPLE.siti, "PDF oktober"))[0]?.document).not.toBeNull();
  });
});
