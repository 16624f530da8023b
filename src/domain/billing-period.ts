import { plainCell } from "./plain-cell";

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

/** Short and long month names that Indonesian and English spreadsheets write, to 1–12. */
const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

/** What may follow the first three letters of a month: `Maret` and `March`, but no `Marketing`. */
const MONTH_WORD =
  /^(?:jan(?:uari|uary)?|[fp]eb(?:r|ruari|ruary)?|mar(?:et|t|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu(?:s|st|stus)?|ags|agt|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|no[pv](?:em|ember)?|des(?:ember)?|dec(?:ember)?)$/;

/** `November`, `nop`, `Oct` → 11, 11, 10; `null` for any other word. */
export function parseMonthName(word: string): number | null {
  const name = word.trim().toLowerCase();
  return MONTH_WORD.test(name) ? (MONTH_NUMBERS[name.slice(0, 3)] ?? null) : null;
}

/**
 * Reads `2026-11`, `202611`, `202611.0`, `11/2026`, `112026`, `November 2026`, `Nov-26`, and `2026-11-01` or
 * `01/11/2026`, which is what a spreadsheet makes of a month; `null` when it is none of these.
 */
export function parsePeriod(raw: string): BillingPeriod | null {
  const text = plainCell(raw).replace(/(\d) ?([-/]) ?(?=\d)/g, "$1$2");
  const yearFirst = /^(20\d{2})[-/. ]?(0[1-9]|1[0-2])(?:[.,]0+|[-/.]?01(?:[T ]00[:.]00(?:[:.]00)?)?)?$/.exec(
    text,
  );
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]}` as BillingPeriod;
  const monthFirst =
    /^(?:0?1[-/.](?=\d{1,2}[-/.]))?(0?[1-9]|1[0-2])[-/.](20\d{2})$|^(0[1-9]|1[0-2])(20\d{2})$/.exec(text);
  if (monthFirst) {
    const month = monthFirst[1] ?? monthFirst[3];
    return `${monthFirst[2] ?? monthFirst[4]}-${month!.padStart(2, "0")}` as BillingPeriod;
  }
  const spelled = /^([a-z]{3,9})[ \-/.',]+(?:20)?(\d{2})$/i.exec(text);
  const month = spelled ? parseMonthName(spelled[1]!) : null;
  return month === null ? null : (`20${spelled![2]}-${String(month).padStart(2, "0")}` as BillingPeriod);
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

/** How many months the second lies behind the first; negative when it lies before it. */
export function monthsBetween(from: BillingPeriod, upTo: BillingPeriod): number {
  return monthCount(upTo) - monthCount(from);
}

function monthCount(of: BillingPeriod): number {
  return Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1;
}

export function addMonths(to: BillingPeriod, months: number): BillingPeriod {
  const count = monthCount(to) + months;
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
