import type { Page } from "puppeteer";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock } from "../../../application/ports/ports";
import { startProgress } from "../page/in-page";
import { meansBarred } from "../page/socket-states";
import { withTimeout } from "../page/with-timeout";

/** The library waits for these to pass, however long it takes (`inject`). */
const WAITING = /^(OPENING|UNLAUNCHED|PAIRING)$/;

/** WhatsApp has stopped the account, with this word. */
export class Barred extends Error {
  constructor(readonly state: string) {
    super(`WhatsApp says ${state}`);
    this.name = "Barred";
  }
}

export interface Patience {
  /** For the whole start. */
  readonly startMs: number;
  /** For a socket that is not open yet while nothing more of the page appears. */
  readonly stallMs: number;
  readonly lookMs: number;
  readonly answerMs: number;
}

/**
 * Waits for the library's start. A page on a slow line takes its time, but shows more and more of itself; one whose
 * socket stands in OPENING with nothing else happening is replaced sooner than after the whole patience.
 *
 * @throws {Error} when the start failed, took too long or stands still; `Barred` when WhatsApp has stopped the account.
 */
export async function awaitStart(
  clock: Clock,
  starting: Promise<void>,
  page: () => Page | null,
  patience: Patience,
  over: AbortSignal,
): Promise<void> {
  const ended = new AbortController();
  const watching = AbortSignal.any([ended.signal, over]);
  try {
    const start = Promise.race([starting, stall(clock, page, patience, watching)]);
    await withTimeout("start", patience.startMs, start, over);
  } finally {
    ended.abort();
  }
}

/** Never resolves; rejects when the start stands still. */
async function stall(
  clock: Clock,
  page: () => Page | null,
  { stallMs, lookMs, answerMs }: Patience,
  ended: AbortSignal,
): Promise<never> {
  let seen = "";
  let since = 0;
  while (!ended.aborted) {
    const look = page()?.evaluate(startProgress);
    const now =
      look === undefined ? null : await withTimeout("look", answerMs, look, ended).catch(() => null);
    if (meansBarred(now?.state ?? null)) throw new Barred(now!.state!);
    const atMs = elapsedOn(clock);
    const shown = WAITING.test(now?.state ?? "") ? `${now?.state} ${now?.shown}` : "";
    if (shown !== seen) [seen, since] = [shown, atMs];
    if (seen !== "" && atMs - since >= stallMs)
      throw new Error(`the socket stands still in ${now?.state} for ${Math.round(stallMs / 1000)} s`);
    await clock.sleep(lookMs, ended);
  }
  return new Promise(() => {});
}
