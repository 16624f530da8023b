import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keepFile } from "../../src/adapters/files/keep-file";
import { describeOnDatabases } from "../support/database";
import { handMadeMonth } from "../support/hand-made-month";
import { type Office, openOffice, RINA } from "./rig";

const LIST = [
  "IDPEL;NAMA;TARIF;DAYA;RPTAG;BULAN;NO_WA",
  "516759900051;PAK WIRYO;R1;900;81.500;202611;08900000051",
  "516759900052;BU RATNA;R1;900;92.750;202611;08900000052",
  "51675990005;RUSAK;R1;900;1;202611;",
].join("\n");

/** An admin sends a file, as the channel keeps it. */
async function sends(
  office: Office,
  text: string,
  content: string | Buffer = LIST,
  name = "1a2b3c4d-saldo.csv",
) {
  mkdirSync(join(office.folder, "inbox"), { recursive: true });
  writeFileSync(join(office.folder, "inbox", name), content);
  const said = await office.talk.say(RINA, { text, kind: "document", document: `inbox/${name}` });
  return said.map((one) => one.text).join("\n");
}

const codeIn = (said: string) => /\*!ya (\d{6})\*/.exec(said)?.[1] ?? "none";

describeOnDatabases("files of admins", (open) => {
  test("a list is read and shown, and taken after the code", async () => {
    const office = await openOffice(open);
    const shown = await sends(office, "saldo.csv");
    expect(shown).toMatch(
      /^!impor sedang dikerjakan.*\n\*Impor saldo\.csv\*\nPercobaan saja.*3 baris dibaca, 2 diterima, 1 ditolak/s,
    );
    expect(shown).toMatch(/- 2 pelanggan baru/);
    expect(shown).toMatch(/baris 4, .*51675990005/);
    expect(await office.talk.store.now.customers.find("516759900051" as never)).toBeNull();
    const taken = await office.says(`!ya ${codeIn(shown)}`);
    expect(taken).toMatch(/\*Impor saldo\.csv\*\nSelesai: .*2 diterima/s);
    expect(await office.talk.store.now.customers.find("516759900051" as never)).toMatchObject({
      name: "PAK WIRYO",
    });
    expect((await office.audit()).map((line) => line.split("|")[3])).toEqual(["asked", "done"]);
    // Once more: the same file changes nothing.
    const again = await sends(office, "saldo.csv");
    expect(again).toMatch(/sudah diambil/);
    expect(codeIn(again)).toBe("none");
  });

  test("the words with the file, or after it, say month and moment", async () => {
    const office = await openOffice(open);
    const shown = await sends(office, "!impor 2026-11 per 2026-11-18 09:00");
    expect(shown).toMatch(/Percobaan saja/);
    expect(JSON.parse((await stored(office))!)).toMatchObject({
      document: "inbox/1a2b3c4d-saldo.csv",
      period: "2026-11",
      asOf: "2026-11-18 09:00",
    });
    expect(await office.says("!impor 2026-11")).toMatch(/Percobaan saja/);
    expect(await office.says("!impor besok")).toMatch(/Tulis: !impor/);
    office.talk.pass(61);
    expect(await office.says("!impor")).toMatch(/Belum ada berkas/);
  });

  test("a sheet is named where the workbook cannot tell, and that very sheet is taken", async () => {
    const office = await openOffice(open);
    const content = readFileSync(join(__dirname, "../adapters/files/cases/xlsx-one-sheet-per-route.xlsx"));
    const shown = await sends(office, '!impor 2026-11 lembar "JJGAB" paksa', content, "1a2b3c4d-rute.xlsx");
    expect(shown).toMatch(/lembar yang dibaca: JJGAB\n/);
    expect(JSON.parse((await stored(office))!)).toMatchObject({
      sheet: "JJGAB",
      force: true,
      period: "2026-11",
    });
    expect(await office.says(`!ya ${codeIn(shown)}`)).toMatch(/Selesai: .*lembar yang dibaca: JJGAB\n/s);
    expect(await office.says("!impor 2026-11 lembar jjg_ac per 2026-11-18 07:30")).toMatch(
      /lembar lain.*--as-of/,
    );
    expect(await office.says("!impor lembar XYZ")).toMatch(/tidak punya lembar "XYZ"/);
  });

  test("what is no list is explained, and nothing waits for a code", async () => {
    const office = await openOffice(open);
    expect(await sends(office, "catatan.csv", "halo\napa kabar\n")).toMatch(/judul kolom tidak dikenali/);
    expect(await office.says("!impor ../../etc/passwd")).toMatch(/Tulis: !impor/);
    expect(await stored(office)).toBeNull();
  });

  test("the yes takes the very content that was shown, and no other", async () => {
    const office = await openOffice(open);
    const shown = await sends(office, "saldo.csv");
    writeFileSync(join(office.folder, "inbox", "1a2b3c4d-saldo.csv"), LIST.replace("81.500", "1.500"));
    expect(await office.says(`!ya ${codeIn(shown)}`)).toMatch(
      /bukan yang diperiksa tadi; tidak ada yang disimpan/,
    );
    expect(await office.talk.sql.all("SELECT id FROM bills WHERE customer_id = '516759900051'")).toEqual([]);
  });

  test.each([`${"saldo-".repeat(20)}.csv`, "laporan/saldo.csv", "../saldo.csv"])(
    "two files named %s are kept apart",
    async (name) => {
      const office = await openOffice(open);
      const first = await keepFile(office.folder, "inbox", name, Buffer.from("a"), "1a2b3c4d-");
      const second = await keepFile(office.folder, "inbox", name, Buffer.from("b"), "5e6f7a8b-");
      expect([first, second].map((path) => path.slice(0, 15))).toEqual([
        "inbox/1a2b3c4d-",
        "inbox/5e6f7a8b-",
      ]);
      expect(first.length).toBeLessThanOrEqual("inbox/".length + 80);
    },
  );

  test("a file of somebody else is only a file", async () => {
    const office = await openOffice(open);
    const said = await office.talk.say("628900000001", { text: "saldo.csv", kind: "document" });
    expect(said.map((one) => one.text).join()).not.toMatch(/Impor/);
    expect(await office.audit()).toEqual([]);
  });
});

async function stored({ talk }: Office): Promise<string | null> {
  const row = await talk.sql.one<{ arguments: string }>(
    "SELECT arguments FROM confirmations ORDER BY id DESC LIMIT 1",
  );
  return row?.arguments ?? null;
}

describeOnDatabases("!laporan", (open) => {
  test("sends the first screen and the whole as a PDF", async () => {
    const office = await openOffice(open);
    await handMadeMonth(office.talk.sql);
    const said = await office.talk.say(RINA, "!laporan 2026-11");
    expect(said).toHaveLength(2);
    expect(said[0]!.text).toMatch(/^!laporan sedang dikerjakan/);
    expect(said[1]!.text).toMatch(
      /^\*Laporan pengaruh November 2026\*\n.*Belum dapat disimpulkan: data pelunasan baru sampai 18 November 2026/s,
    );
    expect(said[1]!.document?.fileName).toMatch(/^laporan-2026-11.*\.pdf$/);
    expect(said[1]!.document?.path).toMatch(/^reports\/laporan-2026-11.*\.pdf$/);
    expect(await office.says("!laporan entah")).toMatch(/Tulis: !laporan/);
    expect(await office.says("!laporan")).toMatch(/\n\*Laporan pengaruh/);
  }, 30_000);
});
