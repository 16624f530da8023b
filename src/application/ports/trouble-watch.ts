import { elapsedOn } from "./elapsed";
import type { AppEvent, EventSink } from "./events";
import type { Clock } from "./ports";

export interface TroubleWatch extends EventSink {
  /** What is wrong with the database, while it is; else `null`. */
  current(): string | null;
  /** Asks a lost database whether it is back; true when it is, once: whoever waits longer may be woken. */
  look(): Promise<boolean>;
}

interface Deps {
  readonly sink: EventSink;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  /** What an error says about the database, or `null` when it is about something else. */
  readonly reasonOf: (error: unknown) => string | null;
  /** Resolves when the database answers and can be written to. */
  readonly probe: () => Promise<void>;
}

/** On a full disk small writes still succeed now and then: "back" is believed after so long without a complaint. */
const QUIET_MS = 5_000;

/**
 * A database that is away fails every loop several times a second. People need two lines of that: it is lost, and it is
 * back. The loops themselves go on trying.
 */
export function createTroubleWatch({ sink, clock, reasonOf, probe }: Deps): TroubleWatch {
  let trouble: { reason: string; readonly sinceMs: number; newestMs: number } | null = null;

  function emit(event: AppEvent): void {
    const reason = event.name === "error" ? reasonOf(event.error) : null;
    if (reason === null) {
      sink.emit(event);
      return;
    }
    const nowMs = elapsedOn(clock);
    if (trouble !== null) {
      trouble.newestMs = nowMs;
      trouble.reason = reason;
      return;
    }
    trouble = { reason, sinceMs: nowMs, newestMs: nowMs };
    sink.emit({ name: "database.lost", reason });
  }

  return {
    emit,
    current: () => trouble?.reason ?? null,
    async look() {
      if (trouble === null) return false;
      try {
        await probe();
      } catch {
        return false; // Still away: it has been said.
      }
      const nowMs = elapsedOn(clock);
      if (nowMs - trouble.newestMs < QUIET_MS) return false;
      const afterMs = nowMs - trouble.sinceMs;
      trouble = null;
      sink.emit({ name: "database.back", afterMs });
      return true;
    },
  };
}
