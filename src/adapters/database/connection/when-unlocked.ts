import { isLocked, jittered } from "./contention";

/** So long a unit of work waits for another process that has the SQLite file locked; then its error goes up. */
export const LOCK_PATIENCE_MS = 10_000;
/** From here on it is worth a word: an ordinary transaction of another process is over in milliseconds. */
const LONG_MS = 2_000;
const PAUSES_MS = [1, 2, 5, 10, 20, 50];
const LONGEST_PAUSE_MS = 100;

const listeners = new WeakMap<object, (error: unknown) => void>();

/** Tells, once for each unit of work, that it has been waiting for the locked file for two seconds. */
export function tellLongWaits(dataSource: object, listener: (error: unknown) => void): void {
  listeners.set(dataSource, listener);
}

/**
 * Does a unit of work on SQLite, again and again while another process has the file locked. It waits asleep, not in the
 * driver, whose own waiting would stop the whole process; and outside the mutex, so that reads go on meanwhile. `work`
 * must have changed nothing when it fails with "locked": a single statement, or a transaction.
 */
export async function whenUnlocked<T>(dataSource: object, work: () => Promise<T>): Promise<T> {
  let waitedMs = 0;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || waitedMs >= LOCK_PATIENCE_MS) throw error;
      const pauseMs = jittered(PAUSES_MS[attempt] ?? LONGEST_PAUSE_MS);
      if (waitedMs < LONG_MS && waitedMs + pauseMs >= LONG_MS) listeners.get(dataSource)?.(error);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      waitedMs += pauseMs;
    }
  }
}
