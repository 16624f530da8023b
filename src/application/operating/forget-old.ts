import type { BillingPeriod } from "../../domain/billing-period";
import { localDay, minuteOfDay } from "../../domain/local-time";
import { horizonsOf, type Retention } from "../../domain/retention";
import type { App } from "../ports/app";
import { elapsedOn } from "../ports/elapsed";
import { type Loop, startLoop } from "../ports/loop";
import { FORGOTTEN, type Forgotten } from "../ports/repositories/retention";

export type ForgetDeps = Pick<App, "store" | "clock" | "events"> & {
  readonly retention: Retention;
  /** Removes files that WhatsApp or a report has left in the data folder before this moment; says how many. */
  forgetFiles(before: Date): Promise<number>;
};

/** Nobody is written to, and few write, in this hour (WIB). */
const HOUR = 3;
const LOOK_MS = 10 * 60_000;
/** Rows looked at in one statement, and the pause after it: others' statements go between. */
const PIECE = 1_000;
const PAUSE_MS = 20;

/**
 * Forgets, once a night, what is older than the settings say. Done twice, or by two processes, it does no harm; done by a
 * clock that is a year ahead it would, so not while the time is in doubt.
 */
export function startForgetting(deps: ForgetDeps & { readonly knowsTheTime: () => boolean }): Loop {
  let doneOn: string | null = null;
  return startLoop("retention", deps, async (stopping) => {
    const now = deps.clock.now();
    const isTime = Math.floor(minuteOfDay(now) / 60) === HOUR && doneOn !== localDay(now);
    if (!isTime || !deps.knowsTheTime()) return LOOK_MS;
    await forgetOld(deps, stopping);
    doneOn = localDay(now);
    return LOOK_MS;
  });
}

/** Forgets everything that is over its horizon now, in small pieces; returns how many rows it were. */
export async function forgetOld(deps: ForgetDeps, stopping: AbortSignal): Promise<number> {
  const { clock, events, retention } = deps;
  const startedMs = elapsedOn(clock);
  const horizons = horizonsOf(retention, clock.now());
  let forgotten = 0;
  for (const name of ["passing", "texts", "bills", "audit"] as const) {
    const before = horizons[name];
    if (before === null) continue;
    for (const kind of FORGOTTEN[name]) forgotten += await forgetKind(deps, kind, before, stopping);
  }
  const files = horizons.texts === null ? 0 : await deps.forgetFiles(horizons.texts);
  events.emit({ name: "retention.done", forgotten, files, tookMs: elapsedOn(clock) - startedMs });
  return forgotten;
}

async function forgetKind(
  { store, clock }: ForgetDeps,
  kind: Forgotten,
  before: Date | BillingPeriod,
  stopping: AbortSignal,
): Promise<number> {
  let count = 0;
  for (let after: number | null = 0; after !== null && !stopping.aborted; ) {
    const piece = await store.now.retention.forget(kind, before, after, PIECE);
    count += piece.forgotten;
    after = piece.next;
    if (after !== null) await clock.sleep(PAUSE_MS, stopping);
  }
  return count;
}
