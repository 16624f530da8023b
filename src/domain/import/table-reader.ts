import { Fault } from "../fault";
import { isBlank } from "../plain-cell";
import { fieldOfHeader, saysTableInThousands } from "./fields";
import { explainHeader, findHeader, type Header, wordTwice } from "./header";
import type { ImportKind } from "./kinds";
import type { RowResult, SkipReason } from "./record";
import type { MergedCells } from "./row-cells";
import { createRowReader, type RowOptions, type RowReader } from "./row-reader";
import { createRowSums } from "./row-sums";

/** Exports repeat their header on every page; more changes of columns than this are no list. */
const MOST_HEADERS = 1_000;

const HEADER_AGAIN: RowResult = { kind: "skipped", reason: "header_again" };

/**
 * Reads the rows of a table below its first header. Another header further down counts for the rows below it, when it has
 * columns for the same; one with columns for something else is another list, and the whole file is refused.
 */
export function createTableReader(kind: ImportKind, first: Header, options: RowOptions): RowReader {
  const sums = createRowSums();
  let read = createRowReader(kind, first, options, sums);
  let current = first;
  let headers = 1;
  /** Another header, whose next row may belong to it. */
  let pending: { readonly header: Header; readonly row: number } | null = null;

  const change = (next: Header, row: number): void => {
    pending = null;
    if (sameColumns(next, current)) return;
    headers += 1;
    const twice = wordTwice(next);
    if (!sameFields(next, first) || twice !== null || headers > MOST_HEADERS)
      throw new Fault("import_refused", anotherList(next, row, twice));
    current = next;
    read = createRowReader(kind, current, options, sums);
  };

  return (row: number, cells: readonly string[], merged?: MergedCells): RowResult => {
    if (pending !== null) {
      const wider = explainHeader(pending.header, cells);
      change(wider ?? pending.header, pending.row);
      if (wider !== null) return HEADER_AGAIN;
    }
    const result = read(row, cells, merged);
    const hasId = result.kind === "record" || (result.kind === "rejected" && result.customerId !== null);
    if (hasId || (result.kind === "skipped" && !isWords(result.reason))) return result;
    const scale =
      kind === "contacts" || options.force === true ? undefined : cells.find(saysTableInThousands);
    if (scale !== undefined) throw new Fault("import_refused", inThousands(row, scale));
    const found = looksLikeHeader(cells) ? findHeader([cells]) : null;
    if (found === null) return result;
    if (!sameColumns(found, current)) pending = { header: found, row };
    return HEADER_AGAIN;
  };
}

function isWords(reason: SkipReason): boolean {
  return reason === "total" || reason === "remark";
}

function inThousands(row: number, words: string): string {
  return (
    `Baris ${row} mengatakan "${words.slice(0, 60)}": jumlahnya dalam ribuan atau jutaan. ` +
    "Ekspor ulang dengan rupiah utuh, atau kalikan kolomnya; tidak ada yang disimpan."
  );
}

function anotherList(next: Header, row: number, twice: string | null): string {
  const labels = next.labels.filter((label) => label !== "").slice(0, 8);
  const doubled = twice === null ? "" : `; ${twice} ada lebih dari satu`;
  return (
    `Baris ${row} adalah judul kolom lain (${labels.join(", ")}${doubled}) daripada judul di atas. ` +
    "Simpan tiap daftar sebagai berkas sendiri, lalu ulangi; tidak ada yang disimpan."
  );
}

function looksLikeHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length < 40 && fieldOfHeader(cell)?.field === "customerId");
}

function sameColumns(one: Header, other: Header): boolean {
  return (
    JSON.stringify(placesOf(one)) === JSON.stringify(placesOf(other)) &&
    filledWidth(one) <= other.labels.length
  );
}

function sameFields(one: Header, other: Header): boolean {
  return Object.keys(one.columns).sort().join() === Object.keys(other.columns).sort().join();
}

function placesOf({ columns }: Header): readonly unknown[] {
  return Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
}

function filledWidth({ labels }: Header): number {
  return labels.findLastIndex((label) => !isBlank(label)) + 1;
}
