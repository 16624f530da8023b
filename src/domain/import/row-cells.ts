import type { BillingPeriod } from "../billing-period";
import type { LocalDay } from "../local-time";
import { isBlank, isErrorCell, plainCell } from "../plain-cell";
import { type Rupiah, type RupiahProblem, readRupiah } from "../rupiah";
import { cleanWords, parseCount, parseDay, parseSheets, remember } from "./cells";
import type { ImportField } from "./fields";
import { type Header, labelOf } from "./header";
import { type Rejection, type RejectionReason, shownValue } from "./rejection";

/** A cell of a row that is merged with cells of other rows. */
export interface MergedCell {
  /** What stands in the first cell of the merged ones. */
  readonly value: string;
}

/** The merged cells of a row, by column. */
export type MergedCells = ReadonlyMap<number, MergedCell>;

/** Leaves the row being read; caught by the row reader and never seen outside. */
export class Unreadable {
  constructor(
    readonly rejection: Rejection,
    /** The month whose payment the row takes back. */
    readonly reverses?: BillingPeriod,
  ) {}
}

const NO_NOTES: readonly Rejection[] = [];

/** What a merged cell says of every row that it covers; an amount, a count or a reading is of one row only. */
const INHERITED: ReadonlySet<ImportField> = new Set<ImportField>([
  "customerId",
  "name",
  "address",
  "tariff",
  "powerVa",
  "customerGroup",
  "route",
  "unit",
  "meterNumber",
  "period",
  "dueOn",
  "paidOn",
]);

/** `11/20/2026`: there is no twentieth month. */
function isMonthFirst(text: string): boolean {
  return /^(?:0?[1-9]|1[0-2])[-/.](?:1[3-9]|2\d|3[01])[-/.]\d{4}\b/.test(plainCell(text));
}

const AMOUNT_REASONS: Readonly<Record<RupiahProblem, RejectionReason>> = {
  fraction: "amount_fraction",
  scientific: "amount_scientific",
  unreadable: "amount_unreadable",
};

/**
 * The cells of the row being read, by field, each read as what it should be. One object for a whole file, moved from
 * row to row with `moveTo`: a million rows make a million short-lived closures otherwise.
 */
export function createRowCells(header: Header) {
  let row = 0;
  let cells: readonly string[] = [];
  let merged: MergedCells | undefined;
  let notes: readonly Rejection[] = NO_NOTES;
  const dayOf = remember(parseDay);
  const position = (field: ImportField) => header.columns[field]?.[0] ?? -1;
  const problem = (field: ImportField, reason: RejectionReason): Rejection => ({
    row,
    column: labelOf(header, field),
    value: shownValue(cells[position(field)] ?? ""),
    reason,
    loss: "row",
  });
  const note = (column: string, value: string, reason: RejectionReason): void => {
    notes = [...notes, { row, column, value: shownValue(value), reason, loss: "cell" }];
  };

  return {
    moveTo(nextRow: number, nextCells: readonly string[], nextMerged?: MergedCells): void {
      row = nextRow;
      cells = nextCells;
      merged = nextMerged;
      notes = NO_NOTES;
    },
    row: (): readonly string[] => cells,
    notes: (): readonly Rejection[] => notes,
    note,
    problem,
    isMerged: (field: ImportField): boolean => merged?.has(position(field)) === true,
    /** For a column found once: the cell at a position, as it stands; that of the cells merged with it where they say the same. */
    raw(field: ImportField): () => string {
      const at = position(field);
      if (at < 0) return () => "";
      const inherits = INHERITED.has(field);
      return () => {
        const cell = cells[at] ?? "";
        return cell === "" && merged !== undefined && inherits ? (merged.get(at)?.value ?? "") : cell;
      };
    },
    /** The same, where an error of a spreadsheet is noted and counts as an empty cell. */
    reader(field: ImportField): () => string {
      const raw = this.raw(field);
      return () => {
        const cell = raw();
        if (!isErrorCell(cell)) return cell;
        note(labelOf(header, field), cell, "cell_error");
        return "";
      };
    },
    words(field: ImportField, maxLength: number): () => string | null {
      const raw = this.reader(field);
      return () => cleanWords(raw(), maxLength);
    },
    /** A whole number; what cannot be read is noted and left out, since no bill depends on it. */
    count(
      field: ImportField,
      parse: (raw: string) => number | null | undefined = parseCount,
    ): () => number | null {
      const raw = this.reader(field);
      return () => {
        const text = raw();
        if (text === "") return null;
        const value = parse(text);
        if (value === undefined) notes = [...notes, { ...problem(field, "number_unreadable"), loss: "cell" }];
        return value ?? null;
      };
    },
    /**
     * How many months the amount covers, `null` when the cell is empty; throws `Unreadable`: without it the months before
     * would be billed once more.
     */
    sheets(): () => number | null {
      const raw = this.raw("sheets");
      return () => {
        const text = raw();
        const value = text === "" ? null : parseSheets(text);
        if (value === undefined) throw new Unreadable(problem("sheets", "sheets_unreadable"));
        return value;
      };
    },
    /** A day, `null` when the cell is empty; throws `Unreadable`. */
    day(field: ImportField): () => LocalDay | null {
      const raw = this.raw(field);
      return () => {
        const text = raw();
        if (text === "" || isBlank(text)) return null;
        const value = dayOf(text);
        if (value === null)
          throw new Unreadable(problem(field, isMonthFirst(text) ? "date_month_first" : "date_unreadable"));
        return value;
      };
    },
    /** An amount, `null` when the cell is empty; throws `Unreadable`. */
    rupiah(field: "amount" | "lateFee"): () => Rupiah | null {
      const raw = this.raw(field);
      return () => {
        if (merged !== undefined && this.isMerged(field))
          throw new Unreadable(problem(field, "merged_amount"));
        const text = raw();
        if (text === "" || text === "-" || isBlank(text)) return null;
        const value = readRupiah(text);
        if (typeof value === "number") return value;
        if (isErrorCell(text)) throw new Unreadable(problem(field, "amount_error"));
        if (/^[\s-]*$/.test(text)) return null;
        const isPlainFault = field === "lateFee" && value.problem === "unreadable";
        throw new Unreadable(
          problem(field, isPlainFault ? "late_fee_unreadable" : AMOUNT_REASONS[value.problem]),
        );
      };
    },
  };
}
