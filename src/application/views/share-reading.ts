import { elapsedOn } from "../ports/elapsed";
import type { Clock } from "../ports/ports";

/** What has been read is handed to whoever asks for the same so shortly after. */
const HELD_MS = 1_000;

/** One reading for all who ask for the same thing at the same moment; `key` names everything that it depends on. */
export type ShareReading = <T>(key: string, read: () => Promise<T>) => Promise<T>;

interface Held {
  readonly reading: Promise<unknown>;
  /** `null`: still being read, however long that takes on a busy machine. */
  readAtMs: number | null;
}

/** Tabs that follow the same are told of a change in the same moment: the database is asked once for all of them. */
export function createShareReading(clock: Pick<Clock, "now" | "elapsedMs">): ShareReading {
  const held = new Map<string, Held>();

  function forgetOld(): void {
    const now = elapsedOn(clock);
    for (const [key, { readAtMs }] of held)
      if (readAtMs !== null && Math.abs(now - readAtMs) >= HELD_MS) held.delete(key);
  }

  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    forgetOld();
    const before = held.get(key);
    if (before !== undefined) return before.reading as Promise<T>;
    const reading = read();
    const mine: Held = { reading, readAtMs: null };
    held.set(key, mine);
    reading.then(
      () => {
        mine.readAtMs = elapsedOn(clock);
      },
      () => held.delete(key),
    );
    return reading;
  };
}
