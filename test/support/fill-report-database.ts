import type { DataSource } from "typeorm";
import { addMonths, type BillingPeriod, dueOn } from "../../src/domain/billing-period";
import { isHeldOut } from "../../src/domain/holdout";
import { addDays, instantOf } from "../../src/domain/local-time";
import { seededRandom } from "../../src/domain/statistics/seeded-random";

export interface FilledUnit {
  readonly customers: number;
  /** Months with bills, ending with `period`. */
  readonly months: number;
  readonly period: BillingPeriod;
  readonly holdoutPercent: number;
  /** True effect of a message on the share of contacts that pay on the due date, a fraction. */
  readonly effect: number;
  readonly seed: number;
  /** How many of the last months had a campaign; 1 unless said otherwise. */
  readonly campaigns?: number;
}

/** Rows of one INSERT; SQLite takes at most 32,766 values. */
const CHUNK = 500;

const POWERS = [450, 900, 900, 900, 1300, 2200, 3500];
const TARIFFS = ["R1", "R1M", "R1", "R1", "B1", "R1", "B2"];

/**
 * A unit with months of bills and, in the last ones, a campaign on the due date whose true effect is known: one contact
 * per customer. Written straight into the tables, as only a large test may; returns the last campaign's id.
 */
export async function fillReportDatabase(dataSource: DataSource, unit: FilledUnit): Promise<number> {
  const random = seededRandom(unit.seed);
  const insert = bulkInsert(dataSource);
  const campaigns = unit.campaigns ?? 1;
  const startedAt = instantOf(dueOn(unit.period), "08:00");
  const asOf = instantOf(`${addMonths(unit.period, 1)}-02`, "07:00");
  const holdoutSeed = `seed-${unit.seed}`;
  let deliveryId = 0;
  const planned = new Int32Array(campaigns);
  for (let index = 0; index < unit.customers; index++) {
    const customerId = String(516759900000 + index);
    const contactId = index + 1;
    const kind = Math.floor(random() * POWERS.length);
    const reliability = random() < 0.75 ? 0.92 : 0.35;
    await insert("customers", {
      customer_id: customerId,
      name: "Pelanggan Contoh",
      tariff: TARIFFS[kind],
      power_va: POWERS[kind],
      route: `JJG${String.fromCharCode(65 + (index % 24))}`,
      updated_at: sqlInstant(asOf),
    });
    await insert("contacts", {
      phone: `62890${String(index).padStart(8, "0")}`,
      created_at: sqlInstant(startedAt),
      registration: "unknown",
    });
    await insert("contact_customers", {
      contact_id: contactId,
      customer_id: customerId,
      source: "import",
      state: "active",
      updated_at: sqlInstant(asOf),
    });
    for (let back = unit.months - 1; back >= 0; back--) {
      const period = addMonths(unit.period, -back);
      const due = dueOn(period);
      const amount = Math.round(POWERS[kind]! * (60 + 240 * random() ** 2));
      let paidOn: string | null =
        random() < reliability ? addDays(due, -1 - Math.floor(random() * 15)) : null;
      const isOpen = paidOn === null;
      const hasCampaign = back < campaigns;
      const seed = back === 0 ? holdoutSeed : `${holdoutSeed} ${period}`;
      const heldOut = hasCampaign && isHeldOut(seed, contactId, unit.holdoutPercent);
      if (isOpen) {
        const chance = 0.3 + (hasCampaign && !heldOut ? unit.effect : 0);
        const late = 1 + Math.floor(-Math.log(1 - random()) * 9);
        paidOn = random() < chance ? due : late > 40 ? null : addDays(due, late);
      }
      if (hasCampaign && isOpen) {
        deliveryId++;
        const campaignId = campaigns - back;
        planned[campaignId - 1]!++;
        const row = delivery(deliveryId, contactId, heldOut, instantOf(due, "08:00"), random);
        await insert("deliveries", { ...row, campaign_id: campaignId });
        await insert("delivery_bills", { delivery_id: deliveryId, customer_id: customerId, period, amount });
      }
      const isPaid = paidOn !== null && paidOn < asOf.toISOString().slice(0, 10);
      await insert("bills", {
        customer_id: customerId,
        period,
        amount,
        late_fee: 0,
        sheets: 1,
        energy_kwh: random() < 0.97 ? Math.round(amount / 1444) : null,
        due_on: due,
        state: isPaid ? "paid" : "open",
        paid_on: isPaid ? paidOn : null,
        as_of: sqlInstant(asOf),
      });
    }
  }
  for (let back = campaigns - 1; back >= 0; back--) {
    const period = addMonths(unit.period, -back);
    const at = sqlInstant(instantOf(dueOn(period), "08:00"));
    await insert("campaigns", {
      kind: "invoice_push",
      name: "Push tagihan tanggal 20",
      period,
      audience: "belum-bayar",
      attach_pdf: "on-request",
      state: "finished",
      holdout_percent: unit.holdoutPercent,
      holdout_seed: back === 0 ? holdoutSeed : `${holdoutSeed} ${period}`,
      primary_outcome: "paid_by_due_date",
      due_on: dueOn(period),
      plan_cursor: unit.customers,
      planned_count: planned[campaigns - back - 1]!,
      created_by: "test",
      created_at: at,
      planned_at: at,
      started_at: at,
      finished_at: sqlInstant(asOf),
    });
  }
  for (let back = unit.months - 1; back >= 0; back--) {
    const period = addMonths(unit.period, -back);
    await insert("imports", {
      kind: "billing_record",
      file_name: "dpm.csv",
      file_hash: "x",
      options_hash: "x",
      period,
      as_of: sqlInstant(instantOf(`${period}-03`)),
      state: "committed",
      rows_read: unit.customers,
      rows_accepted: unit.customers,
      rows_rejected: 0,
      rows_skipped: 0,
      summary: "{}",
      started_at: sqlInstant(instantOf(`${period}-03`)),
    });
  }
  await insert("settlement_spans", {
    import_id: 1,
    unit: "51675",
    oldest_period: addMonths(unit.period, 1 - unit.months),
    newest_period: unit.period,
    first_paid_on: `${addMonths(unit.period, 1 - unit.months)}-01`,
    last_paid_on: `${addMonths(unit.period, 1)}-01`,
    payments: unit.customers * unit.months,
    as_of: sqlInstant(asOf),
  });
  await insert.flush();
  return campaigns;
}

function delivery(id: number, contactId: number, heldOut: boolean, startedAt: Date, random: () => number) {
  const fate = random();
  const isFailed = !heldOut && fate < 0.02;
  const accepted = heldOut || isFailed ? null : new Date(startedAt.getTime() + id * 3_000);
  const delivered =
    accepted && fate < 0.96 ? new Date(accepted.getTime() + 4_000 - 240_000 * Math.log(random())) : null;
  const read =
    delivered && fate < 0.75 ? new Date(delivered.getTime() - 5_400_000 * Math.log(random())) : null;
  return {
    contact_id: contactId,
    state: heldOut ? "held_out" : isFailed ? "failed" : read ? "read" : delivered ? "delivered" : "accepted",
    reason: isFailed ? "not_on_whatsapp" : null,
    priority: 1,
    is_cold: 0,
    next_attempt_at: sqlInstant(startedAt),
    attempts: 1,
    created_at: sqlInstant(startedAt),
    accepted_at: accepted && sqlInstant(accepted),
    delivered_at: delivered && sqlInstant(delivered),
    read_at: read && sqlInstant(read),
  };
}

function sqlInstant(at: Date): string {
  return at.toISOString().replace("T", " ").replace("Z", "");
}

/** Collects rows by table and writes them `CHUNK` at a time. */
function bulkInsert(dataSource: DataSource) {
  const waiting = new Map<string, Record<string, unknown>[]>();
  const write = async (table: string, rows: Record<string, unknown>[]) => {
    const columns = Object.keys(rows[0]!);
    const places = `(${columns.map(() => "?").join(",")})`;
    await dataSource.query(
      `INSERT INTO ${table} (${columns.join(",")}) VALUES ${rows.map(() => places).join(",")}`,
      rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
    );
  };
  const add = async (table: string, row: Record<string, unknown>) => {
    const rows = waiting.get(table) ?? [];
    rows.push(row);
    waiting.set(table, rows);
    if (rows.length < CHUNK) return;
    waiting.delete(table);
    await write(table, rows);
  };
  return Object.assign(add, {
    async flush() {
      for (const [table, rows] of waiting) await write(table, rows);
      waiting.clear();
    },
  });
}
