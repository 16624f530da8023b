import type { ImportReport } from "../../application/importing/import-file";
import { formatPeriod } from "../../domain/billing-period";
import { maskCustomerId } from "../../domain/customer-id";
import { formatDay } from "../../domain/local-time";
import { formatCount, formatRupiah } from "../../domain/rupiah";

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
  const bill = `${maskCustomerId(doubt.customerId)} ${formatPeriod(doubt.period)}`;
  if (doubt.kind === "amount_differs")
    return `${bill}: dibayar ${formatRupiah(doubt.paid)}, tagihannya ${formatRupiah(doubt.billed)}; menurut berkas ini lunas.`;
  const when = doubt.paidOn === null ? "" : ` (dibayar ${formatDay(doubt.paidOn)})`;
  return `${bill}: pelunasannya dibatalkan, tetapi sudah tercatat dari berkas sebelumnya${when}; tetap lunas sampai daftar belum lunas yang lebih baru, dengan waktu datanya, memuatnya lagi.`;
}
