import { mutexOf } from "../../../src/adapters/database/connection/mutex";
import { type Sql, sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createStore } from "../../../src/adapters/database/store";
import type { NewCampaign } from "../../../src/application/ports/repositories";
import type { Store } from "../../../src/application/ports/store";
import { type BillingPeriod, period } from "../../../src/domain/billing-period";
import { type CustomerId, customerId } from "../../../src/domain/customer-id";
import { instantOf } from "../../../src/domain/local-time";
import { type PhoneNumber, phoneNumber } from "../../../src/domain/phone-number";
import type { Open } from "../../support/database";

/** The morning of the push; `minutes(5)` after it. */
export const MORNING = instantOf("2026-11-20", "08:00");
export const NOVEMBER = period("2026-11");
export const SENDER = "jajag-1";

export function minutes(count: number, from: Date = MORNING): Date {
  return new Date(from.getTime() + count * 60_000);
}

export function idOf(number: number): CustomerId {
  return customerId(`5167599${String(number).padStart(5, "0")}`);
}

export function phoneOf(number: number): PhoneNumber {
  return phoneNumber(`62890${String(number).padStart(8, "0")}`);
}

type Row = Readonly<Record<string, unknown>>;

export interface Seed {
  readonly sql: Sql;
  readonly store: Store;
  customer(number: number, columns?: Row): Promise<CustomerId>;
  contact(number: number, columns?: Row): Promise<number>;
  /** An unpaid bill of November, unless told otherwise. */
  bill(customer: CustomerId, columns?: Row): Promise<number>;
  /** A contact with one linked customer and one unpaid bill. */
  household(number: number, contact?: Row): Promise<{ contactId: number; customerId: CustomerId }>;
  campaign(columns?: Partial<NewCampaign>): Promise<number>;
  /** A pending campaign message, unless told otherwise. */
  delivery(columns: Row & { readonly contactId: number }): Promise<number>;
  /** A message from a contact that nobody has read yet, unless told otherwise. */
  inbound(columns: Row & { readonly contactId: number }): Promise<number>;
  stored<T = Record<string, unknown>>(table: string, id: number): Promise<T>;
}

/** Rows to begin with, through a fresh connection of the test. */
export async function seedOn(open: Open): Promise<Seed> {
  const { dataSource } = await open();
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const sql = sqlOfDataSource(dataSource, isSqlite ? mutexOf(dataSource) : (work) => work());
  const store = createStore(dataSource);
  let messages = 0;
  const seed: Seed = {
    sql,
    store,
    customer: async (number, columns) => {
      await sql.insert("customers", {
        customerId: idOf(number),
        name: `PELANGGAN ${number}`,
        tariff: "R1",
        powerVa: 900,
        route: "JJGAA",
        updatedAt: MORNING,
        ...columns,
      });
      return idOf(number);
    },
    contact: (number, columns) =>
      sql.insert("contacts", {
        phone: phoneOf(number),
        createdAt: MORNING,
        registration: "unknown",
        ...columns,
      }),
    bill: (customer, columns) =>
      sql.insert("bills", {
        customerId: customer,
        period: NOVEMBER,
        amount: 77_125,
        lateFee: 0,
        sheets: 1,
        dueOn: "2026-11-20",
        state: "open",
        asOf: MORNING,
        ...columns,
      }),
    household: async (number, columns) => {
      const customer = await seed.customer(number);
      const contactId = await seed.contact(number, columns);
      await store.now.links.link(contactId, customer, "import", MORNING);
      await seed.bill(customer);
      return { contactId, customerId: customer };
    },
    campaign: (columns) => store.now.campaigns.create({ ...DRAFT, ...columns }),
    delivery: (columns) =>
      sql.insert("deliveries", {
        campaignId: null,
        state: "pending",
        priority: 1,
        senderId: SENDER,
        isCold: 0,
        nextAttemptAt: MORNING,
        attempts: 0,
        createdAt: MORNING,
        ...columns,
      }),
    inbound: (columns) =>
      sql.insert("inbox", {
        channel: "sandbox",
        providerMessageId: `in-${++messages}`,
        senderId: SENDER,
        kind: "text",
        text: "CEK",
        sentAt: MORNING,
        receivedAt: MORNING,
        caughtUp: 0,
        state: "received",
        attempts: 0,
        ...columns,
      }),
    stored: async <T>(table: string, id: number) =>
      (await sql.one<T>(`SELECT * FROM ${table} WHERE id = ?`, [id]))!,
  };
  return seed;
}

export const DRAFT: NewCampaign = {
  kind: "invoice_push",
  name: "tagihan 2026-11",
  period: NOVEMBER as BillingPeriod,
  audience: "belum-bayar",
  body: null,
  attachPdf: "off",
  holdoutPercent: 0,
  holdoutSeed: "seed",
  secondWaveOf: null,
  primaryOutcome: "paid_by_due_date",
  dueOn: "2026-11-20",
  createdBy: "test",
  createdAt: MORNING,
};
