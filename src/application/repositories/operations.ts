import type { PhoneNumber } from "../../domain/phone-number";

/** `capped` and `cold_locked` end by themselves at `stateUntil`. */
export type SenderState = "available" | "cold_locked" | "capped" | "logged_out";

/** One of our WhatsApp numbers. */
export interface Sender {
  readonly senderId: string;
  readonly state: SenderState;
  readonly stateUntil: Date | null;
  readonly stateReason: string | null;
  readonly isPaused: number;
  readonly phone: PhoneNumber | null;
  readonly linkedAt: Date | null;
  readonly failureStreak: number;
  readonly leaseToken: string | null;
  /** Later than now: a process has it connected. Earlier: it was last connected then. `null`: never was. */
  readonly leaseUntil: Date | null;
  readonly updatedAt: Date;
}

export interface SenderRepository {
  list(): Promise<readonly Sender[]>;
  find(senderId: string): Promise<Sender | null>;
  /** Adds a number that is not there yet; false when it is. */
  add(senderId: string, now: Date): Promise<boolean>;
  remove(senderId: string): Promise<boolean>;
  setState(
    senderId: string,
    state: SenderState,
    until: Date | null,
    reason: string | null,
    now: Date,
  ): Promise<void>;
  setPaused(senderId: string, isPaused: boolean, now: Date): Promise<boolean>;
  setLinked(senderId: string, phone: PhoneNumber | null, now: Date): Promise<void>;
  /** A failure that says something about the account; returns the streak. */
  noteFailure(senderId: string, now: Date): Promise<number>;
  noteSuccess(senderId: string, now: Date): Promise<void>;
  /** One process at a time drives a number. Extends its own lease. */
  hold(senderId: string, token: string, now: Date, until: Date): Promise<boolean>;
  /** Free at once; `leaseUntil` then says when the number was last driven. */
  letGo(senderId: string, token: string, now: Date): Promise<void>;
}

export interface ScheduleRun {
  readonly task: string;
  readonly scheduledFor: Date;
  readonly outcome: string;
  readonly campaignId: number | null;
  readonly startedAt: Date;
}

export interface ScheduleRunRepository {
  /** False when this run is there already: somebody has done it or is doing it. */
  add(run: ScheduleRun): Promise<boolean>;
  newest(limit: number): Promise<readonly ScheduleRun[]>;
}

export interface AuditEntry {
  readonly actor: string;
  readonly command: string;
  readonly details: string;
  readonly outcome: "done" | "asked" | "refused" | "failed";
  readonly occurredAt: Date;
}

export interface AuditLogRepository {
  add(entry: AuditEntry): Promise<void>;
  newest(limit: number): Promise<readonly AuditEntry[]>;
  /** How often this ended so for one actor since then. */
  countSince(actor: string, command: string, outcome: AuditEntry["outcome"], since: Date): Promise<number>;
}

export interface Confirmation {
  readonly id: number;
  readonly asker: string;
  readonly command: string;
  readonly arguments: string;
  readonly expiresAt: Date;
}

export interface ConfirmationRepository {
  add(confirmation: Omit<Confirmation, "id"> & { readonly codeHash: string }): Promise<void>;
  /** Uses up the asker's unexpired code, once; `null` when there is none. */
  use(asker: string, codeHash: string, now: Date): Promise<Confirmation | null>;
}
