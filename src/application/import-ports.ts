import type { Rejection } from "../domain/import/rejection";

/** Rows that came out of a file together. */
export interface RowBatch {
  /** Row number of the first, as a spreadsheet program shows it, from 1. */
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
  /** How much of the file has been read, for a progress bar. */
  readonly bytesRead: number;
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

/** Where the rejections of one import are written as they are found. */
export interface RejectionSink {
  add(rejection: Rejection): Promise<void>;
  /** Ends the file; the path, or `null` when there was nothing to write or no place to write it. */
  close(): Promise<string | null>;
}

/** The files side of an import. */
export interface ImportFiles {
  open(path: string): Promise<TableFile>;
  rejectionsFor(path: string): RejectionSink;
}
