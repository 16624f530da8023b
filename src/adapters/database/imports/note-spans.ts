import type { ImportPlan } from "../../../application/importing/import-ports";
import type { StagedSql } from "./staging-table";

/** Remembers from when to when a settlement list tells who of each unit has paid; asked after rows that it takes back are gone. */
export async function noteSpans(sql: StagedSql, plan: ImportPlan, importId: number): Promise<void> {
  await sql.run(
    `INSERT INTO settlement_spans (import_id, unit, oldest_period, newest_period, first_paid_on, last_paid_on, payments, as_of)
     SELECT ?, COALESCE(s.unit, k.unit, SUBSTR(s.customer_id, 1, 5)), MIN(s.period), MAX(s.period), MIN(s.paid_on),
            MAX(s.paid_on), COUNT(*), ${plan.isMomentSaid ? "?" : "NULL"}
       FROM ${sql.staging} s LEFT JOIN customers k ON k.customer_id = s.customer_id
      WHERE s.part = 'row' AND s.period IS NOT NULL AND s.paid_on IS NOT NULL
      GROUP BY COALESCE(s.unit, k.unit, SUBSTR(s.customer_id, 1, 5))`,
    plan.isMomentSaid ? [importId, plan.asOf] : [importId],
  );
}
