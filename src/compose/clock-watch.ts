import type { ClockDifference } from "../adapters/database/connection/clock-difference";
import type { SystemClock } from "../adapters/system/clock";
import { elapsedOn } from "../application/ports/elapsed";
import type { EventSink } from "../application/ports/events";
import type { Clock } from "../application/ports/ports";

/**
 * Keeps our clock on the database's, the one that all processes have in common. By a machine's clock that is wrong a
 * process would take fresh answers for old ones, write waits and wishes of another day, and push on the wrong day.
 */
export interface ClockWatch {
  /** Asks the database what time it is, and goes by it from now on. Throws what the database throws. */
  agree(): Promise<void>;
  /** `agree`, when that is due: after ten seconds, and at once when this machine's clock was set. */
  look(): Promise<void>;
  /**
   * Do machine and database agree so far that one of them need not be badly wrong? Without it, nothing is done by the
   * clock alone that cannot be taken back: no scheduled push, no forgetting.
   */
  isTrusted(): boolean;
}

/** Time servers keep clocks closer than this, and no rule of ours is finer. */
const TOLERATED_MS = 1_000;
const TOLD_MS = 60_000;
const TRUSTED_MS = 10 * 60_000;
const LOOK_MS = 10_000;

/** `machine` is the machine's own clock. Ours is moved by `offsetMs` beside that: the sandbox has its own days. */
export function createClockWatch(
  ours: Pick<SystemClock, "moveTo">,
  offsetMs: number,
  deps: {
    readonly machine: Pick<Clock, "now" | "elapsedMs">;
    readonly difference: (machine: Pick<Clock, "now" | "elapsedMs">) => Promise<ClockDifference>;
    readonly events: EventSink;
  },
): ClockWatch {
  const { machine, difference, events } = deps;
  let aheadMs = 0;
  let isTold = false;
  let asked: { readonly atMs: number; readonly driftMs: number } | null = null;
  /** Changes when the machine's clock is set, or the machine was asleep. */
  const drift = () => machine.now().getTime() - elapsedOn(machine);

  async function agree(): Promise<void> {
    const [atMs, driftMs] = [elapsedOn(machine), drift()];
    const found = await difference(machine);
    asked = { atMs, driftMs };
    if (Math.abs(found.aheadMs - aheadMs) <= TOLERATED_MS + found.withinMs) return;
    aheadMs = found.aheadMs;
    ours.moveTo(offsetMs - aheadMs);
    const isApart = Math.abs(aheadMs) > TOLD_MS;
    if (isApart || isTold) events.emit({ name: "clock.differs", aheadMs });
    isTold = isApart;
  }

  return {
    agree,
    async look() {
      const isDue =
        asked === null ||
        elapsedOn(machine) - asked.atMs >= LOOK_MS ||
        Math.abs(drift() - asked.driftMs) > TOLERATED_MS;
      if (isDue) await agree();
    },
    isTrusted: () => Math.abs(aheadMs) <= TRUSTED_MS,
  };
}
