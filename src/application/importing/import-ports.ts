import type { BillingPeriod } from "../../domain/billing-period";
import type { CustomerId } from "../../domain/customer-id";
import type { ImportField } from "../../domain/import/fields";
import type { ImportKind } from "../../domain/import/kinds";
import type { PaymentDoubt } from "../../domain/import/payment-doubt";
import type { ImportRecord } from "../../domain/import/record";
import type { Rejection } from "../../domain/import/rejection";
import type { MergedCells } from "../../domain/import/row-cells";
import type { Rupiah } from "../../domain/rupiah";

/** Where rows stand: a delimited text, or one sheet of a workbook. */
export interface TableSource {
  /** Name of the sheet; `null` for delimited text. */
  readonly sheet: string | null;
  /** Cells are told apart by a separator; in a workbook each has its place. */
  readonly isDelimited: boolean;
  /** Columns that nobody sees, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Sheets with the same header that the operator did not name. */
  readonly leftOut: readonly string[];
}

/** Rows that came out of a file together. */
export interface RowBatch {
  /** The same object for all rows of a sheet; the first row of another sheet is its header. */
  readonly source: TableSource;
  /** Row number of the first, as a spreadsheet program shows it, from 1. */
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
  /** How much of the file has been read, for a progress bar. */
  readonly bytesRead: number;
  /** Cells that are merged with those of other rows, by number of the row. */
  readonly merged?: ReadonlyMap<number, MergedCells>;
  /** Numbers of rows that nobody sees, by a filter or hidden by hand. */
  readonly hiddenRows?: ReadonlySet<number>;
}

/** A file of rows, opened and looked through, ready to be read once from its beginning. */
export interface TableFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256 of the content, hexadecimal: the same file is known again under any name. */
  readonly hash: string;
  batches(): AsyncIterable<RowBatch>;
}

/** Something to ask the office about, by row. */
export interface DoubtLine {
  readonly row: number;
  readonly customerId: string;
  readonly sentence: string;
}

/** Where the rejections of one import are written as they are found. */
export interface RejectionSink {
  add(rejection: Rejection): Promise<void>;
  /** Adds lines that are no rejections, after the end: what the office must be asked about. The path, or `null` as above. */
  addDoubts(lines: readonly DoubtLine[]): Promise<string | null>;
  /** Ends the file; the path, or `null` when there was nothing to write or no place to write it. */
  close(): Promise<string | null>;
}

/** The files side of an import. */
export interface ImportFiles {
  /** `sheet`: the one to read of a workbook with several; `null` where the file must tell by itself. */
  open(path: string, sheet: string | null): Promise<TableFile>;
  /** A dry run's go into a file of another name. */
  rejectionsFor(path: string, isDryRun: boolean): RejectionSink;
}

/**
 * What a staged record is. `row`: a customer and, where it has one, his bill. `phone`: one more phone of a row.
 * `mention`: a row that was refused but names a customer, whose bills must therefore not count as gone from the list.
 */
export type RowPart = "row" | "phone" | "mention";

/** What is known of an import before its first row is read. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileHash: string;
  readonly optionsKey: string;
  /** The moment of the data. */
  readonly asOf: Date;
  /** The operator said it; else it is when the file was taken. */
  readonly isMomentSaid: boolean;
  /** The list is complete for its month and unit at `asOf`: what is not in it is paid. */
  readonly isSnapshot: boolean;
  readonly force: boolean;
  readonly isDryRun: boolean;
  readonly startedAt: Date;
  /** Who imports, for others who wait: a masked phone, or the command line. */
  readonly by: string;
  /** What the file has columns for. */
  readonly columns: ReadonlySet<ImportField>;
}

/** Months and units that the rows of a file speak of, in order. */
export interface ImportScope {
  readonly periods: readonly BillingPeriod[];
  /** What the export says, else the first five digits of the customer's ID. */
  readonly units: readonly string[];
}

/** Sums of accepted rows, to be held against those of the last list. */
export interface RowTotals {
  readonly amount: Rupiah;
  readonly energyKwh: number;
}

/** The list of the same kind and unit that was taken last. */
export interface LastList {
  readonly period: BillingPeriod | null;
  readonly takenAt: Date;
  readonly rows: number;
  /** `null` where an older version took it. */
  readonly totals: RowTotals | null;
}

/** What is known when the last row has been read. */
export interface ImportEnd {
  readonly scope: ImportScope;
  /** A snapshot without a single row, taken all the same: nobody of this month is left. */
  readonly emptyOf: BillingPeriod | null;
  /** Bills whose payment the same file takes back: their rows do not count. */
  readonly reversed: readonly { readonly customerId: CustomerId; readonly period: BillingPeriod }[];
  /** Rows whose customer cannot be read: any absent bill might be one of them. */
  readonly hasUnreadableIds: boolean;
  readonly rows: {
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly skipped: number;
  };
  readonly totals: RowTotals;
  readonly rejections: readonly (Rejection & { readonly remedy: string })[];
}

/** What an import did, in numbers. */
export interface MergeCounts {
  readonly customersNew: number;
  readonly billsNew: number;
  readonly billsChanged: number;
  readonly billsUnchanged: number;
  /** Bills with nothing to collect (amount zero or less). */
  readonly billsVoid: number;
  /** Open bills that a settlement closed. */
  readonly billsSettled: number;
  /** Open bills that vanished from the snapshot and count as paid. */
  readonly billsVanished: number;
  readonly reopened: number;
  /** Settlements of bills that were settled before; the earlier day is kept. */
  readonly paidTwice: number;
  /** Settlements of another amount than the bill's. */
  readonly amountsDiffer: number;
  /** Payments that the list takes back, of bills that an earlier one has settled; they stay so. */
  readonly reversedStillPaid: number;
  /** Settlements of bills we had never seen; kept as paid bills. */
  readonly unknownSettlements: number;
  /** 1 when the whole list was older than one already taken, and therefore ignored. */
  readonly olderSnapshots: number;
  readonly contactsNew: number;
  readonly linksNew: number;
  /** Links of the file that somebody at that phone has called wrong; they stay so. */
  readonly wrongLinks: number;
  /** Phones of people who have had everything about themselves erased: not taken. */
  readonly contactsErased: number;
  /** Absent bills were left open, because rows with unreadable IDs might be theirs. */
  readonly vanishingWithheld: number;
}

/** A phone that many customers gave. */
export interface CrowdedPhone {
  readonly phone: string;
  readonly customers: number;
}

export interface MergeResult {
  /** Its row in `imports`; of a dry run that row is gone again. */
  readonly importId: number;
  readonly counts: MergeCounts;
  readonly crowdedPhones: readonly CrowdedPhone[];
  /** What the office must be asked about; the first ones where there are very many. */
  readonly doubts: readonly PaymentDoubt[];
}

/**
 * One import on its own connection: rows are gathered, then become data for everybody else at once, or never.
 * `close` is to be called in every case: it forgets whatever was not finished.
 */
export interface ImportSession {
  /** Takes a record; at most one `row` for a customer and a month. */
  add(part: RowPart, record: ImportRecord): void;
  /** To be awaited between batches: comes back when the database can take more. */
  settle(): Promise<void>;
  finish(end: ImportEnd): Promise<MergeResult>;
  close(): Promise<void>;
}

export interface ImportStore {
  /** When this very file was taken with these options, or `null`. */
  findCommitted(fileHash: string, optionsKey: string): Promise<Date | null>;
  /** The last list of this kind; `unit` is `null` for lists of several units. */
  lastOf(kind: ImportKind, unit: string | null): Promise<LastList | null>;
  /** Units of which a list was taken before, in order. */
  unitsTaken(): Promise<readonly string[]>;
  /**
   * One import at a time, of all processes on the database: waits for its turn, and says once that it does. Throws a
   * Fault that tells who is importing since when, where that takes too long.
   */
  begin(plan: ImportPlan, onWaiting?: () => void): Promise<ImportSession>;
  /** Does a whole import, again after a pause when another transaction was in its way and all of it was rolled back. */
  again<T>(work: () => Promise<T>): Promise<T>;
}
