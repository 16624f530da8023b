import { execFileSync } from "node:child_process";
import { createCsvSplitter, LineTooLong } from "../../../src/adapters/files/split-csv";
import { createXmlReader } from "../../../src/adapters/files/xlsx/read-xml";
import { period } from "../../../src/domain/billing-period";
import { storedZip } from "../../support/stored-zip";
import { takeFile, useFolder } from "../../support/taken-rows";

/**
 * Files that are made to fill memory or time. No clock is read: each is refused by what it is, before it is held; how much
 * of it had been read by then is counted where that is the point.
 */
const file = useFolder();
const NOVEMBER = { period: period("2026-11") };
const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>IDPEL</t></is></c><c r="B1" t="inlineStr"><is><t>RPTAG</t></is></c></row>';
const bill = (row: number, cells = "") =>
  `<row r="${row}"><c r="A${row}"><v>${516_759_910_100 + row}</v></c><c r="B${row}"><v>77125</v></c>${cells}</row>`;
const sheet = (rows: string, behind = "") =>
  `<worksheet><sheetData>${HEAD}${rows}</sheetData>${behind}</worksheet>`;

function workbook(name: string, xml: string, parts: Record<string, string> = {}): string {
  return file(
    name,
    storedZip({
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/workbook.xml": '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/worksheets/sheet1.xml": xml,
      ...parts,
    }),
  );
}

describe("XML is refused while it is read", () => {
  const piece = "A".repeat(16_384);
  const feed = (first: string, again: string) => {
    const reader = createXmlReader({ text: () => undefined });
    let read = first.length;
    try {
      reader.write(first);
      for (; read < 500_000_000; read += again.length) reader.write(again);
    } catch (error) {
      return { read, message: String(error) };
    }
    return { read, message: "" };
  };

  test.each([
    ["nested", "<a>", "<a>".repeat(4_000), /nested deeper than 50/],
    ["a text", "<a>", piece, /text longer than/],
    ["a tag", "<", piece, /tag longer than/],
    ["an attribute", '<a b="', piece, /tag longer than/],
    ["a comment", "<a><!--", piece, /comment longer than/],
    ["CDATA", "<a><![CDATA[", piece, /cdata longer than/],
    ["an instruction", "<?x ", piece, /instruction longer than/],
    ["a DOCTYPE", "<!DOCTYPE x [", piece, /DOCTYPE/],
  ])("%s without end", (_what, first, again, sentence) => {
    const { read, message } = feed(first, again);
    expect(message).toMatch(sentence);
    expect(read).toBeLessThan(1_100_000);
  });

  test("entities that are not XML's own need a DOCTYPE, and are refused", () => {
    expect(() => createXmlReader({ text: () => undefined }).write("<a>&lol;</a>")).toThrow(
      /undefined entity &lol;/,
    );
  });

  test.each([
    ["<a><b></a></b>", /unexpected end of a/],
    ["<a/><b/>", /second root/],
    ["x<a/>", /outside/],
    ["<a <b>", /< within a tag/],
  ])("%s is not well formed", (xml, sentence) => {
    expect(() => createXmlReader({}).write(xml)).toThrow(sentence);
  });

  test("whatever ends in the middle", () => {
    for (const xml of ["", "<a>", "<a><!-- ", "<a"]) {
      const reader = createXmlReader({});
      reader.write(xml);
      expect(() => reader.end()).toThrow(/middle/);
    }
  });
});

describe("workbooks", () => {
  test("a text of a megabyte that a thousand rows name is neither an ID nor written a thousand times", async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}" t="s"><v>0</v></c><c r="B${index + 2}"><v>77125</v></c></row>`,
    );
    const path = workbook("shared.xlsx", sheet(rows.join("")), {
      "xl/sharedStrings.xml": `<sst><si><t>${"A".repeat(900_000)}</t></si></sst>`,
    });
    const { refused, rejections } = await takeFile(path, NOVEMBER);
    expect(refused).toHaveLength(1_000);
    expect(refused[0]).toEqual([2, "cell_too_long"]);
    expect(Math.max(...rejections.map(({ value }) => value.length))).toBeLessThanOrEqual(201);
  });

  test("a part that many sheets name is one sheet; more than fifty are refused", async () => {
    const named = (count: number, part: (index: number) => string) => ({
      "xl/workbook.xml": `<workbook><sheets>${Array.from({ length: count }, (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="${part(index)}"/>`).join("")}</sheets></workbook>`,
    });
    const same = workbook(
      "same.xlsx",
      sheet(bill(2)),
      named(5_000, () => "r1"),
    );
    expect((await takeFile(same, NOVEMBER)).report.sheets).toEqual(["S0"]);
    const parts = Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [`xl/worksheets/s${index}.xml`, sheet(bill(2))]),
    );
    const many = workbook("many.xlsx", sheet(bill(2)), {
      ...named(51, (index) => `x${index}`),
      ...parts,
      "xl/_rels/workbook.xml.rels": `<Relationships>${Array.from({ length: 51 }, (_, index) => `<Relationship Id="x${index}" Target="worksheets/s${index}.xml"/>`).join("")}</Relationships>`,
    });
    await expect(takeFile(many, NOVEMBER)).rejects.toThrow(/lebih dari 50 lembar/);
  });

  test("a cell in the last column of every row costs nothing", async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      bill(index + 2, `<c r="XFD${index + 2}"><v>1</v></c>`),
    );
    const { records } = await takeFile(workbook("xfd.xlsx", sheet(rows.join(""))), NOVEMBER);
    expect(records).toHaveLength(2_000);
  });

  test("rows that stand a million apart, and used empty ones", async () => {
    const rows = `${bill(2)}${'<row><c s="1"/></row>'.repeat(5_000)}<row r="1048570"><c r="A1048570"><v>516759910999</v></c><c r="B1048570"><v>50000</v></c></row>`;
    const { records } = await takeFile(workbook("gap.xlsx", sheet(rows)), NOVEMBER);
    expect(records.map(({ amount }) => amount)).toEqual([77_125, 50_000]);
  });

  test.each(["1e308", "0", "-5", "1048577", "x"])(
    "a row of number %s is no row of a sheet",
    async (number) => {
      const path = workbook(
        "row.xlsx",
        sheet(`<row r="${number}"><c><v>516759910101</v></c><c><v>77125</v></c></row>`),
      );
      await expect(takeFile(path, NOVEMBER)).rejects.toMatchObject({ code: "file_unreadable" });
    },
  );

  test("a hundred thousand merged cells are none of a list", async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A2:A9"/>'.repeat(100_001)}</mergeCells>`;
    const path = workbook("merges.xlsx", sheet(bill(2), merges));
    await expect(takeFile(path, NOVEMBER)).rejects.toThrow(/merged/);
  });
});

describe("delimited text", () => {
  test("a line without end is given up after a megabyte", () => {
    const splitter = createCsvSplitter({ delimiter: ";", width: 2 });
    let read = 0;
    const feed = () => {
      for (; read < 100_000_000; read += 65_536) splitter.push("A;".repeat(32_768));
    };
    expect(feed).toThrow(LineTooLong);
    expect(read).toBeLessThan(1_100_000);
  });

  test("so is one that is read from a file, before it is read to its end", async () => {
    const path = file("line.csv", `IDPEL;RPTAG\n${"A;".repeat(1_500_000)}`);
    await expect(takeFile(path, NOVEMBER)).rejects.toThrow(/baru|juta|1\.000\.000/);
  });

  test("a header with more columns than any list has", async () => {
    const path = file("columns.csv", `IDPEL;${"HP;".repeat(20_000)}X\n516759910101;1\n`);
    await expect(takeFile(path, {})).rejects.toThrow(/lebih dari 500 kolom/);
  });

  test.each([" ", "(", "(a", "1,", "0 ", "'", "-", "https://wa.me/", "#"])(
    "a cell of %j again and again, in every column, is refused or left out",
    async (unit) => {
      const columns = [
        "IDPEL",
        "NAMA",
        "TARIF",
        "DAYA",
        "BLTH",
        "LEMBAR",
        "RPTAG",
        "RPBK",
        "NO_WA",
        "JATUH TEMPO",
      ];
      const good = ["516759910101", "SITI", "R1", "900", "202611", "1", "77125", "0", "", "20261120"];
      const long = `x${unit.repeat(3_900 / unit.length)}x`;
      const rows = columns.map((_, at) => good.map((cell, other) => (other === at ? long : cell)).join("|"));
      const { report, rejections } = await takeFile(
        file("cells.csv", `${columns.join("|")}\n${rows.join("\n")}\n`),
        {},
      );
      expect(report.rows.read + (report.skipped.total ?? 0)).toBe(10);
      expect(rejections.every(({ value }) => value.length <= 201)).toBe(true);
    },
  );

  test("lines that each open a quote are split in one pass", () => {
    const splitter = createCsvSplitter({ delimiter: ";", width: 4 });
    const text = '"a\n'.repeat(20_000);
    expect(splitter.push(text).length + splitter.end().length).toBeGreaterThan(5_000);
  });
});

test("a pipe and a device are no files", async () => {
  const pipe = file("x.csv", "").replace("x.csv", "pipe");
  execFileSync("mkfifo", [pipe]);
  for (const path of [pipe, "/dev/zero"]) await expect(takeFile(path)).rejects.toThrow(/bukan berkas biasa/);
});
