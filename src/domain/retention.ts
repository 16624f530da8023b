import { addMonths, type BillingPeriod, periodOf } from "./billing-period";
import { addDays, instantOf, localDay } from "./local-time";

/** How long what is kept; `null` = for ever. */
export interface Retention {
  /** Months of bills, payments and what a month's figures come from. */
  readonly billMonths: number | null;
  /** Days that words of customers, sent texts and files given by WhatsApp are kept, and what was noted on the way. */
  readonly textDays: number | null;
  readonly auditMonths: number | null;
}

/** What is older than these is forgotten. */
export interface Horizons {
  /** What lives for hours and is good for nothing afterwards. */
  readonly passing: Date;
  readonly texts: Date | null;
  /** Bills of earlier months. */
  readonly bills: BillingPeriod | null;
  readonly audit: Date | null;
}

const PASSING_MS = 24 * 3_600_000;
/** Of a month as people count who keep papers for two years. */
const MONTH_DAYS = 31;

export function horizonsOf(retention: Retention, now: Date): Horizons {
  const today = localDay(now);
  const before = (days: number | null) => (days === null ? null : instantOf(addDays(today, -days)));
  return {
    passing: new Date(now.getTime() - PASSING_MS),
    texts: before(retention.textDays),
    bills: retention.billMonths === null ? null : addMonths(periodOf(today), -retention.billMonths),
    audit: before(retention.auditMonths === null ? null : retention.auditMonths * MONTH_DAYS),
  };
}
