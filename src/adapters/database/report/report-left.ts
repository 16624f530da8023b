import type { BillingPeriod } from "../../../domain/billing-period";
import type { LeftCustomer, LeftToCollect, RouteShare } from "../../../domain/effect/left-to-collect";
import type { LocalDay } from "../../../domain/local-time";
import { isUsable, numbers, paidDay, routeGroup } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";

/** Everybody with something open at the end of that day, and the month's own sheets by route. */
export async function readLeft(
  sql: Sql,
  upTo: BillingPeriod,
  day: LocalDay,
  { most, routeLength }: { readonly most: number; readonly routeLength: number },
): Promise<LeftToCollect> {
  const isOpen = `(b.state = 'open' OR (b.state = 'paid' AND ${paidDay(sql, "b")} > ?))`;
  const customers = await sql.all<LeftCustomer>(
    `SELECT f.customer_id, k.name, k.address, k.tariff, k.power_va, k.route, f.sheets, f.amount,
            CASE WHEN EXISTS (SELECT 1 FROM contact_customers x
                               WHERE x.customer_id = f.customer_id AND x.state = 'active') THEN 1 ELSE 0 END AS has_phone
       FROM (SELECT b.customer_id, SUM(b.sheets) AS sheets, SUM(b.amount) AS amount
               FROM bills b WHERE b.period <= ? AND b.amount > 0 AND ${isOpen} GROUP BY b.customer_id) f
       LEFT JOIN customers k ON k.customer_id = f.customer_id
      ORDER BY ${routeGroup("k", routeLength)}, f.sheets DESC, k.route, f.customer_id LIMIT ?`,
    [upTo, day, most + 1],
  );
  const routes = await sql.all<Omit<RouteShare, "left"> & { readonly leftSheets: number }>(
    `SELECT ${routeGroup("k", routeLength)} AS route, SUM(b.sheets) AS sheets,
            SUM(CASE WHEN ${isOpen} THEN b.sheets ELSE 0 END) AS left_sheets,
            SUM(CASE WHEN ${isOpen} THEN b.amount ELSE 0 END) AS left_amount
       FROM bills b LEFT JOIN customers k ON k.customer_id = b.customer_id
      WHERE b.period = ? AND b.amount > 0 AND ${isUsable("b")}
      GROUP BY ${routeGroup("k", routeLength)}`,
    [day, day, upTo],
  );
  return {
    day,
    isCut: customers.length > most,
    customers: customers.slice(0, most).map((row) => ({
      ...numbers(row, ["sheets", "amount"]),
      hasPhone: Number(row.hasPhone) === 1,
    })),
    routes: routes.map(({ route, sheets, leftSheets, leftAmount }) => ({
      route,
      sheets: Number(sheets),
      left: Number(leftSheets),
      leftAmount: Number(leftAmount),
    })),
  };
}
