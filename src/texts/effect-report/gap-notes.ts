import { formatPeriod } from "../../domain/billing-period";
import type { Collection, CollectionGap } from "../../domain/effect/ledger";

const REASONS: Readonly<Record<CollectionGap, string>> = {
  payments_only: "hanya daftar pelunasannya yang pernah diambil, jadi berapa yang ditagih tidak diketahui",
  unpaid_only: "hanya daftar belum lunasnya yang pernah diambil, jadi berapa yang ditagih tidak diketahui",
  not_yet_known: "pelunasannya belum diketahui sampai akhir bulan",
  between_lists: "tidak ada daftar yang menunjukkan akhir hari itu",
};

/** Why there are dashes: one sentence a reason, naming the months. */
export function gapNotes(months: readonly Collection[]): string[] {
  return (Object.keys(REASONS) as CollectionGap[]).flatMap((gap) => {
    const of = months.filter(({ gaps }) => gaps.includes(gap));
    return of.length === 0
      ? []
      : [`"–" untuk ${of.map(({ period }) => formatPeriod(period)).join(", ")}: ${REASONS[gap]}.`];
  });
}
