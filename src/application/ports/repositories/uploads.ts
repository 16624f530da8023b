import type { BillingPeriod } from "../../../domain/billing-period";

/**
 * `reading` and `saving` wait for the worker; `shown` and `refused` wait for a person; `saved` and `dropped` are over, and
 * their files are gone.
 */
export type UploadState = "reading" | "shown" | "refused" | "saving" | "saved" | "dropped";

/** What somebody says of a file they have put on the page of imports. */
export interface UploadWish {
  readonly period: BillingPeriod | null;
  /** The moment of the data as written, `2026-11-20 07:30`. */
  readonly asOf: string | null;
  readonly sheet: string | null;
  readonly force: boolean;
}

/** A file on its way into the database: nothing of it is stored before somebody has seen what it would do. */
export interface Upload {
  /** 128 random bits, as in its address. */
  readonly handle: string;
  /** As the browser called it. */
  readonly fileName: string;
  /** Below the data folder. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the content, reckoned while it was written. */
  readonly fileHash: string;
  readonly uploadedBy: string;
  readonly wish: UploadWish;
  readonly state: UploadState;
  /** What it would do, or has done, as JSON; `null` until it is known. */
  readonly report: string | null;
  /** Why it was refused, in a sentence with the remedy. */
  readonly problem: string | null;
  /** How far the worker is, as JSON. */
  readonly progress: string | null;
  /** Its row in `imports`. */
  readonly importId: number | null;
  readonly createdAt: Date;
}

export interface UploadRepository {
  add(upload: Omit<Upload, "report" | "problem" | "progress" | "importId" | "state">): Promise<void>;
  find(handle: string): Promise<Upload | null>;
  /** Another wish: it is looked at again. False when it does not wait for a person. */
  readAgain(handle: string, wish: UploadWish, at: Date): Promise<boolean>;
  /** False when it is not shown. */
  beginSaving(handle: string, at: Date): Promise<boolean>;
  /** False when the worker has it, or it is over. */
  drop(handle: string, at: Date): Promise<boolean>;
  noteProgress(handle: string, progress: string): Promise<void>;
  /** What the worker found out. False when it was not in the state that the worker has begun with. */
  settle(
    handle: string,
    from: "reading" | "saving",
    to: {
      readonly state: "shown" | "refused" | "saved" | "dropped";
      readonly report: string | null;
      readonly problem: string | null;
      readonly importId: number | null;
    },
    at: Date,
  ): Promise<boolean>;
}
