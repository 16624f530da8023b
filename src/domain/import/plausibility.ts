import { type BillingPeriod, formatPeriod } from "../billing-period";
import { formatCount } from "../rupiah";

/** One month of one unit: what a list of the unpaid is, or is not, complete for. */
export interface UnitMonth {
  /** What the exports say, else the first five digits of the customers' IDs. */
  readonly unit: string;
  readonly period: BillingPeriod;
}

/** A month of a unit of which the list names bills, and how many. */
export interface ListPart extends UnitMonth {
  readonly rows: number;
}

/** Open bills of a unit's month, by how we know them. */
export interface OpenBills extends UnitMonth {
  /** Named by an earlier list of the unpaid. */
  readonly listed: number;
  /** Known from the billing record only. */
  readonly others: number;
}

/** Below this many bills a share says nothing. */
const FEWEST_OTHERS = 50;
/** A unit with fewer rows than this share of the biggest one's was probably not meant: a row or two strayed in. */
const STRAY_SHARE = 20;

/**
 * Does a list of the unpaid lack so much of one of its months and units that it is probably not whole? Then a sentence
 * for the operator, else `null`. `gone` are the open bills that would be taken as paid. Each month of each unit is judged
 * by itself: a list may be whole for one unit and hold one stray row of another.
 *
 * - A unit with a few rows beside many of another, or a month with a few beside many of another month, is a stray.
 * - Of bills that an earlier list of the same month named, more than half may not vanish.
 * - Bills that no such list has named yet are another matter: the billing record names everybody, and 70–88 % of a unit
 *   have paid by the 20th, so its first list rightly lacks most of them, as a list of the next month lacks most of the last
 *   months'. Only a list that leaves hardly any of them (2 %) is not believed.
 */
export function tooManyVanish(
  parts: readonly ListPart[],
  before: readonly OpenBills[],
  gone: readonly OpenBills[],
): string | null {
  const objections = [
    ...strayUnits(parts, gone),
    ...parts.flatMap((part) => {
      const found = gone.filter((one) => isSame(one, part));
      return (
        strayMonth(parts, part, found) ??
        objectionTo(part, sum(before.filter((one) => isSame(one, part))), sum(found))
      );
    }),
    ...unitsOf(parts).flatMap((unit) => earlierMonths(unit, parts, before, gone)),
  ];
  if (objections.length === 0) return null;
  const more = objections.length === 1 ? "" : ` (dan ${objections.length - 1} bagian lain)`;
  return `${objections[0]}${more}. ${REMEDY}`;
}

function strayUnits(parts: readonly ListPart[], gone: readonly OpenBills[]): string[] {
  const units = unitsOf(parts).map((unit) => ({
    unit,
    rows: parts.filter((part) => part.unit === unit).reduce((total, part) => total + part.rows, 0),
    vanishing: total(sum(gone.filter((one) => one.unit === unit))),
  }));
  const most = Math.max(0, ...units.map(({ rows }) => rows));
  return units
    .filter(({ rows, vanishing }) => rows * STRAY_SHARE < most && vanishing > 0)
    .map(
      ({ unit, rows, vanishing }) =>
        `Daftar ini hanya memuat ${formatCount(rows)} baris unit ${unit}, sehingga ${formatCount(vanishing)} tagihan unit itu akan dianggap lunas; mungkin baris itu tersasar dari unit lain`,
    );
}

function strayMonth(
  parts: readonly ListPart[],
  { unit, period, rows }: ListPart,
  found: readonly OpenBills[],
): string[] | null {
  const most = Math.max(...parts.filter((part) => part.unit === unit).map((part) => part.rows));
  const vanishing = total(sum(found));
  if (rows * STRAY_SHARE >= most || vanishing <= rows) return null;
  return [
    `Daftar ini hanya memuat ${formatCount(rows)} baris rekening ${formatPeriod(period)} unit ${unit}, sehingga ${formatCount(vanishing)} tagihan bulan itu akan dianggap lunas; mungkin baris itu tersasar dari bulan lain`,
  ];
}

/** A list that counts months (LEMBAR) also tells of earlier ones, which it does not name: they are judged together. */
function earlierMonths(
  unit: string,
  parts: readonly ListPart[],
  before: readonly OpenBills[],
  gone: readonly OpenBills[],
): string[] {
  const isEarlier = (one: OpenBills) => one.unit === unit && !parts.some((part) => isSame(part, one));
  const asOthers = (bills: readonly OpenBills[]) => {
    const all = sum(bills.filter(isEarlier));
    return { listed: 0, others: total(all) };
  };
  return objectionTo(null, asOthers(before), asOthers(gone), ` unit ${unit} bulan-bulan sebelumnya`);
}

type Counts = Pick<OpenBills, "listed" | "others">;

function objectionTo(part: UnitMonth | null, before: Counts, gone: Counts, earlier = ""): string[] {
  const where = part === null ? earlier : ` unit ${part.unit} ${formatPeriod(part.period)}`;
  if (gone.listed * 2 > before.listed)
    return [
      `${formatCount(gone.listed)} dari ${formatCount(before.listed)} tagihan${where} yang ada di daftar belum lunas sebelumnya tidak ada di daftar ini, lebih dari setengah; mungkin berkasnya tidak lengkap`,
    ];
  if (before.others >= FEWEST_OTHERS && gone.others * 50 > before.others * 49)
    return [
      `Dari ${formatCount(before.others)} tagihan terbuka${where} yang belum pernah ada di daftar belum lunas bulan ini (misalnya dari DPM), daftar ini hanya menyebut ${formatCount(before.others - gone.others)}; mungkin berkasnya tidak lengkap`,
    ];
  return [];
}

function isSame(one: UnitMonth, other: UnitMonth): boolean {
  return one.unit === other.unit && one.period === other.period;
}

function sum(bills: readonly Counts[]): Counts {
  return bills.reduce((all, one) => ({ listed: all.listed + one.listed, others: all.others + one.others }), {
    listed: 0,
    others: 0,
  });
}

function total({ listed, others }: Counts): number {
  return listed + others;
}

function unitsOf(parts: readonly ListPart[]): string[] {
  return [...new Set(parts.map((part) => part.unit))];
}

const REMEDY =
  "Tidak ada yang disimpan. Periksa berkasnya. Bila memang benar sudah lunas, ulangi dengan --force (di WhatsApp: tambahkan kata paksa).";
