import { createImportStore } from "../../../../src/adapters/database/imports/import-store";
import type { ImportPlan } from "../../../../src/application/importing/import-ports";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const id = (n: number) => `51675${String(n).padStart(7, "0")}`;
const unpaid = (to: number) =>
  `${["IDPEL;NAMA;RPTAG;BLTH", ...Array.from({ length: to }, (_, i) => `${id(i + 1)};WARGA;50000;202611`)].join("\n")}\n`;
const paid = (to: number) =>
  `${["IDPEL;TglTransaksi;BLTH;RPTAG", ...Array.from({ length: to }, (_, i) => `${id(i + 1)};19-11-2026;202611;50000`)].join("\n")}\n`;
const PLAN: ImportPlan = {
  kind: "unpaid_list",
  fileName: "saldo.csv",
  fileHash: "0",
  optionsKey: "",
  asOf: new Date("2026-11-20T00:30:00Z"),
  isSnapshot: true,
  isMomentSaid: true,
  force: false,
  isDryRun: false,
  startedAt: new Date("2026-11-20T00:45:00Z"),
  by: "6289••••001",
  columns: new Set(["customerId", "amount"]),
};

describeOnDatabases("one import at a time", (open) => {
  const rig = useImports(open);
  const states = async (query: (sql: string) => Promise<Record<string, unknown>[]>) =>
    Object.fromEntries(
      (await query("SELECT state, COUNT(*) AS n FROM bills GROUP BY state")).map((row) => [
        row.state,
        Number(row.n),
      ]),
    );

  test("a list of the unpaid and a settlement list at once: each bill is what its own file says", async () => {
    const { take, query } = await rig();
    await take("1.csv", unpaid(3000), { asOf: "2026-11-20 07:00" });
    const both = await Promise.all([
      take("2.csv", `${unpaid(3000)}\n`, { asOf: "2026-11-20 09:00" }),
      take("3.csv", paid(50)),
      take("4.csv", `IDPEL;NO_WA\n${id(1)};089011112222\n`, { isDryRun: true }),
    ]);
    expect(both.map((report) => report.outcome)).toEqual(["committed", "committed", "dry_run"]);
    // Whichever came first: a bill settled before a newer list that names it is open again only by that newer list.
    const { open: unsettled, paid: settled } = await states(query);
    expect(Number(unsettled) + Number(settled ?? 0)).toBe(3000);
    expect([50, 0]).toContain(Number(settled ?? 0));
  });

  test("of two snapshots at once the older one closes nothing that the newer one has brought", async () => {
    const { take, query } = await rig();
    await take("1.csv", unpaid(400), { asOf: "2026-11-20 06:00" });
    await Promise.all([
      take("newer.csv", unpaid(450), { asOf: "2026-11-20 10:00" }),
      take("older.csv", `${unpaid(400)}\n`, { asOf: "2026-11-20 08:00" }),
    ]);
    expect(await states(query)).toEqual({ open: 450 });
  });

  test.each(["another process", "another in this process"])(
    "%s is told who imports, what and since when; one that crashed is void",
    async (who) => {
      const { dataSource, query } = await rig();
      const other = who === "another process" ? (await open()).dataSource : dataSource;
      const session = await createImportStore(dataSource).begin(PLAN);
      const second = createImportStore(other, { patienceMs: 0 });
      await expect(second.begin({ ...PLAN, fileName: "lain.csv" })).rejects.toMatchObject({
        code: "wrong_state",
        message: expect.stringMatching(/saldo\.csv, oleh 6289••••001 sejak 20-11-2026 07.45 WIB/),
      });
      // Its holder has not been heard of for longer than a lease lasts.
      await query("UPDATE leases SET lease_until = '2020-01-01 00:00:00.000' WHERE name = 'import'");
      const next = await second.begin({ ...PLAN, fileName: "lain.csv" });
      const end = {
        scope: { periods: [], units: [] },
        emptyOf: null,
        reversed: [],
        hasUnreadableIds: false,
        rows: { read: 0, accepted: 0, rejected: 0, skipped: 0 },
        totals: { amount: 0, energyKwh: 0 },
        rejections: [],
      };
      await expect(session.finish(end)).rejects.toThrow(/terhenti terlalu lama/);
      await session.close();
      expect((await next.finish(end)).importId).toBeGreaterThan(0);
      await next.close();
      expect(await query("SELECT token FROM leases WHERE name = 'import'")).toEqual([{ token: null }]);
    },
  );

  test("a lease that a clock ahead has written is void", async () => {
    const { dataSource, query } = await rig();
    await (await createImportStore(dataSource).begin(PLAN)).close();
    await query(
      "UPDATE leases SET token = 'x', lease_until = '2099-01-01 00:00:00.000' WHERE name = 'import'",
    );
    const store = createImportStore(dataSource, { patienceMs: 0 });
    await (await store.begin(PLAN)).close();
  });
});
