/** A billing month (BLTH), `"2026-11"`. */
export type BillingPeriod = string & { readonly __brand: "BillingPeriod" };

/** PLN's payment window of every month ends with this day, inclusive. */
export const DUE_DAY = 20;

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

/** Reads `2026-11`, `202611`, `11/2026`, `11-2026`; `null` when it is none of these. */
export function parsePeriod(raw: string): BillingPeriod | null {
  const text = raw.trim();
  const yearFirst = /^(20\d{2})[-/.]?(0[1-9]|1[0-2])$/.exec(text);
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]}` as BillingPeriod;
  const monthFirst = /^(0?[1-9]|1[0-2])[-/.](20\d{2})$/.exec(text);
  if (monthFirst) return `${monthFirst[2]}-${monthFirst[1]!.padStart(2, "0")}` as BillingPeriod;
  return null;
}

/** A period known to be well formed, e.g. from our own database. */
export function period(text: string): BillingPeriod {
  return text as BillingPeriod;
}

/** The period of a calendar day `"2026-11-20"` → `"2026-11"`. */
export function periodOf(day: string): BillingPeriod {
  return day.slice(0, 7) as BillingPeriod;
}

/** The last day on which a bill of this period is paid on time, `"2026-11-20"`. */
export function dueOn(of: BillingPeriod): string {
  return `${of}-${DUE_DAY}`;
}

export function addMonths(to: BillingPeriod, months: number): BillingPeriod {
  const count = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}` as BillingPeriod;
}

/** `2026-11` → `November 2026`. */
export function formatPeriod(of: string): string {
  return `${MONTHS[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`;
}

/** Indonesian name of a month, 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}
