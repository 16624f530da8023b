import { parseRupiah, type Rupiah } from "../rupiah";

/** Sums of the amounts above a row: what a total without a word must come to. */
export interface RowSums {
  add(amount: Rupiah | null): void;
  /** A row of a customer that is not taken: its total counts it all the same. */
  addCell(cell: string): void;
  /** Is it what the rows come to, all of them or those since the last total? */
  comesTo(amount: Rupiah): boolean;
  /** A total stood here: the next may be of the rows below it alone. */
  total(): void;
}

export function createRowSums(): RowSums {
  let all = 0;
  let sinceTotal = 0;
  const add = (amount: Rupiah | null): void => {
    all += amount ?? 0;
    sinceTotal += amount ?? 0;
  };
  return {
    add,
    addCell: (cell) => add(parseRupiah(cell)),
    comesTo: (amount) => amount === all || amount === sinceTotal,
    total() {
      sinceTotal = 0;
    },
  };
}
