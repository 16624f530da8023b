import type { LocalDay } from "../local-time";
import { parseRupiah, type Rupiah } from "../rupiah";
import { cleanWords, parseCount, parseDay, remember } from "./cells";
import type { ImportField } from "./fields";
import { type Header, labelOf } from "./header";
import type { Rejection, RejectionReason } from "./rejection";

/** Leaves the row being read; caught by the row reader and never seen outside. */
export class Unreadable {
  constructor(readonly rejection: Rejection) {}
}

const NO_NOTES: readonly Rejection[] = [];

/**
 * The cells of the row being read, by field, each read as what it should be. One object for a whole file, moved from
 * row to row with `moveTo`: a million rows make a million short-lived closures otherwise.
 */
export function createRowCells(header: Header) {
  let row = 0;
  let cells: readonly string[] = [];
  let notes: readonly Rejection[] = NO_NOTES;
  const dayOf = remember(parseDay);
  const position = (field: ImportField) => header.columns[field]?.[0] ?? -1;
  const problem = (field: ImportField, reason: RejectionReason): Rejection => ({
    row,
    column: labelOf(header, field),
    value: cells[position(field)] ?? "",
    reason,
    loss: "row",
  });

  return {
    moveTo(nextRow: number, nextCells: readonly string[]): void {
      row = nextRow;
      cells = nextCells;
      notes = NO_NOTES;
    },
    row: (): readonly string[] => cells,
    notes: (): readonly Rejection[] => notes,
    note(column: string, value: string, reason: RejectionReason): void {
      notes = [...notes, { row, column, value, reason, loss: "cell" }];
    },
    problem,
    /** For a column found once: the cell at a position, as it stands. */
    reader(field: ImportField): () => string {
      const at = position(field);
      return at < 0 ? () => "" : () => cells[at] ?? "";
    },
    words(field: ImportField, maxLength: number): () => string | null {
      const raw = this.reader(field);
      return () => cleanWords(raw(), maxLength);
    },
    /** A whole number; what cannot be read is noted and left out, since no bill depends on it. */
    count(field: ImportField): () => number | null {
      const raw = this.reader(field);
      return () => {
        const text = raw();
        if (text === "") return null;
        const value = parseCount(text);
        if (value === undefined) notes = [...notes, { ...problem(field, "number_unreadable"), loss: "cell" }];
        return value ?? null;
      };
    },
    /** A day, `null` when the cell is empty; throws `Unreadable`. */
    day(field: ImportField): () => LocalDay | null {
      const raw = this.reader(field);
      return () => {
        const text = raw();
        if (text === "" || text.trim() === "") return null;
        const value = dayOf(text);
        if (value === null) throw new Unreadable(problem(field, "date_unreadable"));
        return value;
      };
    },
    /** An amount, `null` when the cell is empty; throws `Unreadable`. */
    rupiah(field: "amount" | "lateFee"): () => Rupiah | null {
      const raw = this.reader(field);
      return () => {
        const text = raw();
        if (text === "" || /^\s*-?\s*$/.test(text)) return null;
        const value = parseRupiah(text);
        if (value !== null) return value;
        if (/\de[+-]?\d/i.test(text)) throw new Unreadable(problem(field, "amount_scientific"));
        throw new Unreadable(
          problem(field, field === "amount" ? "amount_unreadable" : "late_fee_unreadable"),
        );
      };
    },
  };
}
