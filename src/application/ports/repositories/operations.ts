import type { PhoneNumber } from "../../../domain/phone-number";
import type { HeldBack, SenderHealth } from "../../../domain/sender-health";

/** One of our WhatsApp numbers. */
export interface Sender extends SenderHealth {
  readonly senderId: string;
  readonly phone: PhoneNumber | null;
  readonly linkedAt: Date | null;
  readonly leaseToken: string | null;
  /** When it is or was last connected, by the database's clock; `null`: never was. Whether it is: ask `driven`. */
  readonly leaseUntil: Date | null;
  readonly updatedAt: Date;
  /** What the provider of the official channel lets it handle, in and out; `null`: it has not said. */
  readonly messagesPerSecond: number | null;
}

export interface SenderRepository {
  list(): Promise<readonly Sender[]>;
  find(senderId: string): Promise<Sender | null>;
  /** Those that a living process has connected: by the clock that leases are reckoned by, not by the asker's own. */
  driven(now: Date): Promise<readonly Sender[]>;
  /** Of these, those that WhatsApp lets talk. */
  living(now: Date): Promise<readonly Sender[]>;
  /** Adds a number that is not there yet; false when it is. */
  add(senderId: string, now: Date): Promise<boolean>;
  remove(senderId: string): Promise<boolean>;
  setPaused(senderId: string, isPaused: boolean, now: Date): Promise<boolean>;
  /**
   * The number is linked. `phone` is `null` when its page does not say it: the number then keeps the phone and the age
   * that it had, unless it was logged out, when nobody can say that it is the same. Another phone is another account:
   * it begins anew, without the facts of the one before.
   */
  setLinked(senderId: string, phone: PhoneNumber | null, now: Date): Promise<void>;
  /** True when that was news: of many who tell it, one is right to tell people. */
  setLoggedOut(senderId: string, now: Date): Promise<boolean>;
  /** WhatsApp has stopped the account, with this word. True when that was news. */
  bar(senderId: string, reason: string, now: Date): Promise<boolean>;
  /** True when it was not held back so already; a limit in force is only ever made longer. */
  holdBack(senderId: string, kind: HeldBack, until: Date, now: Date): Promise<boolean>;
  /** A failure that says something about the account; returns the streak. */
  noteFailure(senderId: string, now: Date): Promise<number>;
  /** The streak ends. */
  noteSuccess(senderId: string, now: Date): Promise<void>;
  /** Whether look-ups fail. True when that was news. */
  setLookupsFailing(senderId: string, failing: boolean, now: Date): Promise<boolean>;
  noteThroughput(senderId: string, messagesPerSecond: number): Promise<void>;
  /** Latches the breaker when the streak has reached `limit`. True for the one caller who has tripped it. */
  trip(senderId: string, limit: number, now: Date): Promise<boolean>;
  /** A person lets all numbers go on whose breaker has tripped; their streaks begin anew. Returns how many. */
  releaseTripped(now: Date): Promise<number>;
  /** A person lets this number go on, whatever had stopped it: pause, breaker, WhatsApp's bar. */
  release(senderId: string, now: Date): Promise<boolean>;
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
  /** Has this very run been noted? */
  has(task: string, scheduledFor: Date): Promise<boolean>;
  newest(limit: number): Promise<readonly ScheduleRun[]>;
}

export interface AuditEntry {
  readonly actor: string;
  readonly command: string;
  readonly details: string;
  readonly outcome: "done" | "asked" | "refused" | "failed";
  readonly occurredAt: Date;
  /** By which face it came; `null` in rows from before this was kept. */
  readonly face?: "whatsapp" | "cli" | "screen" | null;
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
