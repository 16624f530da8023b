import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseDelimiter } from "../../../src/adapters/files/choose-delimiter";
import { fileFault } from "../../../src/adapters/files/file-fault";
import { openTable } from "../../../src/adapters/files/open-table";
import { openArchive } from "../../../src/adapters/files/xlsx/archive";
import { storedZip } from "../../support/stored-zip";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(path: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of (await openTable(path)).batches()) {
    expect(batch.firstRow).toBe(rows.length + 1);
    rows.push(...batch.rows);
  }
  return rows;
}

const TABLE = [
  ["IDPEL", "NAMA", "RPTAG"],
  ["516759900011", "ANDRÉ – SITI", "77.125"],
];
const text = (delimiter: string, newline = "\r\n") =>
  TABLE.map((row) => row.join(delimiter)).join(newline) + newline;

describe("delimited text", () => {
  test.each([[";"], [","], ["\t"], ["|"]])("delimiter %j is found", async (delimiter) => {
    expect(await rowsOf(file("delimiter.txt", text(delimiter)))).toEqual(TABLE);
  });

  test("commas in a title and in amounts do not fool it", () => {
    expect(
      chooseDelimiter(
        "Data per 20-11-2026, pukul 07,30, ULP Jajag, Banyuwangi\nIDPEL;RPTAG\n516759900011;1,234,567\n",
      ),
    ).toEqual({ delimiter: ";", width: 2 });
  });

  test("UTF-8 with a byte order mark", async () => {
    expect(await rowsOf(file("bom.csv", `\ufeff${text(",")}`))).toEqual(TABLE);
  });

  test("Windows-1252", async () => {
    const cp1252 = Buffer.from(text(";").replace("–", "\x96"), "latin1");
    expect(await rowsOf(file("cp1252.csv", cp1252))).toEqual(TABLE);
  });

  test("Windows-1252 is told from UTF-8 although only the last row shows it", async () => {
    const rows = `IDPEL;NAMA\n${"516759900011;SITI\n".repeat(150_000)}516759900012;JOS`;
    const path = file("late.csv", Buffer.concat([Buffer.from(rows), Buffer.from([0xe9, 0x0a])]));
    const all = await rowsOf(path);
    expect(all).toHaveLength(150_002);
    expect(all.at(-1)).toEqual(["516759900012", "JOSé"]);
  });

  test("UTF-8 characters cut between two pieces of the file stay whole", async () => {
    const rows = `IDPEL;NAMA\n${"516759900011;é–😀\n".repeat(60_000)}`;
    const all = await rowsOf(file("cut.csv", rows));
    expect(all.slice(1).every((row) => row[1] === "é–😀")).toBe(true);
    expect(all).toHaveLength(60_001);
  });

  test("UTF-16, which Excel calls Unicode text", async () => {
    expect(await rowsOf(file("utf16.txt", Buffer.from(`\ufeff${text("\t")}`, "utf16le")))).toEqual(TABLE);
  });

  test("UTF-16 without its mark", async () => {
    const bytes = Buffer.from(text("\t"), "utf16le");
    expect(await rowsOf(file("unmarked.txt", bytes))).toEqual(TABLE);
    expect(await rowsOf(file("unmarked-be.txt", Buffer.from(bytes).swap16()))).toEqual(TABLE);
  });

  test("UTF-16 with its bytes the other way round", async () => {
    const swapped = Buffer.from(`\ufeff${text(";")}`, "utf16le").swap16();
    expect(await rowsOf(file("utf16be.txt", swapped))).toEqual(TABLE);
  });

  test("lines that end with a lone carriage return", async () => {
    expect(await rowsOf(file("mac.csv", text(";", "\r")))).toEqual([...TABLE, [""]].slice(0, 2));
  });

  test("the hash is of the content, whatever the name", async () => {
    const [one, two] = [
      await openTable(file("one.csv", text(";"))),
      await openTable(file("two.csv", text(";"))),
    ];
    expect(one.hash).toBe(two.hash);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await openTable(file("three.csv", text(",")))).hash).not.toBe(one.hash);
    expect(two.fileName).toBe("two.csv");
  });
});

describe("what cannot be read is said in a sentence", () => {
  test.each([
    ["empty.csv", "", /kosong/],
    ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.xls/],
    [
      "locked.xlsx",
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(3_000),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      /sandi/,
    ],
    ["bill.csv", "%PDF-1.7\n1 0 obj\nIDPEL;RPTAG\n", /adalah PDF/],
    ["page.xls", "<html><table><tr><td>IDPEL</td></tr></table></html>", /halaman web/],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /gambar/],
    ["photo.xlsx", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /gambar/],
    ["page.mht.xls", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", /halaman web/],
    ["center.xls", "<center><h2>DATA</h2></center>\n<table><tr><td>IDPEL</td></tr></table>", /halaman web/],
    ["meta.xls", '<meta charset="utf-8" />\n<table><tr><td>IDPEL</td></tr></table>', /halaman web/],
    ["comment.xls", "<!-- laporan -->\n<div>IDPEL</div>", /halaman web/],
    [
      "styled.xls",
      `<style>${"td { border: 0 } ".repeat(100)}</style><table><tr><td>IDPEL</td></tr></table>`,
      /halaman web/,
    ],
    ["wide.xls", Buffer.from("\ufeff<html><table><tr><td>IDPEL", "utf16le"), /halaman web/],
    ["wide-be.xls", Buffer.from("\ufeff<table><tr><td>IDPEL", "utf16le").swap16(), /halaman web/],
    [
      "2003.xml",
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>',
      /Excel XML 2003/,
    ],
    ["other.xml", '<?xml version="1.0"?><data/>', /berisi XML/],
    ["list.slk", 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"IDPEL"\r\n', /SYLK.*Simpan Sebagai/],
    ["list.json", '[{"idpel":"516759910101","rptag":77125}]', /JSON/],
    ["list.rtf", "{\\rtf1\\ansi IDPEL}", /RTF/],
    ["excel4.xls", Buffer.from([9, 4, 6, 0, 0, 0, 16, 0]), /\.xls/],
    ["list.dif", "TABLE\r\n0,1\r\n", /DIF/],
    ["kontak.vcf", "BEGIN:VCARD\nVERSION:3.0\n", /kontak/],
    ["dump.sql", "-- MySQL dump\nCREATE TABLE x (a int);\nINSERT INTO x VALUES (1);\n", /SQL/],
    ["list.csv.gz", Buffer.from([0x1f, 0x8b, 8, 0, 0]), /gzip/],
    ["blank.csv", "\ufeff \r\n\r\n", /kosong/],
    ["mark.csv", "\u001a", /kosong/],
    ["zero.csv", "IDPEL;NAMA;RPTAG\n516759900011;SI\0TI;77125\n", /byte nol/],
    ["broken.xlsx", Buffer.from("PK\x03\x04 and then nothing"), /bukan arsip/],
  ])("%s", async (name, content, sentence) => {
    const opening = (async () => rowsOf(file(name, content)))();
    await expect(opening).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringMatching(sentence),
    });
  });

  test("a file that is not there, and a folder", async () => {
    await expect(openTable(join(folder, "nowhere.csv"))).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringContaining("tidak ditemukan"),
    });
    mkdirSync(join(folder, "folder"));
    await expect(openTable(join(folder, "folder"))).rejects.toMatchObject({
      message: expect.stringContaining("folder"),
    });
  });

  test("a file that goes away between the first look and the reading", async () => {
    const path = file("gone.csv", text(";"));
    const table = await openTable(path);
    rmSync(path);
    await expect(table.batches()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringContaining("tidak ditemukan"),
    });
  });

  test("a file that may not be read", () => {
    expect(fileFault({ code: "EACCES" }, "a.csv")).toMatchObject({ code: "file_unreadable" });
    const other = new Error("something else");
    expect(fileFault(other, "a.csv")).toBe(other);
  });
});

describe(".xlsx", () => {
  async function workbook(name: string, sheets: { sheet: string; data: object[][] }[]): Promise<string> {
    const { default: write } = await import("write-excel-file/node");
    const path = join(folder, name);
    await write(sheets as never).toFile(path);
    return path;
  }
  const cells = (row: (string | number | Date | null)[]) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : { value },
    ) as object[];

  test("numbers, dates and text come as text; the sheet with a header is taken", async () => {
    const path = await workbook("book.xlsx", [
      { sheet: "Catatan", data: [cells(["tidak ada apa-apa di sini"])] },
      {
        sheet: "Data",
        data: [
          cells(["IDPEL", "NAMA", "RPTAG", "JATUH_TEMPO"]),
          cells([516759900011, "SITI", 77125.00000000001, new Date(Date.UTC(2026, 10, 20))]),
          cells(["516759900012", null, "77.125", "20-11-2026"]),
        ],
      },
    ]);
    expect(await rowsOf(path)).toEqual([
      ["IDPEL", "NAMA", "RPTAG", "JATUH_TEMPO"],
      ["516759900011", "SITI", "77125", "2026-11-20"],
      ["516759900012", "", "77.125", "20-11-2026"],
    ]);
  });

  test("a workbook without shared texts, as reporting servers write it: texts in their cells, formulas with their values", async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>IDPEL</t></is></c><c r="B1" t="inlineStr"><is><t>RPTAG</t></is></c></row>' +
      '<row r="2"><c r="A2"><v>5.16759900011E+11</v></c><c r="B2"><f>A9+1</f><v>77125</v></c></row></sheetData></worksheet>';
    const bytes = storedZip({
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/workbook.xml": '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/worksheets/sheet1.xml": sheet,
    });
    expect(await rowsOf(file("server.xlsx", bytes))).toEqual([
      ["IDPEL", "RPTAG"],
      ["516759900011", "77125"],
    ]);
  });

  test.each([
    ["saldo.csv", /arsip zip.*ekstrak/],
    ["content.xml", /\.ods/],
    ["xl/workbook.bin", /\.xlsb/],
    ["Index/Document.iwa", /Numbers/],
    ["word/document.xml", /Word/],
  ])("an archive that holds %s is no workbook, and says what to do", async (part, sentence) => {
    const bytes = storedZip({ [part]: "x" });
    await expect((async () => rowsOf(file("other.xlsx", bytes)))()).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringMatching(sentence),
    });
  });

  test("the name does not matter, the content does", async () => {
    const path = await workbook("book.csv", [
      { sheet: "S", data: [cells(["IDPEL", "NAMA"]), cells([516759900011, "SITI"])] },
    ]);
    expect((await rowsOf(path))[1]).toEqual(["516759900011", "SITI"]);
  });

  test("one that would unpack beyond the limit is refused before it is read", async () => {
    const path = await workbook("big.xlsx", [
      { sheet: "S", data: Array.from({ length: 200 }, () => cells(["A".repeat(500), "B"])) },
    ]);
    await expect(openArchive(path, 5_000)).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringContaining("terlalu besar"),
    });
    (await openArchive(path)).close();
  });

  test("an archive that understates its sizes is found out", async () => {
    const path = await workbook("liar.xlsx", [
      { sheet: "S", data: Array.from({ length: 200 }, () => cells(["A".repeat(500), "B"])) },
    ]);
    const { readFileSync } = await import("node:fs");
    const bytes = readFileSync(path);
    // The uncompressed size stands 24 bytes into each entry of the central directory.
    for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
      bytes.writeUInt32LE(10, at + 24);
    }
    await expect(rowsOf(file("liar2.xlsx", bytes))).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringContaining("utuh"),
    });
  });
});
