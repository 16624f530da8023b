import type { ImportPlan } from "../../../application/import-ports";
import type { Sql } from "../sql";
import { incoming, onExisting } from "./merge-customers";
import { STAGING_TABLE } from "./staging-table";

export interface BillCounts {
  readonly billsNew: number;
  readonly billsChanged: number;
  readonly billsUnchanged: number;
  readonly billsVoid: number;
}

/** Staged rows `s` that carry a bill. */
export const IS_BILL = "s.part = 'row' AND s.period IS NOT NULL AND s.amount IS NOT NULL";

/** Adds and updates the bills of a list. What is paid stays paid here; `reopen` is a matter of snapshots. */
export async function mergeBills(sql: Sql, plan: ImportPlan, importId: number): Promise<BillCounts> {
  const isRecord = plan.kind === "billing_record";
  const any = await sql.one(`SELECT s.customer_id FROM ${STAGING_TABLE} s WHERE ${IS_BILL} LIMIT 1`);
  if (any === null) return { billsNew: 0, billsChanged: 0, billsUnchanged: 0, billsVoid: 0 };
  const counted = await sql.one<Record<"total" | "fresh" | "changed" | "withoutDebt", number>>(
    `SELECT COUNT(*) AS total, SUM(CASE WHEN b.id IS NULL THEN 1 ELSE 0 END) AS fresh,
            SUM(CASE WHEN b.id IS NOT NULL AND ${isRecord ? "b.sheets = 1 AND " : ""}(b.amount <> s.amount
                 ${plan.columns.has("lateFee") ? "OR b.late_fee <> COALESCE(s.late_fee, b.late_fee)" : ""}
                 OR (s.energy_kwh IS NOT NULL AND (b.energy_kwh IS NULL OR b.energy_kwh <> s.energy_kwh))) THEN 1 ELSE 0 END) AS changed,
            SUM(CASE WHEN s.amount <= 0 THEN 1 ELSE 0 END) AS without_debt
       FROM ${STAGING_TABLE} s LEFT JOIN bills b ON b.customer_id = s.customer_id AND b.period = s.period WHERE ${IS_BILL}`,
  );
  const value = (column: string) => incoming(sql, column);
  // State first, from the old values: MySQL sets from left to right.
  const updates = [
    isRecord
      ? `amount = CASE WHEN bills.sheets > 1 THEN bills.amount ELSE ${value("amount")} END`
      : `amount = ${value("amount")}`,
    `state = CASE WHEN bills.state = 'paid' THEN 'paid' WHEN ${value("amount")} > 0 THEN 'open' ELSE 'void' END`,
    ...(isRecord ? [] : [`sheets = ${value("sheets")}`]),
    ...(plan.columns.has("lateFee") ? [`late_fee = ${value("late_fee")}`] : []),
    ...(plan.columns.has("dueOn") ? [`due_on = ${value("due_on")}`] : []),
    ...["energy_kwh", "meter_start", "meter_end"].map(
      (column) => `${column} = COALESCE(${value(column)}, bills.${column})`,
    ),
    // Data of an older moment fills in, but does not make the bill look older than it is.
    `as_of = CASE WHEN ${value("as_of")} > bills.as_of THEN ${value("as_of")} ELSE bills.as_of END`,
    `import_id = ${value("import_id")}`,
  ];
  const dueOn = sql.dialect === "mysql" ? "CONCAT(s.period, '-20')" : "s.period || '-20'";
  await sql.run(
    `INSERT INTO bills (customer_id, period, amount, late_fee, sheets, energy_kwh, meter_start, meter_end, due_on, state, as_of, import_id)
     SELECT s.customer_id, s.period, s.amount, COALESCE(s.late_fee, 0), COALESCE(s.sheets, 1), s.energy_kwh, s.meter_start,
            s.meter_end, COALESCE(s.due_on, ${dueOn}), CASE WHEN s.amount > 0 THEN 'open' ELSE 'void' END, ?, ?
       FROM ${STAGING_TABLE} s WHERE ${IS_BILL} ${onExisting(sql, ["customer_id", "period"])} ${updates.join(", ")}`,
    [plan.asOf, importId],
  );
  const [total, fresh, changed] = [counted?.total, counted?.fresh, counted?.changed].map((count) =>
    Number(count ?? 0),
  );
  return {
    billsNew: fresh!,
    billsChanged: changed!,
    billsUnchanged: total! - fresh! - changed!,
    billsVoid: Number(counted?.withoutDebt ?? 0),
  };
}
