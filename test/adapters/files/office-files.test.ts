import { takeFile, useFolder } from "../../support/taken-rows";

/** Whole files as offices, databases and other countries' programs leave them: two bills, each right or refused by its row. */
const [A, B] = ["516759910101", "516759910102"];
const HEAD = "IDPEL;NAMA;BLTH;RPTAG;NO_WA";
const [ROW, OTHER] = [`${A};SITI;202611;77125;\n`, `${B};BUDI;202611;88000;\n`];
const LIST = `${HEAD}\n${ROW}${OTHER}`;
const write = useFolder();
let count = 0;
const take = async (content: string | Buffer, ending = "csv") => {
  count += 1;
  const path = write(`${count}.${ending}`, content);
  const hasMonth = /BLTH|BULAN/i.test(content.toString("latin1").replaceAll("\0", ""));
  const { records, refused } = await takeFile(path, hasMonth ? {} : { period: "2026-11" as never });
  return [records.map((one) => [one.customerId, one.amount]), refused.map(([row, why]) => `${row} ${why}`)];
};
const BOTH = [
  [
    [A, 77_125],
    [B, 88_000],
  ],
  [],
];
const ONE = [[[A, 77_125]], []];
const second = (why: string) => [[[B, 88_000]], [`2 ${why}`]];
const wide = (text: string) => Buffer.from(text, "utf16le");

test.each<[string, string | Buffer, unknown, ending?: string]>([
  ["lines that end twice", LIST.replaceAll("\n", "\r\r\n"), BOTH],
  ["lines that end the other way round", LIST.replaceAll("\n", "\n\r"), BOTH],
  ["lines of old Macs in UTF-16", wide(`\ufeff${LIST.replaceAll("\n", "\r")}`), BOTH],
  ["lines of mainframes", LIST.replaceAll("\n", "\u0085"), BOTH],
  ["lines of word processors", LIST.replaceAll("\n", "\u2028"), BOTH],
  ["UTF-16, high byte first, without its mark", wide(LIST).swap16(), BOTH],
  ["Unicode text of Excel, called .xls", wide(`\ufeff${LIST.replaceAll(";", "\t")}`), BOTH, "xls"],
  ["a text called .xlsx", `\ufeff${LIST}`, BOTH, "xlsx"],
  ["pages between form feeds", `${HEAD}\n${ROW}\f${HEAD}\n${OTHER}`, BOTH],
  ["separators behind the header only", LIST.replace(HEAD, `${HEAD};;;`), BOTH],
  ["separators behind the rows only", LIST.replaceAll(";\n", ";;;;\n"), BOTH],
  ["a separator before every line", LIST.replace(/^(?=.)/gm, ";"), BOTH],
  ["a title with commas", `PT PLN, ULP JAJAG, BANYUWANGI\nTanggal: 20-11-2026, 07:30\n\n${LIST}`, BOTH],
  [
    "a table of a database's terminal",
    `+--+--+\n| IDPEL | BLTH | RPTAG |\n+--+--+\n| ${A} | 202611 | 77125 |\n+--+--+\n1 row in set\n`,
    ONE,
  ],
  ["single quotes", LIST.replace(/[^;\n]+/g, "'$&'"), BOTH],
  [
    "single quotes that hold the separator",
    `'IDPEL','NAMA','RPTAG'\n'${A}','SITI, 5','77125'\n'${B}','BUDI','88000'\n`,
    second("shape_more"),
  ],
  [
    "whole lines in quotes, with quotes within",
    `"IDPEL,NAMA,RPTAG"\n"${A},""SITI, JR"",77125"\n"${B},BUDI,88000"\n`,
    BOTH,
  ],
  ["blanks before quotes", LIST.replace(/;([^;\n]+)/g, '; "$1"'), BOTH],
  ["inches in two rows", LIST.replace("SITI", 'SITI 5"').replace("BUDI", 'BUDI 6"'), BOTH],
  ["quotes that begin two names and never end", LIST.replace("SITI", '"SITI').replace("BUDI", '"BUDI'), BOTH],
  ["a byte of half a letter", Buffer.from(LIST.replace("BUDI", "CAF\u00c3"), "latin1"), BOTH],
  ["thousands apart by a byte of Windows", Buffer.from(LIST.replace("77125", "77\u00a0125"), "latin1"), BOTH],
  ["an end-of-file mark in the middle", `${HEAD}\n${ROW}\u001a${OTHER}`, BOTH],
  [
    "totals in words, of routes and of all",
    `${HEAD}\n${ROW};JUMLAH RBM JJGAA;;77125;\n${OTHER}JUMLAH SELURUHNYA;;;Rp165.125,-;\nTerbilang: seratus enam puluh lima ribu;;;;\n`,
    BOTH,
  ],
  ["a customer called Jumlah whose ID is lost", `${LIST};JUMLAH;202611;99000;\n`, [BOTH[0], ["4 id_empty"]]],
  [
    "a total beside an ID that nobody can read",
    `${LIST}${"9".repeat(300)};TOTAL;;99000;\n`,
    [BOTH[0], ["4 id_length"]],
  ],
  [
    "a comma for the thousands of a fee",
    `IDPEL,RPTAG,RPBK\n${A},77125,3,000\n${B},88000,0\n`,
    second("shape_thousands"),
  ],
  [
    "two stray quotes around a row whose ID is damaged",
    `${HEAD}\n${ROW.replace("SITI", '"SITI')}51675;EKO;202611;60000;\n51676;BUDI";202611;88000;\n`,
    [ONE[0], ["3 id_length", "4 id_length"]],
  ],
  ["a last row that comes to no total", `${LIST};;;165000;\n`, [BOTH[0], ["4 id_empty"]]],
  [
    "other columns further down",
    `IDPEL;NAMA;BLTH;RPTAG\n${A};SITI;202611;77125\nID PELANGGAN;TAGIHAN;NAMA PELANGGAN;BULAN\n${B};88000;BUDI;202611\n`,
    BOTH,
  ],
  ["columns of two months", `IDPEL;BULAN;BLTH;TAGIHAN;RPTAG\n${A};202610;202611;55000;77125\n`, ONE],
  ["one row twice", `${LIST}${ROW}`, [BOTH[0], ["4 duplicate"]]],
  [
    "a band, headings and units",
    `DATA PELANGGAN;;TAGIHAN;\nIDPEL;NAMA;LEMBAR;RUPIAH\n;;lbr;Rp\n${A};SITI;1;77125\n`,
    ONE,
  ],
  ...["NOPEL", "NO. PEL", "Nomor Pelanggan", "ＩＤＰＥＬ", "*IDPEL*", "ID\u00a0PEL"].map(
    (word): [string, string, unknown] => [word, LIST.replace("IDPEL", word), BOTH],
  ),
  ...["JML TAGIHAN", "TOTAL RP", "JUMLAH RP", "Rp. Tagihan", "Jumlah Tagihan (Rp)", '"RP\nTAG"'].map(
    (word): [string, string, unknown] => [word, LIST.replace("RPTAG", word), BOTH],
  ),
])("%s", async (...given) => {
  const [, content, wanted, ending] = given;
  expect(await take(content, ending)).toEqual(wanted);
});

describe("a comma without quotes in a row that lacks the empty cell at its end moves the amount beside its column:", () => {
  const rows = (head: string, moved: string, whole: string) =>
    `${head}\n${A},SITI,${moved}\n${B},BUDI,${whole}\n`;
  test.each<[string, string, unknown]>([
    [
      "a postcode, before phones",
      rows("IDPEL,NAMA,ALAMAT,RPTAG,NO_WA", "DSN KRAJAN,68487,77125", "DSN X,88000,"),
      second("shape_more"),
    ],
    [
      "a postcode, before a remark",
      rows("IDPEL,NAMA,ALAMAT,RPTAG,KET", "DSN KRAJAN,68487,77125", "DSN X,88000,"),
      second("shape_more"),
    ],
    ["a power", rows("IDPEL,NAMA,DAYA,RPTAG,KET", "S.PD,1300,77125", "900,88000,baru"), second("shape_more")],
    ["half a kWh", rows("IDPEL,NAMA,KWH,RPTAG,KET", "53,12500,77125", "60,88000,"), second("shape_more")],
    [
      "a postcode, before the energy",
      rows("IDPEL,NAMA,ALAMAT,RPTAG,KWH", "DSN KRAJAN,68487,77125", "DSN X,88000,60"),
      second("shape_more"),
    ],
    [
      "nothing, where every row has such numbers",
      rows("IDPEL,NAMA,ALAMAT,RPTAG,RPMAT", "DSN KRAJAN,77125,10000", "DSN X,88000,10000"),
      BOTH,
    ],
    [
      "nothing, by a year in a remark",
      rows("IDPEL,NAMA,ALAMAT,RPTAG,KET", "DSN KRAJAN,77125,2024", "DSN X,88000,"),
      BOTH,
    ],
    ["nothing, in a list of one", `IDPEL,NAMA,RPTAG,GARDU\n${A},SITI,77125,10001\n`, ONE],
    [
      "nothing, by two decimals",
      rows("IDPEL,NAMA,ALAMAT,RPTAG,KET", "DSN KRAJAN,77125,00", "DSN X,88000,"),
      BOTH,
    ],
  ])("%s", async (_, content, wanted) => expect(await take(content)).toEqual(wanted));
});

test.each<[string, string]>([
  ["a heading in thousands", "IDPEL;BLTH;RPTAG (Ribu Rp)"],
  ["a heading with its factor", "IDPEL;BLTH;RPTAG (x1000)"],
  ["a heading with three zeros", "IDPEL;BLTH;RPTAG(000)"],
  ["a title", "Dalam Rp.000,-\nIDPEL;BLTH;RPTAG"],
  ["an English title", "Amounts in thousands\nIDPEL;BLTH;RPTAG"],
  ["units below", "IDPEL;BLTH;RPTAG\n;;(Rp ribu)"],
])("thousands are told by %s", async (_, head) =>
  expect(take(`${head}\n${A};202611;7700\n`)).rejects.toThrow(/ribuan/),
);

test.each<[string, string | Buffer, RegExp]>([
  ["a PDF behind line ends", "\n\n%PDF-1.4\n1 0 obj", /PDF/],
  ["a PDF behind a mark", "\ufeff%PDF-1.4\n1 0 obj", /PDF/],
  ["RTF behind a mark", "\ufeff{\\rtf1\\ansi IDPEL}", /RTF/],
  ["SYLK of LibreOffice", 'ID;PCALCOOO32\nB;Y2;X2\nC;X1;Y1;K"IDPEL"\nE\n', /SYLK/],
  [
    "a page in UTF-16, high byte first",
    wide("\ufeff<html><table><tr><td>IDPEL</td></tr>").swap16(),
    /halaman web/,
  ],
  [
    "a page behind kilobytes of remarks",
    `${" ".repeat(3000)}<!-- ${"x".repeat(3000)} -->\n<table><tr><td>`,
    /halaman web/,
  ],
  ["a link of Google Sheets", '{"url": "https://docs.google.com/open?id=1"}', /JSON/],
  ["two columns of one name", `IDPEL;BLTH;RP.TAG;RP TAG\n${A};202611;77125;55000\n`, /lebih dari satu/],
  [
    "words in columns of blanks",
    `IDPEL        NAMA       RPTAG\n${A} SITI       77125\n`,
    /tidak dipisahkan/,
  ],
  ["nothing but a mark", "\ufeff", /kosong/],
])("%s is no list", async (_, content, sentence) => expect(take(content)).rejects.toThrow(sentence));
