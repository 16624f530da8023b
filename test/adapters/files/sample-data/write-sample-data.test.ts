import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTable } from "../../../../src/adapters/files/open-table";
import { openBills, writeSampleData } from "../../../../src/adapters/files/sample-data/write-sample-data";
import { period } from "../../../../src/domain/billing-period";
import { findHeader } from "../../../../src/domain/import/header";
import { detectKind } from "../../../../src/domain/import/kinds";
import type { ImportRecord } from "../../../../src/domain/import/record";
import { createRowReader } from "../../../../src/domain/import/row-reader";

const CUSTOMERS = 2_500;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-sample-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, seed = 1) =>
  writeSampleData({
    customers: CUSTOMERS,
    seed,
    period: period("2026-11"),
    folder: join(folder, name),
    effectPoints: 4,
  });

/** The sample goes the same road as a real file. */
async function readAll(path: string) {
  const rows: (readonly string[])[] = [];
  for await (const batch of (await openTable(path)).batches()) rows.push(...batch.rows);
  const header = findHeader(rows)!;
  const kind = detectKind(header.columns)!;
  const read = createRowReader(kind, header, { period: null });
  const records: ImportRecord[] = [];
  const counts: Record<string, number> = {};
  for (const [index, cells] of rows.entries()) {
    if (index <= header.rowIndex) continue;
    const result = read(index + 1, cells);
    if (result.kind === "record") records.push(result.record);
    else if (result.kind === "skipped") counts[result.reason] = (counts[result.reason] ?? 0) + 1;
    else counts[result.rejection.reason] = (counts[result.rejection.reason] ?? 0) + 1;
  }
  return { kind, records, counts };
}

test("every file is of the kind that the manifest says, with as many rows", async () => {
  const manifest = await write("a");
  expect(readdirSync(join(folder, "a")).sort()).toEqual(
    [...manifest.files.map((file) => file.name), "manifest.json"].sort(),
  );
  expect(JSON.parse(readFileSync(join(folder, "a", "manifest.json"), "utf8"))).toEqual(manifest);
  for (const file of manifest.files) {
    const { kind, records, counts } = await readAll(join(folder, "a", file.name));
    expect(kind).toBe(file.kind);
    const refused = Object.entries(counts).filter(
      ([reason]) => reason.startsWith("phone_") || reason === "no_phone",
    );
    const missing = refused.reduce((sum, [, count]) => sum + count, 0);
    expect(records.length + missing).toBe(file.rows);
  }
});

test("the month is as the unit's months are", async () => {
  const { files, counts } = await write("b");
  const read = (start: string) =>
    readAll(join(folder, "b", files.find((file) => file.name.startsWith(start))!.name));
  const unpaid = await read("saldo");
  const billing = await read("dpm");
  const share = unpaid.records.length / CUSTOMERS;
  expect(share).toBeGreaterThan(0.12);
  expect(share).toBeLessThan(0.3);
  expect(unpaid.counts).toEqual({ total: 1 });
  expect(counts.openOn20th).toBe(unpaid.records.length);

  const households = billing.records.filter(
    (record) => record.powerVa! <= 900 && record.tariff!.startsWith("R"),
  );
  expect(households.length / CUSTOMERS).toBeCloseTo(0.88, 1);
  const mean = billing.records.reduce((sum, record) => sum + record.amount!, 0) / CUSTOMERS;
  expect(mean).toBeGreaterThan(77_000);
  expect(mean).toBeLessThan(319_000);
  expect(billing.records.every((record) => record.meterEnd! - record.meterStart! === record.energyKwh)).toBe(
    true,
  );

  // Two months owed stand in one row with the total: more than the month's own bill.
  const arrears = unpaid.records.filter((record) => record.sheets! > 1);
  const own = new Map(billing.records.map((record) => [record.customerId, record.amount!]));
  expect(arrears.length).toBeGreaterThan(5);
  expect(arrears.every((record) => record.amount! > own.get(record.customerId)!)).toBe(true);

  // Whoever is on the unpaid list is not among those who had paid by then, and the other way round.
  const paid = await readAll(join(folder, "b", "pelunasan-202611-sd-19.csv"));
  const open = new Set(unpaid.records.map((record) => record.customerId));
  expect(paid.records.some((record) => open.has(record.customerId))).toBe(false);
  expect(paid.records.length + open.size).toBe(CUSTOMERS);
  expect(
    paid.records.every((record) => record.paidOn! >= "2026-11-03" && record.paidOn! <= "2026-11-19"),
  ).toBe(true);
});

test("phones are dirty, shared and of the synthetic prefix", async () => {
  const { counts } = await write("c");
  const { records, counts: problems } = await readAll(join(folder, "c", "kontak-wa.csv"));
  const customersOf = new Map<string, number>();
  for (const record of records) {
    for (const phone of record.phones) {
      expect(phone).toMatch(/^62890\d{8}$/);
      customersOf.set(phone, (customersOf.get(phone) ?? 0) + 1);
    }
  }
  expect(records.length).toBe(counts.withPhone);
  expect(records.some((record) => record.phones.length === 2)).toBe(true);
  expect([...customersOf.values()].filter((count) => count > 1).length).toBeGreaterThan(15);
  expect([...customersOf.values()].filter((count) => count > 5).length).toBeGreaterThan(0);
  expect(Object.keys(problems).sort()).toEqual(
    ["no_phone", "phone_landline", "phone_placeholder", "phone_scientific"].sort(),
  );
});

test("the same seed gives the same bytes, another seed others", async () => {
  const digest = (name: string) => {
    const sha = createHash("sha256");
    for (const file of readdirSync(join(folder, name)).sort())
      sha.update(readFileSync(join(folder, name, file)));
    return sha.digest("hex");
  };
  await write("d");
  await write("e");
  await write("f", 2);
  expect(digest("d")).toBe(digest("e"));
  expect(digest("d")).not.toBe(digest("f"));
});

test("openBills are the rows of the unpaid list", async () => {
  await write("g");
  const bills = [
    ...openBills({ customers: CUSTOMERS, seed: 1, period: period("2026-11"), folder, effectPoints: 4 }),
  ];
  const { records } = await readAll(join(folder, "g", "saldo-20261120.csv"));
  expect(bills.map((bill) => bill.customerId)).toEqual(records.map((record) => record.customerId));
});

test("a folder that cannot be made is a Fault", async () => {
  await expect(
    writeSampleData({
      customers: 1,
      seed: 1,
      period: period("2026-11"),
      folder: "/dev/null/x",
      effectPoints: 0,
    }),
  ).rejects.toMatchObject({ code: "file_unreadable" });
});
