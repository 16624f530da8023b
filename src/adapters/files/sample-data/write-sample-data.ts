import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { addMonths, type BillingPeriod } from "../../../domain/billing-period";
import { fileFault } from "../file-fault";
import { replaceFile } from "../replace-file";
import { isNeverPaid, isOpenOn20th, monthsOwed, paidBefore20th, paidLateOn, sampleBill } from "./bills";
import { phoneCell, phoneOf } from "./contacts";
import { openCsvWriter } from "./csv-writer";
import {
  BILLING_COLUMNS,
  billingRow,
  CONTACT_COLUMNS,
  type SettlementLine,
  UNPAID_COLUMNS,
  unpaidRow,
} from "./layouts";
import { RESERVED_IDS, type SampleCustomer, sampleCustomer } from "./population";
import { type OpenBill, simulatePayments } from "./simulate-payments";
import { writeSettlements } from "./write-settlements";

export interface SampleOptions {
  readonly customers: number;
  readonly seed: number;
  readonly period: BillingPeriod;
  readonly folder: string;
  /** The true effect of a message that `simulatePayments` will build in: so many more of a hundred contacts pay on the 20th. */
  readonly effectPoints: number;
}

export interface SampleFile {
  readonly name: string;
  readonly kind: "billing_record" | "contacts" | "settlements" | "unpaid_list";
  readonly rows: number;
  /** For `lunas import --as-of`. */
  readonly asOf: string | null;
  /** Imported before the push (in this order), or after it for the report. */
  readonly when: "before" | "after";
}

export interface SampleManifest {
  readonly note: string;
  readonly seed: number;
  readonly customers: number;
  readonly period: BillingPeriod;
  readonly effectPoints: number;
  readonly counts: {
    readonly withPhone: number;
    readonly contacts: number;
    readonly openOn20th: number;
    readonly openRupiah: number;
  };
  readonly files: readonly SampleFile[];
}

/**
 * Writes a synthetic month of a unit as files in the exports' own layouts, and `manifest.json` beside them. The same
 * seed gives the same bytes. Flat memory: every file is made in a walk of its own over the customers.
 */
export async function writeSampleData(options: SampleOptions): Promise<SampleManifest> {
  const { customers, seed, period, folder } = options;
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileFault(error, folder);
  });
  const month = period.replace("-", "");
  const asOf: Partial<Record<SampleFile["kind"], string>> = {
    billing_record: `${period}-03 08:00`,
    unpaid_list: `${period}-20 07:30`,
  };
  const files: SampleFile[] = [];
  const add = (name: string, kind: SampleFile["kind"], rows: number, when: SampleFile["when"] = "before") =>
    files.push({ name, kind, rows, asOf: asOf[kind] ?? null, when });

  for (const back of [3, 2, 1]) {
    const past = addMonths(period, -back);
    const name = `pelunasan-${past.replace("-", "")}.csv`;
    add(name, "settlements", await writeSettlements(join(folder, name), pastPayments(options, past)));
  }
  add(`dpm-${month}.csv`, "billing_record", await writeBilling(options, join(folder, `dpm-${month}.csv`)));
  add("kontak-wa.csv", "contacts", await writeContacts(options, join(folder, "kontak-wa.csv")));
  const early = `pelunasan-${month}-sd-19.csv`;
  add(early, "settlements", await writeSettlements(join(folder, early), earlyPayments(options)));
  const unpaid = `saldo-${month}20.csv`;
  const open = await writeUnpaid(options, join(folder, unpaid));
  add(unpaid, "unpaid_list", open.rows);
  const late = `pelunasan-${month}-mulai-20.csv`;
  const later = simulatePayments(openBills(options), () => false, 0, options);
  add(late, "settlements", await writeSettlements(join(folder, late), later), "after");

  const manifest: SampleManifest = {
    note: noteFor(options),
    seed,
    customers,
    period,
    effectPoints: options.effectPoints,
    counts: { ...countPhones(options), openOn20th: open.rows, openRupiah: open.rupiah },
    files,
  };
  await replaceFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function noteFor({ customers, period }: SampleOptions): string {
  const ids =
    customers > RESERVED_IDS ? " IDs beyond the 100.000th begin with 99, a region that does not exist." : "";
  return (
    `Synthetic: no real customer, phone or bill. pelunasan-…-mulai-20 (from ${period}-20 on) is what happens when nobody is messaged; ` +
    `after a push, \`lunas sample-payments\` makes the payments with the effect instead.${ids}`
  );
}

function* everyone({ customers, seed }: SampleOptions): Generator<SampleCustomer> {
  for (let index = 0; index < customers; index++) yield sampleCustomer(seed, index);
}

/** The bills that are open in the morning of the 20th, with the phone that a message about them would go to. */
export function* openBills(options: SampleOptions): Generator<OpenBill> {
  const { seed, period } = options;
  for (const customer of everyone(options)) {
    if (!isOpenOn20th(seed, customer, period)) continue;
    const { amount } = sampleBill(seed, customer, period);
    yield { customerId: customer.customerId, period, amount, contact: phoneOf(seed, customer.index) };
  }
}

function* pastPayments(options: SampleOptions, past: BillingPeriod): Generator<SettlementLine> {
  const { seed } = options;
  for (const customer of everyone(options)) {
    const before = paidBefore20th(seed, customer, past);
    if (before.kind === "open" && isNeverPaid(seed, customer, past)) continue;
    const day = before.kind === "paid" ? before.day : paidLateOn(seed, customer, past);
    yield settlement(customer, past, sampleBill(seed, customer, past).amount, day);
  }
}

function* earlyPayments(options: SampleOptions): Generator<SettlementLine> {
  const { seed, period } = options;
  for (const customer of everyone(options)) {
    const before = paidBefore20th(seed, customer, period);
    if (before.kind === "open" || isOpenOn20th(seed, customer, period)) continue;
    yield settlement(customer, period, sampleBill(seed, customer, period).amount, before.day);
  }
}

function settlement(
  customer: SampleCustomer,
  period: BillingPeriod,
  amount: number,
  day: number,
): SettlementLine {
  const { customerId, tariff, powerVa } = customer;
  return { customerId, period, amount, paidOn: `${period}-${String(day).padStart(2, "0")}`, tariff, powerVa };
}

async function writeBilling(options: SampleOptions, path: string): Promise<number> {
  const file = await openCsvWriter(path, ";");
  await file.line(BILLING_COLUMNS);
  for (const customer of everyone(options)) {
    await file.line(billingRow(customer, sampleBill(options.seed, customer, options.period)));
  }
  await file.close();
  return options.customers;
}

async function writeContacts(options: SampleOptions, path: string): Promise<number> {
  const file = await openCsvWriter(path, ",");
  let rows = 0;
  await file.line(CONTACT_COLUMNS);
  for (const customer of everyone(options)) {
    const cell = phoneCell(options.seed, customer.index);
    if (cell === "") continue;
    await file.line([customer.customerId, customer.name, cell]);
    rows += 1;
  }
  await file.close();
  return rows;
}

/** Title, unit and moment above the header and a total below, as the application prints it. */
async function writeUnpaid(options: SampleOptions, path: string): Promise<{ rows: number; rupiah: number }> {
  const { seed, period } = options;
  const file = await openCsvWriter(path, ";");
  let rows = 0;
  let rupiah = 0;
  await file.line(["DAFTAR SALDO TAGIHAN BELUM LUNAS (DATA SINTETIS)"]);
  await file.line(["UNIT", "51675 ULP JAJAG"]);
  await file.line(["DATA PER", `20-${period.slice(5)}-${period.slice(0, 4)} 07.30 WIB`]);
  await file.line([]);
  await file.line(UNPAID_COLUMNS);
  for (const customer of everyone(options)) {
    if (!isOpenOn20th(seed, customer, period)) continue;
    const bill = sampleBill(seed, customer, period);
    const owed = monthsOwed(seed, customer, period);
    const total = owed.reduce((sum, past) => sum + sampleBill(seed, customer, past).amount, bill.amount);
    await file.line(unpaidRow(customer, bill, 1 + owed.length, total));
    rows += 1;
    rupiah += total;
  }
  await file.line(["", "", "", "TOTAL", ...Array(16).fill(""), rupiah]);
  await file.close();
  return { rows, rupiah };
}

function countPhones({ customers, seed }: SampleOptions): { withPhone: number; contacts: number } {
  const contacts = new Set<string>();
  let withPhone = 0;
  for (let index = 0; index < customers; index++) {
    const phone = phoneOf(seed, index);
    if (phone === null) continue;
    withPhone += 1;
    contacts.add(phone);
  }
  return { withPhone, contacts: contacts.size };
}
