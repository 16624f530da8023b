import { period } from "../../../../src/domain/billing-period";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const idOf = (index: number) => String(516_759_900_100 + index);
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => idOf(from + index));
const record = (all: string[], month = "202611") =>
  ["IDPEL;NAMA;RPTAG;BLTH;PEMKWH", ...all.map((id) => `${id};SITI;50000;${month};40`), ""].join("\n");
const list = (all: string[], sheets = 1) =>
  ["UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK", ...all.map((id) => `51675;${id};SITI;${sheets};50000;0`), ""].join(
    "\n",
  );
const on = (asOf: string, month = "2026-11") => ({ asOf, period: period(month) });

describeOnDatabases("snapshots", (open) => {
  const rig = useImports(open);

  async function afterBillingRecord(count: number) {
    const { take, query } = await rig();
    await take("dpm.csv", record(ids(count)), { asOf: "2026-11-03 08:00" });
    const open = async () =>
      Number((await query("SELECT COUNT(*) AS n FROM bills WHERE state = 'open'"))[0]!.n);
    return { take, query, open };
  }

  test("the first list after the billing record closes the four of five who have paid", async () => {
    const { take, query, open } = await afterBillingRecord(100);
    const { counts } = await take("saldo.csv", list(ids(20)), on("2026-11-20 07:30"));
    expect(counts).toMatchObject({ billsVanished: 80, billsNew: 0, billsUnchanged: 20 });
    expect(await open()).toBe(20);
    const intervals = await query(
      "SELECT DISTINCT paid_on, paid_after, paid_before FROM bills WHERE state = 'paid'",
    );
    expect(intervals).toHaveLength(1);
    const { paid_on, paid_after, paid_before } = intervals[0]!;
    const text = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
    expect(paid_on).toBeNull();
    expect(text(paid_after)).toMatch(/^2026-11-03[ T]01:00/);
    expect(text(paid_before)).toMatch(/^2026-11-20[ T]00:30/);
  });

  test("a first list that names hardly anybody of the billing record is refused whole, unless forced", async () => {
    const { take, open } = await afterBillingRecord(100);
    const hardlyAny = take("saldo.csv", list(ids(1)), on("2026-11-20 07:30"));
    await expect(hardlyAny).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringMatching(/100 tagihan terbuka.*hanya menyebut 1;.*--force/),
    });
    expect(await open()).toBe(100);
    await take("saldo.csv", list(ids(1)), { ...on("2026-11-20 07:30"), force: true });
    expect(await open()).toBe(1);
  });

  test("from the second list on, more than half may not vanish, however many are new", async () => {
    const { take, open } = await afterBillingRecord(100);
    await take("1.csv", list(ids(40)), on("2026-11-18 07:30"));
    const others = [...ids(19), ...ids(60, 200)];
    await expect(take("2.csv", list(others), on("2026-11-19 07:30"))).rejects.toThrow(/21 dari 40/);
    expect(await open()).toBe(40);
    await take("3.csv", list(ids(20)), on("2026-11-20 07:30"));
    expect(await open()).toBe(20);
  });

  test("the next month's list closes last month's bills that it does not count any more", async () => {
    const { take, query } = await rig();
    await take("10.csv", list(ids(60)), on("2026-10-20 07:30", "2026-10"));
    const { counts } = await take("11.csv", list(ids(6), 2), on("2026-11-20 07:30"));
    expect(counts).toMatchObject({ billsVanished: 54 });
    const open = await query(
      "SELECT period, COUNT(*) AS n FROM bills WHERE state = 'open' GROUP BY period ORDER BY period",
    );
    // 50,000 in all for two months, of which October alone had 50,000: the total stands as it is.
    expect(open.map((row) => [row.period, Number(row.n)])).toEqual([["2026-11", 6]]);
  });

  test("two months in one file, each with its own bills", async () => {
    const { take, query } = await rig();
    const both = record(ids(2), "202610") + record(ids(3), "202611").split("\n").slice(1).join("\n");
    expect(await take("both.csv", both)).toMatchObject({
      scope: { periods: ["2026-10", "2026-11"] },
      counts: { billsNew: 5, customersNew: 3 },
    });
    expect(await query("SELECT DISTINCT due_on FROM bills ORDER BY due_on")).toEqual([
      { due_on: "2026-10-20" },
      { due_on: "2026-11-20" },
    ]);
  });
});
