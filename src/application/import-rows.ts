import type { BillingPeriod } from "../domain/billing-period";
import type { CustomerId } from "../domain/customer-id";
import { HEADER_SEARCH_ROWS, type Header } from "../domain/import/header";
import type { ImportKind } from "../domain/import/kinds";
import { EMPTY_RECORD, type SkipReason } from "../domain/import/record";
import type { Rejection } from "../domain/import/rejection";
import { createRowReader } from "../domain/import/row-reader";
import { billKey, createSeenKeys } from "../domain/import/seen-keys";
import type { LocalDay } from "../domain/local-time";
import type { ImportScope, ImportSession, RejectionSink, RowBatch, TableFile } from "./import-ports";

/** So many rejections are kept in the database; all are in the file beside the imported one. */
const REJECTIONS_KEPT = 1_000;

export interface RowTally {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly cellsLeftOut: number;
}

/** What the rows of a file came to. */
export interface RowsRead {
  readonly tally: RowTally;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly scope: ImportScope;
  readonly hasUnreadableIds: boolean;
  readonly firstRejections: readonly Rejection[];
}

interface ImportRows {
  readonly batches: AsyncIterable<RowBatch>;
  readonly header: Header;
  readonly kind: ImportKind;
  /** For rows that have no month of their own. */
  readonly period: BillingPeriod | null;
  /** Payments of later days cannot be. */
  readonly lastPaidOn: LocalDay;
  readonly session: ImportSession;
  readonly sink: RejectionSink;
  readonly onBatch: (bytesRead: number, rows: number) => void;
}

/** Reads every row below the header: into the session when it is good, into the sink when it is refused. */
export async function importRows({ batches, header, kind, ...how }: ImportRows): Promise<RowsRead> {
  const { session, sink } = how;
  const readRow = createRowReader(kind, header, { period: how.period, lastPaidOn: how.lastPaidOn });
  const tally = { read: 0, accepted: 0, rejected: 0, cellsLeftOut: 0 };
  const skipped: Partial<Record<SkipReason, number>> = {};
  const firstRejections: Rejection[] = [];
  const seen = createSeenKeys();
  const periods = new Set<BillingPeriod>();
  const units = new Set<string>();
  let hasUnreadableIds = false;

  const reject = async (rejection: Rejection, customerId: CustomerId | null) => {
    if (rejection.loss === "row") {
      tally.rejected += 1;
      if (customerId === null) hasUnreadableIds = true;
      // A duplicate's customer has a good row already.
      else if (rejection.reason !== "duplicate") session.add("mention", { ...EMPTY_RECORD, customerId });
    } else tally.cellsLeftOut += 1;
    if (firstRejections.length < REJECTIONS_KEPT) firstRejections.push(rejection);
    await sink.add(rejection);
  };

  for await (const batch of batches) {
    for (let index = 0; index < batch.rows.length; index++) {
      const row = batch.firstRow + index;
      if (row <= header.rowIndex + 1) continue;
      const result = readRow(row, batch.rows[index]!);
      if (result.kind === "skipped") {
        skipped[result.reason] = (skipped[result.reason] ?? 0) + 1;
        continue;
      }
      tally.read += 1;
      if (result.kind === "rejected") {
        await reject(result.rejection, result.customerId);
        continue;
      }
      const { record, notes } = result;
      const { customerId, period } = record;
      const first = kind === "contacts" ? 0 : seen.firstRow(billKey(customerId, period), row);
      if (first !== 0) {
        await reject(duplicate(row, customerId, first), customerId);
        continue;
      }
      tally.accepted += 1;
      if (period !== null) periods.add(period);
      units.add(record.unit ?? customerId.slice(0, 5));
      session.add("row", record);
      for (let other = 1; other < record.phones.length; other++)
        session.add("phone", { ...EMPTY_RECORD, customerId, phones: [record.phones[other]!] });
      for (const note of notes) await reject(note, customerId);
    }
    await session.settle();
    how.onBatch(batch.bytesRead, tally.read);
  }
  const scope = { periods: [...periods].sort(), units: [...units].sort() };
  return { tally, skipped, scope, hasUnreadableIds, firstRejections };
}

function duplicate(row: number, customerId: CustomerId, first: number): Rejection {
  const detail = `ID pelanggan dan bulan ini sudah ada di baris ${first}; yang pertama yang dipakai.`;
  return { row, column: "IDPEL", value: customerId, reason: "duplicate", loss: "row", detail };
}

/**
 * The beginning of a file, where its header is sought, and all of it: one reading for both. `close` lets go of the
 * file when it is not read to its end.
 */
export async function lookAhead(file: TableFile): Promise<{
  readonly first: readonly (readonly string[])[];
  readonly batches: AsyncIterable<RowBatch>;
  close(): Promise<void>;
}> {
  const reading = file.batches()[Symbol.asyncIterator]();
  const read: RowBatch[] = [];
  const first: (readonly string[])[] = [];
  while (first.length < HEADER_SEARCH_ROWS) {
    const next = await reading.next();
    if (next.done) break;
    read.push(next.value);
    first.push(...next.value.rows.slice(0, HEADER_SEARCH_ROWS));
  }
  async function* batches() {
    for (let batch = read.shift(); batch !== undefined; batch = read.shift()) yield batch;
    for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value;
  }
  return {
    first,
    batches: batches(),
    close: async () => {
      await reading.return?.();
    },
  };
}
