import type {
  DeliveryBill,
  DeliveryRange,
  ReportDelivery,
  ReportReader,
} from "../../../application/report/report-reader";
import type { BillingPeriod } from "../../../domain/billing-period";
import type { Campaign } from "../../../domain/campaign";
import { localDay } from "../../../domain/local-time";
import type { Rollout, RolloutRoute } from "../../../domain/rollout";
import { numbers } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";
import { readArrears, readLedger } from "./report-bills";
import { readBilledContacts, readHistory } from "./report-history";
import { readImportNotes } from "./report-imports";
import { readKnownLists } from "./report-known";
import { readLeft } from "./report-left";
import { readMixing } from "./report-mixing";
import { readGuardrails, readResponses } from "./report-responses";
import { readReachedTooEarly, readRouteMonths } from "./report-routes";

/** Letters of a meter-reading code (KDDK) that name the route; the rest is the place in it. */
const ROUTE_LENGTH = 5;

/** The queries of the report. They only read, each in a statement of its own. */
export function createReportReader(sql: Sql, routeLength = ROUTE_LENGTH): ReportReader {
  return {
    knownLists: () => readKnownLists(sql),
    newestPeriod: async () =>
      (await sql.one<{ period: BillingPeriod | null }>("SELECT MAX(period) AS period FROM bills"))?.period ??
      null,
    startedCampaigns: (from, upTo) =>
      sql.all<Campaign>(
        "SELECT * FROM campaigns WHERE period >= ? AND period <= ? AND started_at IS NOT NULL ORDER BY id",
        [from, upTo],
      ),
    firstPushOn: async () => {
      const first = await sql.one<{ startedAt: Date | null }>(
        "SELECT MIN(started_at) AS started_at FROM campaigns WHERE kind IN ('invoice_push', 'reminder')",
      );
      return first?.startedAt ? localDay(first.startedAt) : null;
    },
    campaign: (id) => sql.one<Campaign>("SELECT * FROM campaigns WHERE id = ?", [id]),
    secondWaveStartedAt: async (campaignId) =>
      (
        await sql.one<{ startedAt: Date }>(
          `SELECT started_at FROM campaigns WHERE second_wave_of = ? AND started_at IS NOT NULL
            ORDER BY started_at LIMIT 1`,
          [campaignId],
        )
      )?.startedAt ?? null,
    deliveries: async (campaignId, after, limit) =>
      (
        await sql.all<ReportDelivery>(
          `SELECT id, contact_id, state, reason, is_cold, accepted_at, delivered_at, read_at FROM deliveries
            WHERE campaign_id = ? AND id > ? AND surplus = 0 ORDER BY id LIMIT ?`,
          [campaignId, after, limit],
        )
      ).map((row) => ({ ...row, isCold: Number(row.isCold) === 1 })),
    bills: (range) => readBills(sql, range),
    billedContacts: (campaignId) => readBilledContacts(sql, campaignId),
    history: (from, end) => readHistory(sql, from, end),
    billsInBothArms: async (campaignId) =>
      Number(
        (
          await sql.one<{ bills: number }>(
            `SELECT COUNT(*) AS bills FROM (
               SELECT 1 AS one FROM delivery_bills x JOIN deliveries d ON d.id = x.delivery_id
                WHERE d.campaign_id = ? GROUP BY x.customer_id, x.period
               HAVING MAX(d.state = 'held_out') = 1 AND MIN(d.state = 'held_out') = 0) f`,
            [campaignId],
          )
        )?.bills ?? 0,
      ),
    mixing: (campaign, until) => readMixing(sql, campaign, until),
    responses: (campaignId, days) => readResponses(sql, campaignId, days),
    guardrails: (campaignId, from, until) => readGuardrails(sql, campaignId, from, until),
    ledger: (upTo) => readLedger(sql, upTo),
    arrears: (upTo, day) => readArrears(sql, upTo, day, routeLength),
    left: (upTo, day, most) => readLeft(sql, upTo, day, { most, routeLength }),
    rollouts: () => sql.all<Rollout>("SELECT * FROM rollouts ORDER BY id DESC"),
    rolloutRoutes: (id) =>
      sql.all<RolloutRoute>(
        "SELECT route, block, start_period FROM rollout_routes WHERE rollout_id = ? ORDER BY place",
        [id],
      ),
    routeMonths: (from, upTo, by) => readRouteMonths(sql, from, upTo, by),
    reachedTooEarly: (period, waiting) => readReachedTooEarly(sql, period, waiting),
    importNotes: (from, upTo) => readImportNotes(sql, from, upTo),
  };
}

async function readBills(sql: Sql, { campaignId, after, upTo }: DeliveryRange): Promise<DeliveryBill[]> {
  const rows = await sql.all<DeliveryBill>(
    `SELECT d.id AS delivery_id, b.customer_id, b.period, b.amount, k.tariff, k.power_va, b.sheets, b.energy_kwh, b.due_on,
            b.state, b.paid_on, b.paid_after, b.paid_before
       FROM deliveries d
       JOIN delivery_bills x ON x.delivery_id = d.id
       JOIN bills b ON b.customer_id = x.customer_id AND b.period = x.period
       LEFT JOIN customers k ON k.customer_id = b.customer_id
      WHERE d.campaign_id = ? AND d.id > ? AND d.id <= ? AND d.surplus = 0 AND d.state <> 'suppressed'
      ORDER BY d.id, b.customer_id, b.period`,
    [campaignId, after, upTo],
  );
  return rows.map((row) => numbers(row, ["amount"]));
}
