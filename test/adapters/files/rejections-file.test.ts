import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { createRejectionsFile } from "../../../src/adapters/files/rejections-file";
import { csvCell, csvLine } from "../../../src/domain/csv-line";
import type { Rejection } from "../../../src/domain/import/rejection";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-rejections-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const rejection = (row: number, value: string): Rejection => ({
  row,
  column: "NO_WA",
  value,
  reason: "phone_landline",
  loss: "cell",
});

test("every rejection is a line that says row, column, value, why and remedy", async () => {
  const sink = createRejectionsFile(join(folder, "data.csv"), false);
  await sink.add(rejection(7, "0333-421234"));
  await sink.add({ row: 9, column: "IDPEL", value: "5,16E+11", reason: "id_scientific", loss: "row" });
  expect(await sink.close()).toBe(join(folder, "data.csv.ditolak.csv"));
  const rows: string[][] = parse(readFileSync(join(folder, "data.csv.ditolak.csv")), {
    delimiter: ";",
    bom: true,
  });
  expect(rows[0]).toEqual(["baris", "kolom", "nilai", "alasan", "cara memperbaiki", "yang dilewati"]);
  expect(rows[1]!.slice(0, 3)).toEqual(["7", "NO_WA", "0333-421234"]);
  expect(rows[2]![3]).toContain("notasi ilmiah");
  expect(rows[2]![5]).toBe("seluruh baris");
  expect(rows).toHaveLength(3);
});

test.each([
  ["=HYPERLINK(0)", "'=HYPERLINK(0)"],
  ["+62812", "'+62812"],
  ["-20.000", "'-20.000"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'␍=1"],
  [" =1", "' =1"],
  ['a"b;c', '"a""b;c"'],
  ["SITI", "SITI"],
  ["a\nb", '"a\nb"'],
])("the cell %j is written %j", (value, written) => expect(csvCell(value)).toBe(written));

test("a number stays a number, negative too", () => expect(csvLine([-5, "x"])).toBe("-5;x\r\n"));

test("no rejection, no file; one left by an earlier import goes", async () => {
  writeFileSync(join(folder, "data.csv.ditolak.csv"), "old");
  expect(await createRejectionsFile(join(folder, "data.csv"), false).close()).toBeNull();
  expect(existsSync(join(folder, "data.csv.ditolak.csv"))).toBe(false);
});

test("many rejections go out in pieces and are all there", async () => {
  const sink = createRejectionsFile(join(folder, "data.csv"), false);
  for (let row = 1; row <= 5_000; row++) await sink.add(rejection(row, "0333"));
  await sink.close();
  const rows: string[][] = parse(readFileSync(join(folder, "data.csv.ditolak.csv")), {
    delimiter: ";",
    bom: true,
  });
  expect(rows.slice(1).map((row) => Number(row[0]))).toEqual(
    Array.from({ length: 5_000 }, (_, index) => index + 1),
  );
});

test("a full disk is a Fault", async () => {
  const sink = createRejectionsFile(join(folder, "data.csv"), false, {
    openFile: () => open("/dev/full", "w"),
  });
  await sink.add(rejection(1, "0333"));
  await expect(sink.close()).rejects.toMatchObject({ code: "disk_full" });
});

test("a link that stands in its place is not followed", async () => {
  const target = join(folder, "victim.txt");
  writeFileSync(target, "keep");
  symlinkSync(target, join(folder, "data.csv.ditolak.csv"));
  const sink = createRejectionsFile(join(folder, "data.csv"), false);
  await sink.add(rejection(1, "0333"));
  await sink.close();
  expect(readFileSync(target, "utf8")).toBe("keep");
  expect(readFileSync(join(folder, "data.csv.ditolak.csv"), "utf8")).toContain("0333");
});

test("beyond its measure it only counts", async () => {
  const sink = createRejectionsFile(join(folder, "data.csv"), false, { most: 10_000 });
  for (let row = 1; row <= 1_000; row++) await sink.add(rejection(row, "0333"));
  await sink.close();
  const lines = readFileSync(join(folder, "data.csv.ditolak.csv"), "utf8").trimEnd().split("\r\n");
  expect(lines.length).toBeLessThan(200);
  expect(lines.at(-1)).toContain(`Masih ada ${1_000 - (lines.length - 2)} baris lagi`);
});

test("a place that cannot be written costs the file, not the import", async () => {
  mkdirSync(join(folder, "data.csv.ditolak.csv"));
  const sink = createRejectionsFile(join(folder, "data.csv"), false);
  await sink.add(rejection(1, "0333"));
  await expect(sink.close()).resolves.toBeNull();
});
