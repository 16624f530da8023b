const WINDOW_MS = 24 * 3_600_000;
/** Clocks differ, and a message takes its time. */
const MARGIN_MS = 10 * 60_000;

/** May free text still go to somebody who last wrote then? Meta's "customer service window" of 24 hours, less a margin. */
export function isWindowOpen(lastWroteAt: Date | null, now: Date): boolean {
  return lastWroteAt !== null && now.getTime() - lastWroteAt.getTime() < WINDOW_MS - MARGIN_MS;
}
