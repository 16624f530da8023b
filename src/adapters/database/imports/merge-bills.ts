import type { ImportPlan } from "../../../application/importing/import-ports";
import type { Sql } from "../connection/sql";
import { incoming, onExisting } from "./merge-customers";
import type { StagedSql } from "./staging-table";

export interface BillCounts {
  readonly billsNew: number;
  readonly billsChanged: number;
  readonly billsUnchanged: number;
  readonly billsVoid: number;
}

/** Staged rows `s` that carry a bill. */
export const IS_BILL = "s.part = 'row' AND s.period IS NOT NULL AND s.amount IS NOT NULL";

/**
 * Adds and updates the bills of a list. What is paid stays paid here; `reopen` is a matter of snapshots.
 *
 * A known bill is written when the list says something new of it. That it was in the list at all is news only where
 * somebody has said the list's moment: the bill was open until then.
 */
export async function mergeBills(sql: StagedSql, plan: ImportPlan, importId: number): Promise<BillCounts> {
  const isRecord = plan.kind === "billing_record";
  const any = await sql.one(`SELECT s.customer_id FROM ${sql.staging} s WHERE ${IS_BILL} LIMIT 1`);
  if (any === null) return { billsNew: 0, billsChanged: 0, billsUnchanged: 0, billsVoid: 0 };
  const counted = await sql.one<Record<"total" | "fresh" | "changed" | "news" | "withoutDebt", number>>(
    `SELECT COUNT(*) AS total, SUM(CASE WHEN bills.id IS NULL THEN 1 ELSE 0 END) AS fresh,
            SUM(CASE WHEN bills.id IS NOT NULL AND ${isRecord ? "bills.sheets = 1 AND " : ""}(bills.amount <> s.amount
                 ${plan.columns.has("lateFee") ? "OR bills.late_fee <> COALESCE(s.late_fee, bills.late_fee)" : ""}
                 OR (s.energy_kwh IS NOT NULL AND (bills.energy_kwh IS NULL OR bills.energy_kwh <> s.energy_kwh))) THEN 1 ELSE 0 END) AS changed,
            SUM(CASE WHEN bills.id IS NOT NULL AND ${isNews(sql, plan, ofStaged(sql))} THEN 1 ELSE 0 END) AS news,
            SUM(CASE WHEN s.amount <= 0 THEN 1 ELSE 0 END) AS without_debt
       FROM ${sql.staging} s LEFT JOIN bills ON bills.customer_id = s.customer_id AND bills.period = s.period WHERE ${IS_BILL}`,
  );
  const [total = 0, fresh = 0, changed = 0, news = 0] = [
    counted?.total,
    counted?.fresh,
    counted?.changed,
    counted?.news,
  ].map((count) => Number(count ?? 0));
  if (sql.dialect === "mysql") {
    // On MySQL an INSERT that meets the key writes its row, takes it back, and only then updates: three times the work.
    if (news > 0) await updateKnown(sql, plan, importId);
    if (fresh > 0) await upsertBills(sql, plan, importId, fresh < total ? UNKNOWN_ONLY : "");
  } else if (news + fresh > 0) await upsertBills(sql, plan, importId, "");
  return {
    billsNew: fresh,
    billsChanged: changed,
    billsUnchanged: total - fresh - changed,
    billsVoid: Number(counted?.withoutDebt ?? 0),
  };
}

const UNKNOWN_ONLY =
  "AND NOT EXISTS (SELECT 1 FROM bills b WHERE b.customer_id = s.customer_id AND b.period = s.period)";

/** What a staged row `s` says of a bill, by the bill's columns; `as_of` and `import_id` are values of the import. */
function staged(sql: Sql): Readonly<Record<string, string>> {
  const dueOn = sql.dialect === "mysql" ? "CONCAT(s.period, '-20')" : "s.period || '-20'";
  return {
    amount: "s.amount",
    late_fee: "COALESCE(s.late_fee, 0)",
    sheets: "COALESCE(s.sheets, 1)",
    energy_kwh: "s.energy_kwh",
    meter_start: "s.meter_start",
    meter_end: "s.meter_end",
    due_on: `COALESCE(s.due_on, ${dueOn})`,
    as_of: "?",
    import_id: "?",
  };
}

/** How a known bill takes what a row says, as column and expression; `value` writes the row's value of a column. */
function takenOver(plan: ImportPlan, value: (column: string) => string): (readonly [string, string])[] {
  const isRecord = plan.kind === "billing_record";
  const amount = value("amount");
  return [
    // State first, from the old values: MySQL sets from left to right.
    ["state", `CASE WHEN bills.state = 'paid' THEN 'paid' WHEN ${amount} > 0 THEN 'open' ELSE 'void' END`],
    ["amount", isRecord ? `CASE WHEN bills.sheets > 1 THEN bills.amount ELSE ${amount} END` : amount],
    ...(isRecord ? [] : [["sheets", value("sheets")] as const]),
    ...(plan.columns.has("lateFee") ? [["late_fee", value("late_fee")] as const] : []),
    ...(plan.columns.has("dueOn") ? [["due_on", value("due_on")] as const] : []),
    ...["energy_kwh", "meter_start", "meter_end"].map(
      (column) => [column, `COALESCE(${value(column)}, bills.${column})`] as const,
    ),
    // Data of an older moment fills in, but does not make the bill look older than it is.
    ["as_of", `CASE WHEN bills.as_of >= ${value("as_of")} THEN bills.as_of ELSE ${value("as_of")} END`],
    ["import_id", value("import_id")],
  ];
}

/** What a known bill becomes by a row, where it is not what it was; `value` as for `takenOver`. */
function isNews(sql: Sql, plan: ImportPlan, value: (column: string) => string): string {
  if (plan.isMomentSaid) return "1 = 1";
  const isSame = sql.dialect === "mysql" ? "<=>" : "IS";
  const facts = takenOver(plan, value).filter(([column]) => column !== "as_of" && column !== "import_id");
  // Whether an unpaid list brought a bill decides what it means that a later one is silent about it.
  const ofSameKind = `COALESCE(bills.import_id, 0) IN (SELECT i.id FROM imports i WHERE i.kind = '${plan.kind}')`;
  return `NOT (${[...facts.map(([column, is]) => `bills.${column} ${isSame} ${is}`), ofSameKind].join(" AND ")})`;
}

function ofStaged(sql: Sql): (column: string) => string {
  const values = staged(sql);
  return (column) => values[column]!;
}

/** Brings the bills that the staged rows know up to date, by the key of the bills: the staging table has none. */
async function updateKnown(sql: StagedSql, plan: ImportPlan, importId: number): Promise<void> {
  const value = ofStaged(sql);
  const set = takenOver(plan, value).map(([column, is]) => `bills.${column} = ${is}`);
  await sql.run(
    `UPDATE ${sql.staging} s STRAIGHT_JOIN bills FORCE INDEX (uq_bills_customer_period)
         ON bills.customer_id = s.customer_id AND bills.period = s.period
        SET ${set.join(", ")} WHERE ${IS_BILL} AND ${isNews(sql, plan, value)}`,
    [plan.asOf, plan.asOf, importId],
  );
}

async function upsertBills(sql: StagedSql, plan: ImportPlan, importId: number, which: string): Promise<void> {
  const { as_of, import_id, ...facts } = staged(sql);
  const value = (column: string) => incoming(sql, column);
  const updates = takenOver(plan, value).map(([column, is]) => `${column} = ${is}`);
  // MySQL has no such condition, and needs none: there an upsert meets no bill that was there before.
  const where = sql.dialect === "sqlite" ? `WHERE ${isNews(sql, plan, value)}` : "";
  await sql.run(
    `INSERT INTO bills (customer_id, period, ${Object.keys(facts).join(", ")}, state, as_of, import_id)
     SELECT s.customer_id, s.period, ${Object.values(facts).join(", ")},
            CASE WHEN s.amount > 0 THEN 'open' ELSE 'void' END, ${as_of}, ${import_id}
       FROM ${sql.staging} s WHERE ${IS_BILL} ${which} ${onExisting(sql, ["customer_id", "period"])} ${updates.join(", ")} ${where}`,
    [plan.asOf, importId],
  );
}
