import type { DataSource } from "typeorm";
import type { Sql } from "../../src/adapters/database/connection/sql";
import { createStore } from "../../src/adapters/database/store";
import { createSystemClock } from "../../src/adapters/system/clock";
import { createSystemIds } from "../../src/adapters/system/ids";
import { createAndPlan } from "../../src/application/campaigns/plan-campaign";
import { period } from "../../src/domain/billing-period";
import { pushSettings } from "./settings";

/** When the town's bills were read, and its campaigns are made: before the service's clock in every test. */
export const TOWN_AT = new Date("2026-11-01T00:00:00.000Z");
export const TOWN_PERIOD = "2026-11";

const ROWS_AT_ONCE = 500;

/** `size` customers, each with a phone of its own and one open bill: the plainest audience of a push. */
export async function buildTown(sql: Sql, size: number): Promise<void> {
  for (let from = 0; from < size; from += ROWS_AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(ROWS_AT_ONCE, size - from) },
      (_, index) => from + index + 1,
    );
    await insert(
      sql,
      "customers (customer_id, name, tariff, power_va, route, updated_at)",
      numbers.map((n) => [customerOf(n), `WARGA ${n}`, "R1", 900, "JJGA", TOWN_AT]),
    );
    await insert(
      sql,
      "contacts (id, phone, created_at, registration)",
      numbers.map((n) => [n, phoneOf(n), TOWN_AT, "unknown"]),
    );
    await insert(
      sql,
      "contact_customers (contact_id, customer_id, source, state, updated_at)",
      numbers.map((n) => [n, customerOf(n), "import", "active", TOWN_AT]),
    );
    await insert(
      sql,
      "bills (customer_id, period, amount, late_fee, sheets, due_on, state, as_of)",
      numbers.map((n) => [
        customerOf(n),
        TOWN_PERIOD,
        50_000 + (n % 900) * 100,
        0,
        1,
        "2026-11-20",
        "open",
        TOWN_AT,
      ]),
    );
  }
}

/** The n-th customer, from 1: of the synthetic block as long as it lasts. */
export function customerOf(n: number): string {
  return n < 100_000 ? String(516_759_900_000 + n) : String(990_000_000_000 + n);
}

/** The n-th contact's phone, of a block where no real number lives. */
export function phoneOf(n: number): string {
  return `62890${String(n).padStart(8, "0")}`;
}

async function insert(sql: Sql, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const places = rows.map((row) => `(${row.map(() => "?").join(", ")})`).join(", ");
  await sql.run(`INSERT INTO ${into} VALUES ${places}`, rows.flat());
}

/** Plans an invoice push to everybody in the town who has not paid. */
export async function planTown(dataSource: DataSource, senderId: string, holdoutPercent: number) {
  const deps = {
    store: createStore(dataSource),
    clock: createSystemClock(),
    ids: createSystemIds(),
    events: { emit: () => undefined },
    push: { ...pushSettings(senderId), holdoutPercent },
  };
  const campaign = await createAndPlan(deps, {
    kind: "invoice_push",
    name: "tagihan",
    period: period(TOWN_PERIOD),
    audience: "belum-bayar",
    body: null,
    createdBy: "bench",
  });
  return { deps, campaign };
}
