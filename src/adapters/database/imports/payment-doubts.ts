import type { ImportEnd } from "../../../application/importing/import-ports";
import { differing, type Payment, type PaymentDoubt } from "../../../domain/import/payment-doubt";
import type { LocalDay } from "../../../domain/local-time";
import type { StagedSql } from "./staging-table";

/** So many are told one by one; all are counted. */
const DOUBTS_TOLD = 1_000;

/** A staged payment `s` may not be of the amount of its bill `b`; one that is known by its payment only may have none. */
export const DIFFERS =
  "(s.amount IS NOT NULL AND s.amount <> b.amount AND NOT (b.state = 'paid' AND b.amount = 0))";

/** Which of the staged payments differ from their bills; asked before they are merged. */
export async function differingPayments(sql: StagedSql): Promise<readonly PaymentDoubt[]> {
  const join = sql.dialect === "sqlite" ? "CROSS JOIN" : "STRAIGHT_JOIN";
  // Bills of several months are looked at with all payments of those months.
  const rows = await sql.all<Payment>(
    `SELECT s.customer_id, s.period, s.amount AS paid, COALESCE(s.late_fee, 0) AS paid_fee,
            b.period AS bill_period, b.amount AS billed, b.late_fee AS billed_fee, b.sheets
       FROM ${sql.staging} s ${join} bills b ON b.customer_id = s.customer_id
      WHERE s.part = 'row' AND s.amount IS NOT NULL
        AND ((b.period = s.period AND b.sheets <= 1 AND ${DIFFERS})
             OR (b.sheets > 1 AND b.period >= s.period AND NOT (b.state = 'paid' AND b.amount = 0)))`,
  );
  return differing(
    rows.map((row) => ({
      ...row,
      paid: Number(row.paid),
      paidFee: Number(row.paidFee),
      billed: Number(row.billed),
      billedFee: Number(row.billedFee),
    })),
  );
}

/** Bills that a reversal leaves paid, because an earlier list has told their payment. */
export async function stillPaid(
  sql: StagedSql,
  reversed: ImportEnd["reversed"],
): Promise<readonly PaymentDoubt[]> {
  const found: PaymentDoubt[] = [];
  for (const { customerId, period } of reversed) {
    const bill = await sql.one<{ paidOn: LocalDay | null }>(
      "SELECT paid_on FROM bills WHERE customer_id = ? AND period = ? AND state = 'paid'",
      [customerId, period],
    );
    if (bill !== null) found.push({ kind: "still_paid", customerId, period, paidOn: bill.paidOn });
  }
  return found;
}

export function told(doubts: readonly PaymentDoubt[]): readonly PaymentDoubt[] {
  return doubts.slice(0, DOUBTS_TOLD);
}
