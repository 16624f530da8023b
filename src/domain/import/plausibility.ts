import { formatCount } from "../rupiah";

/** Open bills of the months and units of an unpaid list, by how we know them. */
export interface OpenBills {
  /** Of the list's own months, and named by an earlier list of the unpaid. */
  readonly listed: number;
  /** Known from the billing record only, or of earlier months. */
  readonly others: number;
}

/** Below this many bills a share says nothing. */
const FEWEST_OTHERS = 50;

/**
 * Does a list of the unpaid lack so much that it is probably not whole? Then a sentence for the operator, else `null`.
 *
 * - Of bills that an earlier list of the same month named, more than half may not vanish.
 * - Bills that no such list has named yet are another matter: the billing record names everybody, and 70–88 % of a unit
 *   have paid by the 20th, so its first list rightly lacks most of them, as a list of the next month lacks most of the last
 *   month's. Only a list that leaves hardly any of them (2 %) is not believed.
 */
export function tooManyVanish(before: OpenBills, gone: OpenBills): string | null {
  if (gone.listed * 2 > before.listed)
    return (
      `${formatCount(gone.listed)} dari ${formatCount(before.listed)} tagihan yang ada di daftar belum lunas sebelumnya tidak ada di daftar ini, lebih dari setengah; ` +
      `mungkin berkasnya tidak lengkap. ${REMEDY}`
    );
  if (before.others >= FEWEST_OTHERS && gone.others * 50 > before.others * 49)
    return (
      `Dari ${formatCount(before.others)} tagihan terbuka yang belum pernah ada di daftar belum lunas bulan ini (misalnya dari DPM), daftar ini hanya menyebut ${formatCount(before.others - gone.others)}; ` +
      `mungkin berkasnya tidak lengkap. ${REMEDY}`
    );
  return null;
}

const REMEDY =
  "Tidak ada yang disimpan. Periksa berkasnya. Bila memang benar sudah lunas, ulangi dengan --force.";
