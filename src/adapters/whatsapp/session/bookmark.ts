import type { Clock } from "../../../application/ports/ports";
import type { RecordKeeper } from "./number-record";

/** One reading of the chats, from `sinceSeconds` (WhatsApp's time) on. */
export interface Reading {
  readonly sinceSeconds: number;
  /** Every chat was read; `newestSeconds` is the newest message that the page knew when that began. */
  finish(newestSeconds: number): void;
}

/** How far one number's chats have been read, so that a restart need not read three days of them again. */
export interface Bookmark {
  start(): Promise<Reading>;
  /** An event brought a message: so long as we listen, none before it is missing. */
  heard(atSeconds: number): void;
  /** Nobody listens any more, until the chats have been read again. */
  lost(): void;
  /** Nothing is written from now on. */
  close(): void;
}

/** Older messages are answered by nobody any more. */
const LOOK_BACK_MS = 3 * 24 * 3600_000;
/** Once a day all three days are read, for what a page may have shown late or without a word. */
const FULL_EVERY_MS = 20 * 3600_000;
/** Messages may overtake each other on their way to us by so much. */
const MARGIN_SECONDS = 15 * 60;
const SAVE_EVERY_MS = 30_000;

/**
 * `whenStored` resolves when everything told so far is in the database, with `false` when something of it was given
 * up: then the mark stays where it is. Without it nothing is marked. Times are WhatsApp's own, so a clock of this
 * machine that is minutes off does no harm.
 */
export function createBookmark(
  clock: Clock,
  record: RecordKeeper,
  whenStored: (() => Promise<boolean>) | undefined,
): Bookmark {
  const closing = new AbortController();
  let upTo = 0;
  let fullyReadAt: string | null = null;
  let listens = false;
  /** Grows with every silence: a reading that began before one says nothing about what came in it. */
  let silences = 0;
  let isDirty = false;
  let isSaving = false;

  async function save(): Promise<void> {
    isDirty = true;
    if (isSaving || whenStored === undefined) return;
    isSaving = true;
    while (isDirty && !closing.signal.aborted) {
      isDirty = false;
      const mark = { readUpTo: upTo, ...(fullyReadAt === null ? {} : { fullyReadAt }) };
      const isStored = await whenStored().catch(() => false);
      if (isStored && listens && !closing.signal.aborted) await record.update(mark);
      await clock.sleep(SAVE_EVERY_MS, closing.signal);
    }
    isSaving = false;
  }

  return {
    async start() {
      const { readUpTo, fullyReadAt: lastFull } = await record.read();
      const begun = silences;
      const now = clock.now().getTime();
      const oldest = Math.floor((now - LOOK_BACK_MS) / 1000);
      const sinceFullMs = lastFull === undefined ? Number.NaN : now - Date.parse(lastFull);
      // Not a number, or in the future: a record that makes no sense is no reason to read less.
      const isRecent = sinceFullMs >= 0 && sinceFullMs < FULL_EVERY_MS;
      const isFull = typeof readUpTo !== "number" || !isRecent;
      return {
        sinceSeconds: isFull ? oldest : Math.max(oldest, readUpTo - MARGIN_SECONDS),
        finish(newestSeconds) {
          if (silences !== begun) return;
          listens = true;
          upTo = Math.max(upTo, newestSeconds);
          if (isFull) fullyReadAt = clock.now().toISOString();
          void save();
        },
      };
    },
    heard(atSeconds) {
      if (!listens || atSeconds <= upTo) return;
      upTo = atSeconds;
      void save();
    },
    lost() {
      listens = false;
      isDirty = false;
      silences += 1;
    },
    close() {
      closing.abort();
    },
  };
}
