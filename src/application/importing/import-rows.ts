import { type CustomerId, parseCustomerId } from "../../domain/customer-id";
import { Fault } from "../../domain/fault";
import type { Header } from "../../domain/import/header";
import type { ImportKind } from "../../domain/import/kinds";
import { namingSheet } from "../../domain/import/naming-sheet";
import type { PaymentDoubt } from "../../domain/import/payment-doubt";
import { EMPTY_RECORD, type ImportRecord, type RowResult, type SkipReason } from "../../domain/import/record";
import type { Rejection } from "../../domain/import/rejection";
import { createReversals, type Reversed } from "../../domain/import/reversals";
import type { RowOptions } from "../../domain/import/row-reader";
import { billKey, createSeenKeys } from "../../domain/import/seen-keys";
import { createTableReader } from "../../domain/import/table-reader";
import { MAX_CELL_LENGTH } from "../../domain/plain-cell";
import { createFileChecks } from "./file-checks";
import type {
  ImportEnd,
  ImportScope,
  ImportSession,
  RejectionSink,
  RowBatch,
  TableSource,
} from "./import-ports";
import { createSpread, type RowSpread, scopeOf } from "./row-spread";

/** So many rejections are kept in the database; all are in the file beside the imported one. */
const REJECTIONS_KEPT = 1_000;
/** A sheet has at most 2^20 rows: a row of a workbook is one number, also among its sheets. */
const ROWS_OF_A_SHEET = 2_000_000;

export interface RowTally {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly cellsLeftOut: number;
}

/** What the rows of a file came to. */
export interface RowsRead {
  readonly tally: RowTally;
  readonly spread: RowSpread;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly scope: ImportScope;
  readonly hasUnreadableIds: boolean;
  readonly firstRejections: readonly Rejection[];
  /** The first accepted rows, for a person to look at. */
  readonly firstRecords: readonly ImportRecord[];
  /** Names of the sheets that were read; empty for delimited text. */
  readonly sheets: readonly string[];
  /** Bills whose payment the file takes back. */
  readonly reversed: ImportEnd["reversed"];
  /** The row that a doubt is about. */
  rowOf(doubt: PaymentDoubt): number;
}

interface ImportRows {
  readonly fileName: string;
  readonly batches: AsyncIterable<RowBatch>;
  readonly header: Header;
  /** Number of the header's last row in the first sheet. */
  readonly headerRow: number;
  readonly kind: ImportKind;
  readonly rowOptions: RowOptions;
  readonly session: ImportSession;
  readonly sink: RejectionSink;
  readonly onBatch: (bytesRead: number, rows: number) => void;
}

/** Cells of a refused row in which customers are sought. */
const MOST_CELLS = 60;
/** So many rows are shown before they are taken. */
const RECORDS_SHOWN = 3;

/**
 * Reads every row below the header: into the session when it is good, into the sink when it is refused. Throws a Fault
 * where the file as a whole is not what it seems.
 */
export async function importRows({ batches, header, kind, ...how }: ImportRows): Promise<RowsRead> {
  const { session } = how;
  const isForced = how.rowOptions.force === true;
  const readRow = createTableReader(kind, header, how.rowOptions);
  const checks = createFileChecks(how.fileName, isForced);
  const outcome = createOutcome(how.sink, session);
  const seen = createSeenKeys();
  const reversals = createReversals();
  const sheets: TableSource[] = [];

  for await (const batch of batches) {
    const { source, merged, hiddenRows } = batch;
    if (sheets.at(-1) !== source) sheets.push(source);
    const place = (sheets.length - 1) * ROWS_OF_A_SHEET;
    for (let index = 0; index < batch.rows.length; index++) {
      const row = batch.firstRow + index;
      if (row <= how.headerRow && sheets.length === 1) continue;
      if (batch.rows[index]!.length === 0) {
        outcome.skip("blank");
        continue;
      }
      const result = named(readRow(row, batch.rows[index]!, merged?.get(row)), sheets);
      if (result.kind === "skipped") {
        outcome.skip(result.reason);
        continue;
      }
      checks.see(row, result, hiddenRows?.has(row) === true);
      if (result.kind === "rejected") {
        await outcome.reject(result.rejection, result.customerId);
        outcome.mentionOthers(batch.rows[index]!, result.customerId);
        if (result.reverses !== undefined && result.customerId !== null)
          reversals.reverse(
            result.customerId,
            result.reverses,
            seen.rowOf(billKey(result.customerId, result.reverses)),
            place + row,
          );
        continue;
      }
      const { record, notes } = result;
      const key = billKey(record.customerId, record.period);
      const first = kind === "contacts" ? 0 : seen.firstRow(key, place + row);
      reversals.pay(key, place + row);
      if (first !== 0) {
        refuseAcrossSheets(how.fileName, record.customerId, first, sheets);
        await outcome.reject(again(row, record, first - place), record.customerId);
        continue;
      }
      outcome.accept(record);
      for (const note of notes) await outcome.reject(note, record.customerId);
    }
    await session.settle();
    // A file that is read from memory, into memory, would let nobody else have a turn.
    await new Promise((resolve) => setImmediate(resolve));
    how.onBatch(batch.bytesRead, outcome.rowsRead());
  }
  checks.end();
  const reversed = reversals.left();
  for (const one of reversed) if (one.paidRow > 0) await outcome.takeBack(one);
  const rowOf = ({ kind, customerId, period }: PaymentDoubt): number => {
    const isOf = (one: Reversed) => one.customerId === customerId && one.period === period;
    const takenBack = kind === "still_paid" ? reversed.find(isOf) : undefined;
    return (takenBack?.row ?? seen.rowOf(billKey(customerId, period))) % ROWS_OF_A_SHEET;
  };
  return { ...outcome.result(), reversed, rowOf, sheets: sheets.flatMap(({ sheet }) => sheet ?? []) };
}

/** Counts, sums and hands on what the rows came to. */
function createOutcome(sink: RejectionSink, session: ImportSession) {
  const tally = { read: 0, accepted: 0, rejected: 0, cellsLeftOut: 0 };
  const spread = createSpread();
  const skipped: Partial<Record<SkipReason, number>> = {};
  const firstRejections: Rejection[] = [];
  const firstRecords: ImportRecord[] = [];
  let hasUnreadableIds = false;
  return {
    rowsRead: () => tally.read,
    skip(reason: SkipReason): void {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    },
    async reject(rejection: Rejection, customerId: CustomerId | null): Promise<void> {
      if (rejection.loss === "row") {
        tally.read += 1;
        tally.rejected += 1;
        if (customerId === null) hasUnreadableIds = true;
        // A duplicate's customer has a good row already.
        else if (rejection.reason !== "duplicate") session.add("mention", { ...EMPTY_RECORD, customerId });
      } else tally.cellsLeftOut += 1;
      if (firstRejections.length < REJECTIONS_KEPT) firstRejections.push(rejection);
      await sink.add(rejection);
    },
    /** A refused row may be two rows that ran together: whoever is named in it is in the list. */
    mentionOthers(cells: readonly string[], own: CustomerId | null): void {
      for (const cell of cells.slice(0, MOST_CELLS)) {
        for (const found of cell.slice(0, MAX_CELL_LENGTH).match(/\d{12}/g) ?? []) {
          const id = parseCustomerId(found);
          if (typeof id === "string" && id !== own)
            session.add("mention", { ...EMPTY_RECORD, customerId: id });
        }
      }
    },
    accept(record: ImportRecord): void {
      const { customerId } = record;
      tally.read += 1;
      tally.accepted += 1;
      spread.see(record);
      if (firstRecords.length < RECORDS_SHOWN) firstRecords.push(record);
      session.add("row", record);
      for (let other = 1; other < record.phones.length; other++)
        session.add("phone", { ...EMPTY_RECORD, customerId, phones: [record.phones[other]!] });
    },
    /** A row that was accepted, and that a later one takes back. */
    async takeBack({ customerId, paidRow }: Reversed): Promise<void> {
      tally.read -= 1;
      tally.accepted -= 1;
      const row = paidRow % ROWS_OF_A_SHEET;
      await this.reject(
        { row, column: "IDPEL", value: customerId, reason: "reversed", loss: "row" },
        customerId,
      );
    },
    result: () => ({
      tally,
      spread: spread.result(),
      skipped,
      scope: scopeOf(spread.result()),
      hasUnreadableIds,
      firstRejections,
      firstRecords,
    }),
  };
}

/** A rejection of a workbook with several sheets says which one, as Excel writes it: `JJGAB!RPTAG`. */
function named(result: RowResult, sheets: readonly TableSource[]): RowResult {
  if (result.kind !== "rejected" || sheets.length < 2) return result;
  const column = `${sheets.at(-1)!.sheet}!${result.rejection.column}`;
  return { ...result, rejection: { ...result.rejection, column } };
}

function again(row: number, { customerId }: ImportRecord, first: number): Rejection {
  const detail = `ID pelanggan dan bulan ini sudah ada di baris ${first}; yang pertama yang dipakai.`;
  return { row, column: "IDPEL", value: customerId, reason: "duplicate", loss: "row", detail };
}

/** One customer on two sheets, for the same month: which bill counts cannot be told, and neither which sheet. */
function refuseAcrossSheets(
  fileName: string,
  customerId: string,
  first: number,
  sheets: readonly TableSource[],
): void {
  const firstSheet = sheets.length < 2 ? undefined : sheets[Math.floor(first / ROWS_OF_A_SHEET)];
  const last = sheets.at(-1);
  if (firstSheet === undefined || firstSheet === last) return;
  throw new Fault(
    "import_refused",
    `${fileName}: ID ${customerId} ada di lembar "${firstSheet.sheet}" dan di lembar "${last?.sheet}" untuk bulan yang sama. ` +
      `Sebutkan lembar yang dimaksud, misalnya ${namingSheet(last?.sheet ?? "")}, atau hapus yang lain; tidak ada yang disimpan.`,
  );
}
