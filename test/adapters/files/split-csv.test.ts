import { parse } from "csv-parse/sync";
import { createCsvSplitter } from "../../../src/adapters/files/split-csv";
import { fc } from "../../support/seeded-checks";

function split(text: string, delimiter = ";", pieceLength = 7): string[][] {
  const splitter = createCsvSplitter({ delimiter, width: 0 });
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at += pieceLength)
    rows.push(...splitter.push(text.slice(at, at + pieceLength)));
  return [...rows, ...splitter.end()];
}

test.each([
  [
    "a;b\nc;d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a;b\r\nc;d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    '"a;1";"b\nc";"say ""hi"""\nx;y;z\n',
    [
      ["a;1", "b\nc", 'say "hi"'],
      ["x", "y", "z"],
    ],
  ],
  [
    '"a";b\r\n"c";"d"\r\n',
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a;;\n;\n",
    [
      ["a", "", ""],
      ["", ""],
    ],
  ],
  ["\n\na\n", [[""], [""], ["a"]]],
  ['""\n', [[""]]],
  ["", []],
])("splits %j", (text, rows) => {
  for (const pieceLength of [1, 2, 3, 1000]) expect(split(text, ";", pieceLength)).toEqual(rows);
});

test("quotes within a cell, and what stands behind a closing quote, are kept", () => {
  expect(split('SITI "MAMAK";1\n"A" B;2\n')).toEqual([
    ['SITI "MAMAK"', "1"],
    ["A B", "2"],
  ]);
});

test("a quote that is never closed costs its own row only", () => {
  const text = `1;"SITI;3\n${"2;BUDI;4\n".repeat(20_000)}`;
  const rows = split(text, ";", 4096);
  expect(rows).toHaveLength(20_001);
  expect(rows[0]).toEqual(["1", '"SITI', "3"]);
  expect(rows[20_000]).toEqual(["2", "BUDI", "4"]);
});

test("a quote left open near the end of the file costs its own row only", () => {
  expect(split('1;"SITI\n2;BUDI\n')).toEqual([
    ["1", '"SITI'],
    ["2", "BUDI"],
  ]);
});

test("agrees with csv-parse on whatever a correct writer writes, however the text is cut", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "1", ";", ",", '"', "\n", " ", "é", "😀"),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      table,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("\n", "\r\n"),
      (rows, pieceLength, newline) => {
        const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = rows.map((row) => row.map(quoted).join(";")).join(newline);
        const referee = parse(text, { delimiter: ";", relax_column_count: true, record_delimiter: newline });
        expect(split(text, ";", pieceLength)).toEqual(referee);
        expect(referee).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});
