import type { BillingPeriod } from "../../../domain/billing-period";
import type { BillList, KnownLists, SettlementSpan, SnapshotScope } from "../../../domain/effect/known";
import { numbers } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";
import { UNIT_OF_CUSTOMER } from "../schema/customers";

/** What the committed imports say about which months are known how far. */
export async function readKnownLists(sql: Sql): Promise<KnownLists> {
  const units = await sql.all<{ unit: string }>(
    `SELECT DISTINCT ${UNIT_OF_CUSTOMER} AS unit FROM customers k ORDER BY unit`,
  );
  const settlements = await sql.all<SettlementSpan>(
    `SELECT unit, oldest_period, newest_period, first_paid_on, last_paid_on, payments, as_of
       FROM settlement_spans ORDER BY import_id`,
  );
  const snapshots = await sql.all<SnapshotScope>(
    "SELECT unit, period, as_of, tells_earlier FROM import_scopes ORDER BY as_of, import_id",
  );
  const lists = await sql.all<{
    kind: string;
    unit: string | null;
    period: BillingPeriod;
    isSnapshot: number | null;
    asOf: Date;
  }>(
    `SELECT kind, unit, period, is_snapshot, as_of FROM imports
      WHERE kind IN ('billing_record', 'simple', 'unpaid_list') AND state = 'committed'
        AND period IS NOT NULL AND as_of IS NOT NULL`,
  );
  return {
    units: units.map(({ unit }) => unit),
    settlements: settlements.map((row) => numbers(row, ["payments"])),
    snapshots: snapshots.map((row) => ({ ...row, tellsEarlier: Number(row.tellsEarlier) === 1 })),
    billLists: lists.map(({ kind, unit, period, isSnapshot, asOf }): BillList => {
      const isWhole = kind === "billing_record" || (kind === "simple" && Number(isSnapshot ?? 0) === 0);
      return { unit, period, bills: isWhole ? "all" : "unpaid", asOf };
    }),
  };
}
