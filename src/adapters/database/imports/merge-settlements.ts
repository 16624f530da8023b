import type { ImportEnd, ImportPlan } from "../../../application/importing/import-ports";
import type { PaymentDoubt } from "../../../domain/import/payment-doubt";
import { incoming, onExisting } from "./merge-customers";
import { DIFFERS, differingPayments, stillPaid, told } from "./payment-doubts";
import type { StagedSql } from "./staging-table";

export interface SettlementCounts {
  readonly billsSettled: number;
  readonly billsUnchanged: number;
  readonly paidTwice: number;
  readonly unknownSettlements: number;
  readonly amountsDiffer: number;
  readonly reversedStillPaid: number;
}

/**
 * A settlement sets the exact day of payment, whatever a snapshot had guessed. A bill settled twice keeps the earlier
 * day; one we have never seen is kept as a paid bill, so that the past is not empty. What the office must be asked about
 * is told: it is the office's word that a bill is paid, and nobody's that it was paid by another amount.
 */
export async function mergeSettlements(
  sql: StagedSql,
  plan: ImportPlan,
  end: ImportEnd,
  importId: number,
): Promise<{ readonly counts: SettlementCounts; readonly doubts: readonly PaymentDoubt[] }> {
  for (const { customerId, period } of end.reversed)
    await sql.run(`DELETE FROM ${sql.staging} WHERE part = 'row' AND customer_id = ? AND period = ?`, [
      customerId,
      period,
    ]);
  const counted = await sql.one<Record<"total" | "fresh" | "settled" | "twice" | "odd", number>>(
    `SELECT COUNT(*) AS total, SUM(CASE WHEN b.id IS NULL THEN 1 ELSE 0 END) AS fresh,
            SUM(CASE WHEN b.state <> 'paid' OR (b.state = 'paid' AND b.paid_on IS NULL) THEN 1 ELSE 0 END) AS settled,
            SUM(CASE WHEN b.paid_on <> s.paid_on THEN 1 ELSE 0 END) AS twice,
            SUM(CASE WHEN ${DIFFERS} THEN 1 ELSE 0 END) AS odd
       FROM ${sql.staging} s LEFT JOIN bills b ON b.customer_id = s.customer_id AND b.period = s.period WHERE s.part = 'row'`,
  );
  const differs = Number(counted?.odd ?? 0) > 0 ? await differingPayments(sql) : [];
  const paidStill = await stillPaid(sql, end.reversed);
  const value = (column: string) => incoming(sql, column);
  const dueOn = sql.dialect === "mysql" ? "CONCAT(s.period, '-20')" : "s.period || '-20'";
  await sql.run(
    `INSERT INTO bills (customer_id, period, amount, late_fee, sheets, due_on, state, paid_on, as_of, import_id)
     SELECT s.customer_id, s.period, COALESCE(s.amount, 0), COALESCE(s.late_fee, 0), 1, ${dueOn}, 'paid', s.paid_on, ?, ?
       FROM ${sql.staging} s WHERE s.part = 'row' ${onExisting(sql, ["customer_id", "period"])}
       paid_on = CASE WHEN bills.paid_on IS NOT NULL AND bills.paid_on <= ${value("paid_on")} THEN bills.paid_on ELSE ${value("paid_on")} END,
       state = 'paid', paid_after = NULL, paid_before = NULL, as_of = ${value("as_of")}, import_id = ${value("import_id")}`,
    [plan.asOf, importId],
  );
  const [total, fresh, settled, twice] = [
    counted?.total,
    counted?.fresh,
    counted?.settled,
    counted?.twice,
  ].map((count) => Number(count ?? 0));
  return {
    counts: {
      billsSettled: settled!,
      billsUnchanged: total! - fresh! - settled! - twice!,
      paidTwice: twice!,
      unknownSettlements: fresh!,
      amountsDiffer: differs.length,
      reversedStillPaid: paidStill.length,
    },
    doubts: told([...paidStill, ...differs]),
  };
}
