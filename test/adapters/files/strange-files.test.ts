import { period } from "../../../src/domain/billing-period";
import { storedZip } from "../../support/stored-zip";
import { takeFile, useFolder } from "../../support/taken-rows";

/** Dirt of the second order: every input is taken for exactly what it means, or refused by its row; never a third thing. */
const [A, B] = ["516759910101", "516759910102"];
const HEAD = "IDPEL;NAMA;BLTH;RPTAG;NO_WA";
const write = useFolder();
let count = 0;
const take = (content: string | Buffer, ending = "csv") => {
  count += 1;
  return takeFile(write(`${count}.${ending}`, content));
};
/** The bills of a file, and the numbers of the rows that were refused. */
const billsOf = async (content: string | Buffer, ending?: string) => {
  const { records, refused } = await take(content, ending);
  return [records.map((one) => [one.customerId, one.amount]), refused.map(([row]) => row)];
};
const GOOD = [[[A, 77_125]], []];
const BOTH = [
  [
    [A, 77_125],
    [B, 88_000],
  ],
  [],
];
/** The second row's bill, and the first refused. */
const SECOND = [[[B, 88_000]], [2]];

test.each([
  ["125.000 Rp", 125_000],
  ["125.000Rp.", 125_000],
  ["= 125000", 125_000],
  ["125\u2009000", 125_000],
  ["۱۲۵۰۰۰", 125_000],
  ["Rp0125000", 125_000],
  ["125.000,--", 125_000],
  ["\u2212125.000", -125_000],
])("the amount %j", async (cell, amount) => {
  expect(await billsOf(`${HEAD}\n${A};S;202611;${cell};\n`)).toEqual([[[A, amount]], []]);
});

test.each([
  ...["1.25E+05", "1,25E+05", "125 rb", "1,25jt", "125K", "1.25.000", "12.5000", "125.00", "0,125"],
  ...[
    "125.000 + 3.000",
    "Rp125.000/Rp130.000",
    "125.000,500",
    "125.000,000",
    "125000.5",
    "125.O00",
    "125.000:00",
    "125.000 -",
  ],
  ...["Rp125.000 LUNAS", "Rp 125.000.00", "125_000"],
])("no amount is %j", async (cell) => {
  expect(await billsOf(`${HEAD}\n${A};S;202611;${cell};\n`)).toEqual([[], [2]]);
});

test.each([
  ["NOP 2026", "2026-11"],
  ["Nov’26", "2026-11"],
  ["46352", "2026-11"],
  ["2026-10-31T17:00:00.000Z", "2026-11"],
  ["Nov 26, 2026", "2026-11"],
  ["26-Nov", null],
  ["November", null],
  ["26/11", null],
  ["1126", null],
  ["2026.1", null],
  ["202611/202612", null],
])("the month %j", async (cell, month) => {
  const { records } = await take(`${HEAD}\n${A};S;${cell};77125;\n`);
  expect(records.map((one) => one.period)).toEqual(month === null ? [] : [period(month)]);
});

test.each([
  ["+62 (0)890-1234-5001", ["6289012345001"]],
  ["0890-1234-xxxx / 0890-1234-5002", ["6289012345002"]],
  ["089012345001/02", ["6289012345001"]],
  ["62 62 890 1234 5001", []],
  ["o89012345001", []],
  ["8.9012345001E+10", []],
  ["089012345001 0333-421234", ["6289012345001"]],
  ["0333 421234 089012345001", ["6289012345001"]],
  ["089012345001~BUDI", ["6289012345001"]],
  ["089012345001 (WA) 089012345002 (TELP)", ["6289012345001", "6289012345002"]],
])("the phones %j", async (cell, phones) => {
  const taken = await take(`${HEAD}\n${A};S;202611;77125;${cell}\n`);
  expect([taken.phones, taken.records.length]).toEqual([phones, 1]);
});

test.each([["5.16759910101E+11"], [`${A}/1`], [`${A}.5`], [`${A},${B}`], [`S${A}`], ["516 759 910 10"]])(
  "no ID is %j",
  async (cell) => {
    expect(await billsOf(`${HEAD}\n${cell};S;202611;77125;\n`)).toEqual([[], [2]]);
  },
);

const [ROW, OTHER] = [`${A};SITI;202611;77125;\n`, `${B};BUDI;202611;88000;\n`];

test.each<[string, string | Buffer, unknown]>([
  ["a doubled delimiter", `IDPEL;;NAMA;;BLTH;;RPTAG\n${A};;SITI;;202611;;77125\n`, GOOD],
  ["sep=,", `sep=,\nIDPEL,NAMA,BLTH,RPTAG\n${A},SITI,202611,77125\n`, GOOD],
  ["a table of Markdown", `| IDPEL | BLTH | RPTAG |\n|---|---|---|\n| ${A} | 202611 | 77125 |\n`, GOOD],
  ["typographic quotes", `“IDPEL”,“NAMA”,“BLTH”,“RPTAG”\n“${A}”,“SITI”,“202611”,“77125”\n`, GOOD],
  ["quotes that close in the next line", `IDPEL;BLTH;RPTAG\n"${A}\n";"202611\n";"77125\n"\n`, GOOD],
  ["marks of two files put together", `\ufeff\ufeff${HEAD}\n${ROW}\ufeff${HEAD}\n\ufeff${OTHER}`, BOTH],
  ["a row with commas in a list with semicolons", `${HEAD}\n${ROW.replaceAll(";", ",")}${OTHER}`, SECOND],
  ["a row with tabs", `${HEAD}\n${ROW.replaceAll(";", "\t")}${OTHER}`, SECOND],
  ["a row that lacks a cell", `${HEAD}\n${ROW.replace("SITI;", "")}${OTHER}`, SECOND],
  ["a file that was cut", `${HEAD}\n${OTHER.trim()}\n${A};SITI;2026`, [[[B, 88_000]], [3]]],
  ["a comma for the fraction", `IDPEL,BLTH,RPTAG\n${A},202611,77.125,00\n${B},202611,88000\n`, SECOND],
  ["a file of rows without their last, empty cell", `${HEAD}\n${ROW.replace(";\n", "\n")}${OTHER}`, BOTH],
  [
    "a row whose amount is another column's, because a cell before it is missing",
    `BLTH;IDPEL;RPPTL;RPTAG;RPMAT;NAMA\n202611;${A};1;77125;8000;S\n202611;${B};88000;8000;S\n`,
    [[[A, 77_125]], [3]],
  ],
  [
    "signatures below a total, wherever they stand",
    `IDPEL;ALAMAT;BLTH;RPTAG\n${A};X;202611;77125\n${B};X;202611;88000\nTOTAL;;;165125\n;Jajag, 20 November 2026;;\n;;;Manajer ULP\n`,
    BOTH,
  ],
  [
    "totals of routes, by their sums",
    `${HEAD}\n${ROW};Sub Total JJGAA;;77125;\n${OTHER};Sub Total JJGAB;;88000;\n`,
    BOTH,
  ],
  ["no total, but a customer without an ID", `${HEAD}\n${ROW};TOTAL BANGUNAN;;99000;\n`, [GOOD[0], [3]]],
  ["a name alone, of a customer whose cells are lost", `${HEAD}\n${ROW};BUDI;;;\n`, [GOOD[0], [3]]],
])("%s", async (_, content, wanted) => {
  expect(await billsOf(content)).toEqual(wanted);
});

test.each<[string, Buffer]>([
  [
    "UTF-8 behind UTF-16",
    Buffer.concat([Buffer.from(`\ufeff${HEAD}\n${ROW}`, "utf16le"), Buffer.from(OTHER)]),
  ],
  [
    "UTF-16 behind UTF-8",
    Buffer.concat([Buffer.from(`${HEAD}\n${ROW.repeat(20)}`), Buffer.from(OTHER, "utf16le")]),
  ],
])("%s is no list", async (_, content) => {
  await expect(take(content)).rejects.toThrow(/penyandian|byte nol/);
});

test("another list below the first, with columns for something else, is no part of it", async () => {
  const below = `IDPEL;NAMA;NO_WA\n${B};BUDI;089012345001\n`;
  await expect(take(`${HEAD}\n${ROW}${below}`)).rejects.toThrow(/Baris 3 adalah judul kolom lain/);
});

describe("a workbook with", () => {
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
  const COLUMNS = ["IDPEL", "NAMA", "BLTH", "RPTAG"].map(text).join("");
  const workbook = (row: string, format = "General", more: Readonly<Record<string, string>> = {}) =>
    storedZip({
      "_rels/.rels":
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/workbook.xml": '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>${COLUMNS}</row><row>${row}</row></sheetData><sheetProtection sheet="1"/><tableParts count="1"/></worksheet>`,
      ...more,
    });
  const bill = (amount: string) => text(A) + text("S") + text("202611") + amount;

  test.each<[string, Buffer, unknown]>([
    ["the sign of money behind", workbook(bill(number("77125", 1)), "#,##0\\ &quot;Rp&quot;"), GOOD],
    ["a date's letters in quotes", workbook(bill(number("77125", 1)), "#,##0 &quot;daya&quot;"), GOOD],
    ["thousands that only the format leaves out", workbook(bill(number("77125", 1)), "#,##0,"), GOOD],
    ["a percentage", workbook(bill(number("0.77125", 1)), "0%"), [[], [2]]],
    ["an amount in a date's format", workbook(bill(number("46346", 1)), "dd/mm/yyyy"), [[], [2]]],
    ["a formula that was never computed", workbook(bill("<c><f>70000+7125</f></c>")), [[], [2]]],
    ["the dust of fractions", workbook(bill(number("77124.99999999999"))), GOOD],
    [
      "numbers with exponents",
      workbook(number("5.16759910101E11") + text("S") + number("202611") + number("7.7125E4")),
      GOOD,
    ],
    ["yes for an amount", workbook(bill('<c t="b"><v>1</v></c>')), [[], [2]]],
    [
      "a shared text that is not there",
      workbook(`<c t="s"><v>99</v></c>${text("S")}${text("202611")}${number("77125")}`),
      [[], [2]],
    ],
    [
      "a typed day",
      workbook(`${text(A) + text("S")}<c t="d"><v>2026-11-01T00:00:00</v></c>${number("77125")}`),
      GOOD,
    ],
    [
      "what belongs to another",
      workbook(bill(number("77125")), "General", {
        "xl/externalLinks/externalLink1.xml": "<externalLink><row><c><v>1</v></c></row></externalLink>",
      }),
      GOOD,
    ],
  ])("%s", async (_, content, wanted) => {
    expect(await billsOf(content, "xlsx")).toEqual(wanted);
  });
});
