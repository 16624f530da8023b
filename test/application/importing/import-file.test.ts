import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createImportStore } from "../../../src/adapters/database/imports/import-store";
import { openTable } from "../../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../../src/adapters/files/rejections-file";
import { type ImportRequest, importFile } from "../../../src/application/importing/import-file";
import { period } from "../../../src/domain/billing-period";
import { parseLocalInstant } from "../../../src/domain/local-time";
import { describeOnDatabases } from "../../support/database";

const [A, B, C] = ["516759900011", "516759900012", "516759900013"];
const HEAD = "UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK";

describeOnDatabases("importFile", (open) => {
  let folder: string;
  let query: (sql: string) => Promise<Record<string, unknown>[]>;
  let take: (name: string, text: string, options?: Partial<ImportRequest>) => ReturnType<typeof importFile>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "lunas-import-"));
    const { dataSource } = await open();
    query = (sql) => dataSource.query(sql);
    const clock = { now: () => new Date("2026-11-24T00:00:00Z"), sleep: async () => undefined };
    const files = { open: openTable, rejectionsFor: createRejectionsFile };
    take = (name, text, options = {}) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      const request = {
        path,
        kind: null,
        period: period("2026-11"),
        asOf: null,
        isDryRun: false,
        force: false,
        ...options,
      };
      return importFile({ files, imports: createImportStore(dataSource), clock }, request);
    };
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (text: string) => ({ asOf: parseLocalInstant(text) });
  const states = async () =>
    Object.fromEntries(
      (await query("SELECT customer_id, period, state FROM bills")).map((row) => [
        `${row.customer_id} ${row.period}`,
        row.state,
      ]),
    );
  const list = (...rows: string[]) => [HEAD, ...rows, ""].join("\n");
  const row = (id: string, amount = 50_000, sheets = 1) => `51675;${id};SITI;${sheets};${amount};0`;

  test("a list is taken, and the same file again changes nothing", async () => {
    const text = list(row(A!), row(B!), row(A!), "51675;5,16E+11;X;1;5;0");
    const report = await take("a.csv", text);
    expect(report).toMatchObject({
      outcome: "committed",
      rows: { accepted: 2, rejected: 2 },
      counts: { billsNew: 2, customersNew: 2 },
    });
    expect(report.firstRejections.map((each) => each.reason)).toEqual(["duplicate", "id_scientific"]);
    expect((await take("other-name.csv", text)).outcome).toBe("unchanged");
    expect(await query("SELECT COUNT(*) AS n FROM bills")).toMatchObject([{ n: expect.anything() }]);
    expect(Object.values(await states())).toEqual(["open", "open"]);
  });

  test("a dry run leaves nothing", async () => {
    expect(await take("a.csv", list(row(A!)), { isDryRun: true })).toMatchObject({
      outcome: "dry_run",
      counts: { billsNew: 1 },
    });
    expect(await states()).toEqual({});
  });

  test("what is gone from a newer snapshot is paid in between; an older one is ignored; back in a newer one is open again", async () => {
    await take("1.csv", list(row(A!), row(B!), row(C!)), at("2026-11-18 07:30"));
    expect((await take("2.csv", list(row(A!), row(B!)), at("2026-11-20 07:30"))).counts).toMatchObject({
      billsVanished: 1,
    });
    expect(await states()).toMatchObject({ [`${C} 2026-11`]: "paid", [`${A} 2026-11`]: "open" });
    const [gone] = await query(
      `SELECT paid_on, paid_after, paid_before FROM bills WHERE customer_id = '${C}'`,
    );
    expect(gone!.paid_on).toBeNull();
    expect(gone!.paid_after).not.toBeNull();
    expect((await take("0.csv", list(row(C!)), at("2026-11-17 07:30"))).outcome).toBe("ignored_older");
    expect(
      (await take("3.csv", list(row(A!), row(B!), row(C!)), at("2026-11-21 07:30"))).counts,
    ).toMatchObject({ reopened: 1 });
    expect(await states()).toMatchObject({ [`${C} 2026-11`]: "open" });
  });

  test("a snapshot from which more than half would vanish is refused whole, unless forced", async () => {
    await take("1.csv", list(row(A!), row(B!), row(C!)), at("2026-11-18 07:30"));
    await expect(take("2.csv", list(row(A!)), at("2026-11-20 07:30"))).rejects.toMatchObject({
      code: "import_refused",
    });
    expect(Object.values(await states())).toEqual(["open", "open", "open"]);
    await take("2.csv", list(row(A!)), { ...at("2026-11-20 07:30"), force: true });
    expect(Object.values(await states()).sort()).toEqual(["open", "paid", "paid"]);
  });

  test("a refused row protects its customer; an unreadable ID holds back everything absent", async () => {
    await take("1.csv", list(row(A!), row(B!), row(C!)), at("2026-11-18 07:30"));
    await take("2.csv", list(row(A!), row(B!), `51675;${C};SITI;1;tujuh;0`), at("2026-11-19 07:30"));
    expect(await states()).toMatchObject({ [`${C} 2026-11`]: "open" });
    const report = await take(
      "3.csv",
      list(row(A!), row(B!), "51675;5,16E+11;SITI;1;50000;0"),
      at("2026-11-20 07:30"),
    );
    expect(report.counts).toMatchObject({ billsVanished: 0, vanishingWithheld: 1 });
  });

  test("a settlement sets the day; twice keeps the earlier; unknown bills are kept as paid", async () => {
    await take("1.csv", list(row(A!)));
    const paid = (day: string, id = A) => `Idpel;TglTransaksi;Bulan;RpTagihan\n${id};${day};202611;50000\n`;
    expect((await take("p1.csv", paid("20261119"))).counts).toMatchObject({ billsSettled: 1 });
    expect((await take("p2.csv", paid("20261121"))).counts).toMatchObject({ paidTwice: 1 });
    expect((await take("p3.csv", paid("20261105", B))).counts).toMatchObject({ unknownSettlements: 1 });
    expect(await query(`SELECT paid_on FROM bills WHERE customer_id = '${A}'`)).toEqual([
      { paid_on: "2026-11-19" },
    ]);
    expect(await states()).toEqual({ [`${A} 2026-11`]: "paid", [`${B} 2026-11`]: "paid" });
  });

  test("a total of two months counts no month twice", async () => {
    await take("10.csv", list(row(A!, 30_000)), { period: period("2026-10") });
    await take("11.csv", list(row(A!, 80_000, 2)), at("2026-11-20 07:30"));
    const rows = await query("SELECT amount FROM bills WHERE state = 'open' ORDER BY period");
    expect(rows.map((each) => Number(each.amount))).toEqual([30_000, 50_000]);
  });

  test("contacts and links, several phones, a wrong number stays wrong", async () => {
    const text = `IDPEL,NAMA,NO_WA\n${A},SITI,0890-1234-5678 / 0890-1111-2222\n${B},BUDI,0890-1234-5678\n`;
    expect((await take("k.csv", text)).counts).toMatchObject({ contactsNew: 2, linksNew: 3 });
    await query("UPDATE contact_customers SET state = 'wrong_number'");
    expect((await take("k2.csv", `${text}\n`)).counts).toMatchObject({
      contactsNew: 0,
      linksNew: 0,
      wrongLinks: 3,
    });
  });

  test("a payment of next year is a mistyped one and pays nothing", async () => {
    const paid = (day: string) => `516759900001;${day};202611;1000\n`;
    const head = "Idpel;TglTransaksi;Bulan;RpTagihan\n";
    const report = await take("1.csv", head + paid("20271118"), { period: null });
    expect(report.firstRejections).toMatchObject([{ row: 2, column: "TglTransaksi", reason: "date_future" }]);
    expect(report.rows.accepted).toBe(0);
    // The clock stands on 24 November.
    expect((await take("2.csv", head + paid("20261126"), { period: null })).rows.accepted).toBe(0);
    expect((await take("3.csv", head + paid("20261125"), { period: null })).rows.accepted).toBe(1);
  });

  test("a list with one column twice is refused, since nobody knows which counts", async () => {
    await expect(
      take("1.csv", "IDPEL;NAMA;RPTAG;RPTAG;BULAN\n516759900001;A;1000;2000;202611\n", { period: null }),
    ).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringMatching(/RPTAG ada lebih dari satu/),
    });
  });

  test("a list without a month needs one", async () => {
    await expect(take("1.csv", list(row(A!)), { period: null })).rejects.toMatchObject({
      code: "import_refused",
    });
  });
});
