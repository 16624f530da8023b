import type { ImportReport } from "../../application/importing/import-file";
import { formatPeriod } from "../../domain/billing-period";
import { maskCustomerId } from "../../domain/customer-id";
import { doubtSentence } from "../../domain/import/payment-doubt";
import { formatCount } from "../../domain/rupiah";

/** So many are shown. */
const DOUBTS_SHOWN = 20;

type Doubt = ImportReport["doubts"][number];

/** Payments that the office must be asked about, each with its row. */
export function doubtLines(doubts: readonly Doubt[]): string[] {
  if (doubts.length === 0) return [];
  const shown = doubts.slice(0, DOUBTS_SHOWN);
  const share = doubts.length > shown.length ? ` (${shown.length} dari ${formatCount(doubts.length)})` : "";
  return [`Tanyakan ke unit${share}:`, ...shown.map((doubt) => `! baris ${doubt.row}, ${aboutBill(doubt)}`)];
}

function aboutBill(doubt: Doubt): string {
  return `${maskCustomerId(doubt.customerId)} ${formatPeriod(doubt.period)}: ${doubtSentence(doubt)}`;
}
