import { period } from "../../../src/domain/billing-period";
import { storedZip } from "../../support/stored-zip";
import { takeFile, useFolder } from "../../support/taken-rows";

/** What sheets hide, merge and hint at: no row takes another's amount for it, and nothing that nobody sees is billed. */
const [A, B, C] = ["516759910101", "516759910102", "516759910103"];
const NOVEMBER = { period: period("2026-11") };
const write = useFolder();
let count = 0;

interface Page {
  readonly name?: string;
  readonly state?: string;
  /** Before the rows, and behind them. */
  readonly top?: string;
  readonly bottom?: string;
  readonly rows: readonly string[];
}

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const HEAD = `<row>${["IDPEL", "NAMA", "RPTAG"].map(text).join("")}</row>`;
const bill = (id: string, amount: number | "", attributes = "") =>
  `<row${attributes}>${text(id)}${text("SITI")}${amount === "" ? "<c/>" : `<c><v>${amount}</v></c>`}</row>`;

async function take(pages: readonly Page[], more: Readonly<Record<string, string>> = {}, options = {}) {
  const numbers = pages.map((_, at) => at + 1);
  const tabs = pages.map(
    ({ name = "S", state = "visible" }, at) =>
      `<sheet name="${name}${name === "S" ? at : ""}" sheetId="${at + 1}" state="${state}" r:id="r${at + 1}"/>`,
  );
  const content = storedZip({
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": `<Relationships>${numbers.map((at) => `<Relationship Id="r${at}" Type="http://x/worksheet" Target="worksheets/sheet${at}.xml"/>`).join("")}</Relationships>`,
    "xl/workbook.xml": `<workbook><sheets>${tabs.join("")}</sheets></workbook>`,
    ...Object.fromEntries(
      pages.map(({ top = "", bottom = "", rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet>${top}<sheetData>${rows.join("")}</sheetData>${bottom}</worksheet>`,
      ]),
    ),
    ...more,
  });
  count += 1;
  const taken = await takeFile(write(`${count}.xlsx`, content), { ...NOVEMBER, ...options });
  return { ...taken, bills: taken.records.map((one) => [one.customerId, one.amount]) };
}

const merged = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;

test("an amount that is merged over two customers is nobody's", async () => {
  const rows = [HEAD, bill(A, 77_125), bill(B, ""), bill(C, 50_000)];
  const { bills, refused } = await take([{ rows, bottom: merged("C2:C3") }]);
  expect(bills).toEqual([[C, 50_000]]);
  expect(refused).toEqual([
    [2, "merged_amount"],
    [3, "merged_amount"],
  ]);
});

test("cells that are merged over columns and rows hold what stands in the first", async () => {
  const head = `<row>${["IDPEL", "NAMA", "RPTAG", "BLTH"].map(text).join("")}</row>`;
  const row = (id: string, month: string) =>
    `<row>${text(id)}${text("S")}<c><v>77125</v></c>${text(month)}</row>`;
  const second = `<row><c/><c/><c><v>88000</v></c>${text("202611")}</row>`;
  const { records } = await take([{ rows: [head, row(A, "202610"), second], bottom: merged("A2:B3") }]);
  expect(records.map((one) => [one.customerId, one.period, one.amount])).toEqual([
    [A, "2026-10", 77_125],
    [A, "2026-11", 88_000],
  ]);
});

test("hints of how a name is said are no part of it", async () => {
  const hint = '<rPh sb="0" eb="1"><t>X</t></rPh>';
  const inline = `<row>${text(A)}<c t="inlineStr"><is><t>SITI</t>${hint}</is></c><c><v>77125</v></c></row>`;
  const shared = `<row>${text(B)}<c t="s"><v>0</v></c><c><v>50000</v></c></row>`;
  const { records } = await take([{ rows: [HEAD, inline, shared] }], {
    "xl/sharedStrings.xml": `<sst><si><t>BUDI</t>${hint}</si></sst>`,
  });
  expect(records.map(({ name }) => name)).toEqual(["SITI", "BUDI"]);
});

test.each(["hidden", "veryHidden"])("a %s sheet is not read", async (state) => {
  const { bills } = await take([
    { state, rows: [HEAD, bill(A, 55_000), bill(C, 99_000)] },
    { rows: [HEAD, bill(A, 77_125)] },
  ]);
  expect(bills).toEqual([[A, 77_125]]);
});

test.each([' hidden="1"', ' ht="0" customHeight="1"'])(
  "a row that nobody sees (%s) is asked about",
  async (how) => {
    const rows = [HEAD, bill(A, 77_125), bill(B, 50_000, how)];
    await expect(take([{ rows }])).rejects.toThrow(/1 baris tersembunyi.*baris 3/);
    expect((await take([{ rows }], {}, { force: true })).bills).toHaveLength(2);
  },
);

test("a hidden column gives way to the visible one of the same meaning", async () => {
  const head = `<row>${["IDPEL", "TAGIHAN", "RPTAG"].map(text).join("")}</row>`;
  const row = `<row>${text(A)}<c><v>77125</v></c><c><v>55000</v></c></row>`;
  const top = '<cols><col min="3" max="3" hidden="1"/></cols>';
  expect((await take([{ top, rows: [head, row] }])).bills).toEqual([[A, 77_125]]);
});

test.each([
  ["Okt", "Nov"],
  ["Data", "Data lama"],
  ["Contoh", "Data"],
])("sheets called %s and %s are not one list: which is meant is asked", async (one, other) => {
  const pages = [
    { name: one, rows: [HEAD, bill(A, 55_000)] },
    { name: other, rows: [HEAD, bill(B, 77_125)] },
  ];
  await expect(take(pages)).rejects.toThrow(new RegExp(`"${one}", "${other}".*Sebutkan`));
});

test("a sheet that goes on without a header is asked about", async () => {
  const pages = [{ rows: [HEAD, bill(A, 77_125)] }, { rows: [bill(B, 50_000)] }];
  await expect(take(pages)).rejects.toThrow(/tanpa judul kolom/);
});

test("one customer on two sheets is no list", async () => {
  const pages = [{ rows: [HEAD, bill(A, 77_125)] }, { rows: [HEAD, bill(A, 50_000)] }];
  await expect(take(pages)).rejects.toThrow(/ada di lembar "S0" dan di lembar "S1"/);
});

test("zeros that no program has computed are no amounts", async () => {
  const formula = `<row>${text(A)}${text("S")}<c><f>70000+7125</f><v>0</v></c></row>`;
  const { bills, refused } = await take([{ rows: [HEAD, formula] }], {
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>',
  });
  expect([bills, refused]).toEqual([[], [[2, "amount_error"]]]);
});

test("cells and rows stand where they say, not where they come", async () => {
  const rows = [
    '<row r="1"><c r="A1" t="inlineStr"><is><t>IDPEL</t></is></c><c r="C1" t="inlineStr"><is><t>RPTAG</t></is></c></row>',
    `<row r="5"><c r="C5"><v>77125</v></c><c r="A5" t="inlineStr"><is><t>${A}</t></is></c></row>`,
    `<row r="40"><c r="A40" t="inlineStr"><is><t>${B}</t></is></c><c r="B40"><v>50000</v></c></row>`,
  ];
  const { bills, refused } = await take([{ rows }]);
  expect(bills).toEqual([[A, 77_125]]);
  expect(refused).toEqual([[40, "amount_unreadable"]]);
});
