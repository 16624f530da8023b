import type { BillingPeriod } from "../../domain/billing-period";
import type { ImportKind } from "../../domain/import/kinds";

/** One import as the history shows it. */
export interface PastImport {
  readonly id: number;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly period: BillingPeriod | null;
  /** The moment of the data; `null`: not said, or ignored as older. */
  readonly asOf: Date | null;
  readonly isSnapshot: number;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  /** Counts as JSON. */
  readonly summary: string;
  readonly startedAt: Date;
  /** A masked phone, a name, or the command line; `null` where an older version took it. */
  readonly importedBy: string | null;
}

/** One refused cell, as it was kept. */
export interface RefusedCell {
  readonly rowNumber: number;
  readonly columnName: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

export interface ImportQueries {
  /** Newest first, before this id. */
  history(before: number, limit: number): Promise<readonly PastImport[]>;
  one(id: number): Promise<PastImport | null>;
  refused(id: number, limit: number): Promise<readonly RefusedCell[]>;
  /** Changes with the state of an upload and with how far the worker is. */
  uploadVersion(handle: string): Promise<string>;
}
