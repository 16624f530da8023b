import type { BillingPeriod } from "../../../domain/billing-period";
import type { RouteMonth } from "../../../domain/effect/route-panel";
import type { WaitingRoutes } from "../../../domain/rollout";
import { daysAfter, isUsable, paidDay, routeGroup } from "../connection/bill-sql";
import { placesFor, type Sql } from "../connection/sql";

/**
 * How the bills of each month were paid, by route and by whether the customer has a phone now. `earlyDays`: the day, counted
 * from the due date, by whose end no message of any month can have left (−1: the day before).
 */
export async function readRouteMonths(
  sql: Sql,
  from: BillingPeriod,
  upTo: BillingPeriod,
  { length, earlyDays }: { readonly length: number; readonly earlyDays: number },
): Promise<RouteMonth[]> {
  const route = routeGroup("k", length);
  const paid = paidDay(sql, "b");
  const early = daysAfter(sql, "b.due_on", earlyDays);
  const hasPhone = "CASE WHEN p.customer_id IS NULL THEN 0 ELSE 1 END";
  const rows = await sql.all<RouteMonth>(
    `SELECT b.period, ${route} AS route, ${hasPhone} AS has_phone, SUM(b.sheets) AS sheets,
            SUM(CASE WHEN ${paid} <= b.due_on THEN b.sheets ELSE 0 END) AS on_time,
            SUM(CASE WHEN ${paid} <= ${early} THEN b.sheets ELSE 0 END) AS early
       FROM bills b JOIN customers k ON k.customer_id = b.customer_id
       LEFT JOIN (SELECT DISTINCT customer_id FROM contact_customers WHERE state = 'active') p
              ON p.customer_id = b.customer_id
      WHERE b.period >= ? AND b.period <= ? AND b.amount > 0 AND ${isUsable("b")} AND k.route IS NOT NULL
      GROUP BY b.period, ${route}, ${hasPhone}`,
    [from, upTo],
  );
  return rows.map((row) => ({
    ...row,
    hasPhone: Number(row.hasPhone) === 1,
    sheets: Number(row.sheets),
    onTime: Number(row.onTime),
    early: Number(row.early),
  }));
}

/** Of the customers with a phone on routes that wait in that month: all, and those who got a message of its campaigns all the same. */
export async function readReachedTooEarly(
  sql: Sql,
  period: BillingPeriod,
  { length, routes }: WaitingRoutes,
): Promise<{ readonly reached: number; readonly customers: number }> {
  const row = await sql.one<{ reached: number | null; customers: number }>(
    `SELECT COUNT(*) AS customers, SUM(f.reached) AS reached
       FROM (SELECT l.customer_id, MAX(CASE WHEN m.contact_id IS NULL THEN 0 ELSE 1 END) AS reached
               FROM contact_customers l
               JOIN customers k ON k.customer_id = l.customer_id AND ${routeGroup("k", length)} IN (${placesFor(routes)})
               LEFT JOIN (SELECT DISTINCT d.contact_id FROM deliveries d JOIN campaigns c ON c.id = d.campaign_id
                           WHERE c.period = ? AND d.state IN ('submitting', 'uncertain', 'accepted', 'delivered', 'read')) m
                      ON m.contact_id = l.contact_id
              WHERE l.state = 'active' GROUP BY l.customer_id) f`,
    [...routes, period],
  );
  return { reached: Number(row?.reached ?? 0), customers: Number(row?.customers ?? 0) };
}
