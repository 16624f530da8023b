import type { BilledContact } from "../../../application/report/report-reader";
import type { BillingPeriod } from "../../../domain/billing-period";
import type { PayingHistory } from "../../../domain/effect/paying-history";
import { isUsable, paidDay } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";

/** The bills of a campaign with as few columns as can be: a year of campaigns has a hundred thousand of them. */
export async function readBilledContacts(sql: Sql, campaignId: number): Promise<BilledContact[]> {
  const rows = await sql.all<BilledContact>(
    `SELECT d.contact_id, CASE WHEN d.state = 'held_out' THEN 1 ELSE 0 END AS is_held_out, x.customer_id,
            b.period, b.state, b.paid_on, b.paid_after, b.paid_before
       FROM deliveries d
       JOIN delivery_bills x ON x.delivery_id = d.id
       JOIN bills b ON b.customer_id = x.customer_id AND b.period = x.period
      WHERE d.campaign_id = ? AND d.contact_id IS NOT NULL AND d.surplus = 0 AND d.state <> 'suppressed'`,
    [campaignId],
  );
  return rows.map((row) => ({ ...row, isHeldOut: Number(row.isHeldOut) === 1 }));
}

/** One pass over the bills for all campaigns of the report. A customer has one bill a month, so the bits add up. */
export async function readHistory(
  sql: Sql,
  from: BillingPeriod,
  end: BillingPeriod,
): Promise<PayingHistory[]> {
  const month = "(SUBSTR(b.period, 1, 4) * 12 + SUBSTR(b.period, 6, 2))";
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  const bit = `(1 << (${month} - ${first}))`;
  const rows = await sql.all<PayingHistory>(
    `SELECT b.customer_id, SUM(${bit}) AS known,
            SUM(CASE WHEN ${paidDay(sql, "b")} <= b.due_on THEN ${bit} ELSE 0 END) AS on_time
       FROM bills b WHERE b.period >= ? AND b.period < ? AND ${isUsable("b")} GROUP BY b.customer_id`,
    [from, end],
  );
  return rows.map(({ customerId, known, onTime }) => ({
    customerId,
    known: Number(known),
    onTime: Number(onTime),
  }));
}
