import type { MergedCells } from "../../../domain/import/row-cells";
import type { Archive } from "./archive";
import { columnOf } from "./cell-text";

/** Merged cells that reach over several rows. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

/** No sheet that people have made has more. */
const MAX_MERGES = 100_000;
const MAX_TAIL = 8_000_000;
const MARK = "mergeCell";

/**
 * Which cells of a sheet are merged over several rows. They stand behind all rows, so the part is looked through once
 * before it is read; for words only, which costs a tenth of reading it.
 */
export async function readMerges(archive: Archive, part: string): Promise<readonly Merge[]> {
  let tail = "";
  let isFound = false;
  for await (const piece of archive.read(part)) {
    const text = tail + piece;
    if (!isFound) {
      const at = text.indexOf(MARK);
      isFound = at >= 0;
      tail = isFound ? text.slice(at) : text.slice(-MARK.length);
    } else tail = text;
    if (tail.length > MAX_TAIL) throw new Error("too many merged cells");
  }
  if (!isFound) return [];
  const merges: Merge[] = [];
  for (const [, first = "", last = ""] of tail.matchAll(
    /\bref="\$?([A-Z]{1,3}\$?\d{1,7}):\$?([A-Z]{1,3}\$?\d{1,7})"/g,
  )) {
    const [firstRow, lastRow] = [rowOf(first), rowOf(last)];
    if (lastRow > firstRow) merges.push({ firstRow, lastRow, column: columnOf(first) });
    if (merges.length > MAX_MERGES) throw new Error("too many merged cells");
  }
  return merges.sort((one, other) => one.firstRow - other.firstRow);
}

function rowOf(reference: string): number {
  return Number(reference.replace(/\D/g, ""));
}

/** Makes the function that tells the merged cells of a row; rows come in order. */
export function createMergeFollower(
  merges: readonly Merge[],
): (row: number, cells: readonly string[]) => MergedCells | null {
  let next = 0;
  let open: { readonly merge: Merge; readonly value: string }[] = [];
  return (row, cells) => {
    if (open.length === 0 && (next >= merges.length || merges[next]!.firstRow > row)) return null;
    open = open.filter(({ merge }) => merge.lastRow >= row);
    for (; next < merges.length && merges[next]!.firstRow <= row; next++) {
      const merge = merges[next]!;
      const value = merge.firstRow === row ? (cells[merge.column] ?? "") : "";
      if (merge.lastRow >= row) open.push({ merge, value });
    }
    return open.length === 0 ? null : new Map(open.map(({ merge, value }) => [merge.column, { value }]));
  };
}
