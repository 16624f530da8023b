import type { Header } from "./header";

/**
 * The files that a unit has:
 * - `unpaid_list`: the unpaid list (saldo) of 25 or of 12 columns; a snapshot when the moment of its data is told;
 * - `settlements`: payments (pelunasan) with their day;
 * - `billing_record`: the billing record of a month, the only file with energy and meter readings;
 * - `contacts`: the unit's own list of phones;
 * - `simple`: one table with phones and amounts, for a newcomer.
 */
export const IMPORT_KINDS = ["unpaid_list", "settlements", "billing_record", "contacts", "simple"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Indonesian names for reports. */
export const IMPORT_KIND_NAMES: Readonly<Record<ImportKind, string>> = {
  unpaid_list: "daftar belum lunas",
  settlements: "daftar pelunasan",
  billing_record: "rekening bulanan (DPM)",
  contacts: "daftar nomor WhatsApp",
  simple: "daftar sederhana",
};

/** Tells the kind of a file from the columns it has, or `null` when they fit none. */
export function detectKind(columns: Header["columns"]): ImportKind | null {
  const has = (field: keyof Header["columns"]) => columns[field] !== undefined;
  if (!has("customerId")) return null;
  if (has("paidOn")) return "settlements";
  if (has("phone")) return has("amount") ? "simple" : "contacts";
  if (has("amount") && (has("meterEnd") || has("energyKwh"))) return "billing_record";
  if (has("amount")) return has("sheets") || has("unit") || has("lateFee") ? "unpaid_list" : "simple";
  return null;
}

/** The columns without which a file of this kind cannot be read. */
export function missingColumns(
  kind: ImportKind,
  columns: Header["columns"],
): readonly (keyof Header["columns"])[] {
  const needed = {
    unpaid_list: ["customerId", "amount"],
    settlements: ["customerId", "paidOn", "period"],
    billing_record: ["customerId", "amount"],
    contacts: ["customerId", "phone"],
    simple: ["customerId", "amount"],
  } as const;
  return needed[kind].filter((field) => columns[field] === undefined);
}
