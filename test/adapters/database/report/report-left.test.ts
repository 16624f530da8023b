import { sqlOfDataSource } from "../../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../../src/adapters/database/report/report-reader";
import { period } from "../../../../src/domain/billing-period";
import { worstRoutes } from "../../../../src/domain/effect/left-to-collect";
import { describeOnDatabases } from "../../../support/database";
import { handMadeMonth } from "../../../support/hand-made-month";

const NOVEMBER = period("2026-11");

describeOnDatabases("what is left to collect", (open) => {
  async function month() {
    const { dataSource } = await open();
    const sql = sqlOfDataSource(dataSource, (work) => work());
    await handMadeMonth(sql);
    return { sql, left: createReportReader(sql, 3) };
  }

  it("is as much, of as many, as the arrears of that day say", async () => {
    const { left } = await month();
    const { customers } = await left.left(NOVEMBER, "2026-11-20", 100);
    const arrears = await left.arrears(NOVEMBER, "2026-11-20");
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(customers.length).toBeGreaterThan(0);
    expect(customers).toHaveLength(sum(arrears.map((row) => row.customers)));
    expect(sum(customers.map((row) => row.amount))).toBe(sum(arrears.map((row) => row.amount)));
  });

  it("is ordered by route, then by months owed, and cut where it was asked to be", async () => {
    const { sql, left } = await month();
    await sql.run("UPDATE customers SET route = 'JBA0002'");
    await sql.run("UPDATE bills SET sheets = 3 WHERE customer_id = (SELECT MAX(customer_id) FROM customers)");
    await sql.run("UPDATE bills SET state = 'open', paid_on = NULL, paid_before = NULL");
    const { customers } = await left.left(NOVEMBER, "2026-11-20", 100);
    const sheets = customers.map((row) => row.sheets);
    expect(sheets).toEqual([...sheets].sort((a, b) => b - a));
    expect(await left.left(NOVEMBER, "2026-11-20", 2)).toMatchObject({
      isCut: true,
      customers: customers.slice(0, 2),
    });
    expect((await left.left(NOVEMBER, "2026-11-20", customers.length)).isCut).toBe(false);
  });

  it("groups routes by the beginning of their code, for the arrears as well", async () => {
    const { sql, left } = await month();
    await sql.run("UPDATE customers SET route = CONCAT('JBA', customer_id)");
    const { routes } = await left.left(NOVEMBER, "2026-11-20", 100);
    expect(routes.map((row) => row.route)).toEqual(["JBA"]);
    expect(routes[0]!.left).toBeLessThanOrEqual(routes[0]!.sheets);
    const groups = (await left.arrears(NOVEMBER, "2026-11-20")).map((row) => row.route);
    expect([...new Set(groups)]).toEqual(["JBA"]);
  });
});

describe("the worst routes", () => {
  const route = (name: string, sheets: number, left: number) => ({
    route: name,
    sheets,
    left,
    leftAmount: left,
  });

  it("are not the smallest ones: three of three is no worse than ninety of a hundred", () => {
    const worst = worstRoutes([route("kecil", 3, 3), route("besar", 100, 90), route("baik", 900, 60)]);
    expect(worst.map((each) => each.route)).toEqual(["besar", "kecil", "baik"]);
    for (const each of worst) expect(each.shrunkenShare).toBeGreaterThan(0);
  });

  it("are none where nothing was billed", () => expect(worstRoutes([])).toEqual([]));
});
