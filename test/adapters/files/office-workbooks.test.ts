import { storedZip } from "../../support/stored-zip";
import { takeFile, useFolder } from "../../support/taken-rows";

/** Workbooks in the shapes that other programs and other hands give them, and lists of payments with their dirt. */
const [A, B] = ["516759910101", "516759910102"];
const write = useFolder();
let count = 0;
const take = async (content: string | Buffer, ending: string) => {
  count += 1;
  const { records, refused } = await takeFile(write(`${count}.${ending}`, content), {});
  return [
    records.map((one) => [
      one.customerId,
      one.period,
      one.amount,
      ...(one.paidOn === null ? [] : [one.paidOn]),
    ]),
    refused.map(([row, why]) => `${row} ${why}`),
  ];
};

const text = (words: string, at = "") => `<c${at} t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (value: string | number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const HEAD = row(...["IDPEL", "NAMA", "BLTH", "RPTAG"].map((word) => text(word)));
const FORMATS = [
  "General",
  "mmm\\-yy",
  "[$-421]mmmm yyyy",
  "&quot;Rp&quot;#,##0",
  "0.00E+00",
  "_-* #,##0_-",
  "@",
  "[h]:mm",
  "yyyymm",
];

interface Parts {
  readonly sheet?: string;
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly attributes?: string;
}
function book({ sheet = "", workbook, more = {}, attributes = "" }: Parts): Buffer {
  return storedZip({
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml":
      workbook ?? '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/styles.xml": `<styleSheet><numFmts>${FORMATS.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`).join("")}</numFmts><cellXfs>${FORMATS.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet${attributes}>${sheet}</worksheet>`,
    ...more,
  });
}
const data = (...rows: string[]) => `<sheetData>${rows.join("")}</sheetData>`;
const bill = (month: string, amount: string, id = text(A)) =>
  data(HEAD, row(id, text("SITI"), month, amount));
const NOV = text("202611");
const GOOD = [[[A, "2026-11", 77_125]], []];

test.each<[string, Parts, unknown]>([
  ["a month shown as Nov-26, of the first day", { sheet: bill(number(46327, 1), number(77125)) }, GOOD],
  ["a month shown as November 2026, of the last day", { sheet: bill(number(46356, 2), number(77125)) }, GOOD],
  ["a month shown as 202611", { sheet: bill(number(46340, 8), number(77125)) }, GOOD],
  ["a month as a number", { sheet: bill(number(202611), number(77125)) }, GOOD],
  ["a month as a number with dust", { sheet: bill(number("202611.00000000003"), number(77125)) }, GOOD],
  ["Rp before the amount", { sheet: bill(NOV, number(77125, 3)) }, GOOD],
  ["accountants' format", { sheet: bill(NOV, number(77125, 5)) }, GOOD],
  ["an ID shown as 5,17E+11", { sheet: bill(NOV, number(77125), number("516759910101", 4)) }, GOOD],
  ["an ID stored with an exponent", { sheet: bill(NOV, number(77125), number("5.16759910101E+11")) }, GOOD],
  ["an amount stored as text with dots", { sheet: bill(NOV, text("77.125")) }, GOOD],
  [
    "an amount of a formula with text",
    { sheet: bill(NOV, '<c t="str"><f>TEXT(A1,"#.##0")</f><v>77.125</v></c>') },
    GOOD,
  ],
  ["half a rupiah of a division", { sheet: bill(NOV, number("77125.5")) }, [[], ["2 amount_fraction"]]],
  ["two thirds of a rupiah", { sheet: bill(NOV, number("77125.6666666667")) }, [[], ["2 amount_fraction"]]],
  ["an error for the amount", { sheet: bill(NOV, '<c t="e"><v>#N/A</v></c>') }, [[], ["2 amount_error"]]],
  [
    "an error for the ID",
    { sheet: bill(NOV, number(77125), '<c t="e"><v>#REF!</v></c>') },
    [[], ["2 id_error"]],
  ],
  ["hours for the amount", { sheet: bill(NOV, number("3213.5", 7)) }, [[], ["2 amount_unreadable"]]],
  ["no value in the amount", { sheet: bill(NOV, "<c><v/></c>") }, [[], ["2 amount_unreadable"]]],
  [
    "rich text in pieces",
    {
      sheet: bill(
        NOV,
        number(77125),
        '<c t="inlineStr"><is><r><t>516759</t></r><r><rPr><b/></rPr><t>910101</t></r></is></c>',
      ),
    },
    GOOD,
  ],
  [
    "shared text in pieces",
    {
      sheet: bill(NOV, number(77125), '<c t="s"><v>0</v></c>'),
      more: { "xl/sharedStrings.xml": "<sst><si><r><t>516759</t></r><r><t>910101</t></r></si></sst>" },
    },
    GOOD,
  ],
  ["entities of XML", { sheet: bill(NOV, number(77125), text("&#53;16759910101&#160;")) }, GOOD],
  [
    "names with a prefix",
    { attributes: ' xmlns:x="http://x"', sheet: bill(NOV, number(77125)).replace(/<(\/?)(\w)/g, "<$1x:$2") },
    GOOD,
  ],
  [
    "what WPS adds",
    {
      attributes: ' xmlns:xr="http://x" xr:uid="{1}"',
      sheet: `<sheetPr/><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${bill(NOV, number(77125))}<phoneticPr fontId="1"/><extLst><ext><c><v>1</v></c></ext></extLst>`,
    },
    GOOD,
  ],
  [
    "a filter that hides nothing",
    { sheet: `${bill(NOV, number(77125))}<autoFilter ref="A1:D2"><filterColumn colId="0"/></autoFilter>` },
    GOOD,
  ],
  [
    "remarks of XML between",
    { sheet: bill(NOV, number(77125)).replace("<row>", "<!-- <row><c><v>1</v></c></row> --><row>") },
    GOOD,
  ],
  [
    "a mark before the sheet",
    { sheet: bill(NOV, number(77125)), more: { "xl/worksheets/sheet2.xml": "\ufeff<worksheet/>" } },
    GOOD,
  ],
  [
    "a sheet of charts beside",
    {
      workbook:
        '<workbook><sheets><sheet name="Grafik" sheetId="2" r:id="r9"/><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      sheet: bill(NOV, number(77125)),
    },
    GOOD,
  ],
  [
    "cells without places between cells with",
    {
      sheet: data(
        HEAD,
        `<row r="2">${text(A, ' r="A2"')}<c r="C2"><v>202611</v></c><c><v>77125</v></c></row>`,
      ),
    },
    GOOD,
  ],
  [
    "one row twice",
    { sheet: data(HEAD, ...[77125, 77125].map((amount) => row(text(A), text("S"), NOV, number(amount)))) },
    [GOOD[0], ["3 duplicate"]],
  ],
])("a workbook with %s", async (_, parts, wanted) => {
  expect(await take(book(parts), "xlsx")).toEqual(wanted);
});

test("a workbook called .csv", async () =>
  expect(await take(book({ sheet: bill(NOV, number(77125)) }), "csv")).toEqual(GOOD));

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ["of binary Excel", { "xl/workbook.bin": "x" }, /\.xlsb/],
  ["of Numbers", { "Index/Document.iwa": "x" }, /Numbers/],
  ["of Word", { "word/document.xml": "<w/>" }, /Word|docx/],
  ["of files", { "saldo.csv": "IDPEL" }, /zip/],
])("an archive %s is told by its name", async (_, parts, sentence) =>
  expect(take(storedZip(parts), "xlsx")).rejects.toThrow(sentence),
);

const paid = (...lines: string[]) => `IDPEL;BULAN;TGLBAYAR;RPTAG\n${lines.join("\n")}\n`;
const PAID = [[[A, "2026-11", 77_125, "2026-11-05"]], []];
test.each(
  [
    "20261105",
    "05-11-2026",
    "5/11/2026",
    "05.11.2026",
    "2026-11-05 08:15:22",
    "05-NOV-26",
    "5 Nopember 2026",
    "Kamis, 5 November 2026",
    "05/11/2026 08.15 WIB",
    "2026-11-05T08:15:00+07:00",
    "2026-11-04T20:00:00Z",
    "46331",
    "46331.34375",
    "46331,34375",
    "20261105081522",
    "05112026",
    "'05-11-2026",
    "5-Nov-2026 8:15 AM",
  ].map((day) => [day]),
)("paid on 5 November: %s", async (day) =>
  expect(await take(paid(`${A};202611;${day};77125`), "csv")).toEqual(PAID),
);

test.each<[string, string, string]>([
  ["11/05/2026", "paid_before_month", "English Excel's 5 November"],
  ["05/11/2016", "paid_before_month", "another year"],
  ["05/11/26", "date_unreadable", "two digits"],
  ["30/11/2026", "date_future", "a day to come"],
  ["31/11/2026", "date_unreadable", "no day"],
  ["00000000", "date_unreadable", "zeros"],
  ["", "date_unreadable", "nothing"],
  ["11/20/2026", "date_month_first", "the month first"],
])("no payment on %s: %s, %s", async (day, why) =>
  expect(await take(paid(`${A};202611;${day};77125`), "csv")).toEqual([[], [`2 ${why}`]]),
);

test.each<[string, string[], unknown]>([
  [
    "is taken back below",
    [`${A};202611;20261105;77125`, `${A};202611;20261106;-77125`],
    [[], ["3 reversal", "2 reversed"]],
  ],
  [
    "is taken back above",
    [`${A};202611;20261106;(77.125)`, `${A};202611;20261105;77125`],
    [[], ["2 reversal", "3 reversed"]],
  ],
  [
    "is taken back and made again",
    [`${A};202611;20261105;77125`, `${A};202611;20261106;77.125-`, `${A};202611;20261107;77125`],
    [PAID[0], ["3 reversal", "4 duplicate"]],
  ],
  [
    "of another month is taken back",
    [`${A};202611;20261105;77125`, `${A};202610;20261106;-77125`],
    [PAID[0], ["3 reversal"]],
  ],
  [
    "of another is taken back",
    [`${A};202611;20261105;77125`, `${B};202611;20261106;-77125`],
    [PAID[0], ["3 reversal"]],
  ],
])("a payment that %s", async (_, lines, wanted) =>
  expect(await take(paid(...lines), "csv")).toEqual(wanted),
);
