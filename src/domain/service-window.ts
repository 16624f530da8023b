/** People in 24 hours that a new account may write to first, until its provider has said more. */
export const LEAST_TIER = 250;
/** Messages that a number may handle a second, both ways, unless its provider says otherwise of it. */
export const STANDARD_PER_SECOND = 80;
const WINDOW_MS = 24 * 3_600_000;
/** Clocks differ, and a message takes its time. */
const MARGIN_MS = 10 * 60_000;

/** May free text still go to somebody who last wrote then? Meta's "customer service window" of 24 hours, less a margin. */
export function isWindowOpen(lastWroteAt: Date | null, now: Date): boolean {
  return lastWroteAt !== null && lastWroteAt > windowsOpenedAfter(now);
}

/** The windows of those who have written after then are open. */
export function windowsOpenedAfter(now: Date): Date {
  return new Date(now.getTime() - (WINDOW_MS - MARGIN_MS));
}
