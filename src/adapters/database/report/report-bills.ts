import type { BillingPeriod } from "../../../domain/billing-period";
import type { ArrearsRow } from "../../../domain/effect/arrears";
import type { LedgerRow } from "../../../domain/effect/ledger";
import type { LocalDay } from "../../../domain/local-time";
import { isUsable, numbers, openDay, paidDay, routeGroup } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";

/** One row of a list may cover several months (LEMBAR); a billing record gives the energy of one of them. */
const SUMS = `SUM(b.sheets) AS bills, SUM(b.amount) AS amount, SUM(COALESCE(b.energy_kwh, 0)) AS energy_kwh,
            SUM(CASE WHEN b.energy_kwh IS NULL THEN b.sheets ELSE b.sheets - 1 END) AS bills_without_energy`;

/** One pass over the bills gives every trend of the report: at most a few hundred rows a month. */
export async function readLedger(sql: Sql, upTo: BillingPeriod): Promise<LedgerRow[]> {
  const rows = await sql.all<LedgerRow>(
    `SELECT b.period, ${paidDay(sql, "b")} AS paid_day, ${openDay(sql, "b")} AS open_day,
            CASE WHEN b.paid_on IS NULL THEN 0 ELSE 1 END AS is_exact, ${SUMS}
       FROM bills b
      WHERE b.period <= ? AND b.amount > 0 AND ${isUsable("b")}
      GROUP BY b.period, paid_day, open_day, is_exact`,
    [upTo],
  );
  return rows.map((row) => ({
    ...numbers(row, ["bills", "amount", "energyKwh", "billsWithoutEnergy"]),
    isExact: Number(row.isExact) === 1,
  }));
}

/** Months in arrears, in sheets. */
const AGE = "CASE WHEN f.bills >= 3 THEN '3+' WHEN f.bills = 2 THEN '2' ELSE '1' END";

/** Open at the end of that day. One row a customer first, so that customers are counted once. */
export async function readArrears(
  sql: Sql,
  upTo: BillingPeriod,
  day: LocalDay,
  routeLength: number,
): Promise<ArrearsRow[]> {
  const route = routeGroup("k", routeLength);
  const rows = await sql.all<ArrearsRow>(
    `SELECT k.tariff, ${route} AS route, ${AGE} AS age, COUNT(*) AS customers, SUM(f.bills) AS bills, SUM(f.amount) AS amount,
            SUM(f.energy_kwh) AS energy_kwh, SUM(f.bills_without_energy) AS bills_without_energy
       FROM (SELECT b.customer_id, ${SUMS}
               FROM bills b
              WHERE b.period <= ? AND b.amount > 0
                AND (b.state = 'open' OR (b.state = 'paid' AND ${paidDay(sql, "b")} > ?))
              GROUP BY b.customer_id) f
       LEFT JOIN customers k ON k.customer_id = f.customer_id
      GROUP BY k.tariff, ${route}, age ORDER BY k.tariff, ${route}, age`,
    [upTo, day],
  );
  return rows.map((row) => numbers(row, ["customers", "bills", "amount", "energyKwh", "billsWithoutEnergy"]));
}
