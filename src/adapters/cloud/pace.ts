import { elapsedOn } from "../../application/ports/elapsed";
import type { Clock } from "../../application/ports/ports";
import { pairPauseMs } from "./outcome";

/** How fast one of our numbers may send, in running time: a clock that is set makes it neither faster nor slower. */
export interface Pace {
  /** Waits for a place in the second. False when the wait ended before. */
  turn(signal: AbortSignal): Promise<boolean>;
  /** Takes a place for a message that leaves now; false when the last second is full. */
  take(): boolean;
  /** A message came in: Meta counts those as well. */
  noteInbound(): void;
  /** From now on so many a second. */
  set(perSecond: number): void;
  /** Meta found us too fast: half of it for a while. */
  halve(): void;
}

const SECOND_MS = 1_000;
const HALVED_MS = 60_000;
/** Meta's second is not ours. */
const SLACK_MS = 30;

export function createPace(clock: Clock, atFirst: number): Pace {
  let perSecond = atFirst;
  /** When messages of the last second passed, the oldest first. */
  let passed: number[] = [];
  let halvedUntilMs = Number.NEGATIVE_INFINITY;
  let nextTurnMs = Number.NEGATIVE_INFINITY;

  const now = () => elapsedOn(clock);
  const limit = () => Math.max(1, Math.floor(now() < halvedUntilMs ? perSecond / 2 : perSecond));

  function recent(): number {
    const since = now() - SECOND_MS - SLACK_MS;
    let first = 0;
    while (first < passed.length && passed[first]! <= since) first++;
    if (first > 0) passed = passed.slice(first);
    return passed.length;
  }

  return {
    async turn(signal) {
      const at = Math.max(now(), nextTurnMs);
      nextTurnMs = at + SECOND_MS / limit();
      const waitMs = at - now();
      if (waitMs >= 1) await clock.sleep(waitMs, signal);
      return !signal.aborted;
    },
    take() {
      if (recent() >= limit()) return false;
      passed.push(now());
      return true;
    },
    noteInbound() {
      recent();
      passed.push(now());
    },
    set(next) {
      perSecond = next;
    },
    halve() {
      halvedUntilMs = now() + HALVED_MS;
    },
  };
}

/** Who must not be written to for a moment, since Meta said that it was too much for this one person. */
export interface PairPauses {
  /** How long still; 0 when not at all. */
  leftMs(senderId: string, to: string): number;
  /** Refused once more; returns how often in a row. */
  refused(senderId: string, to: string): number;
  accepted(senderId: string, to: string): void;
}

const MOST_PAUSED = 10_000;

export function createPairPauses(clock: Clock): PairPauses {
  const pauses = new Map<string, { readonly count: number; readonly untilMs: number }>();
  const key = (senderId: string, to: string) => `${senderId} ${to}`;
  return {
    leftMs: (senderId, to) => Math.max(0, (pauses.get(key(senderId, to))?.untilMs ?? 0) - elapsedOn(clock)),
    refused(senderId, to) {
      const count = (pauses.get(key(senderId, to))?.count ?? 0) + 1;
      pauses.set(key(senderId, to), { count, untilMs: elapsedOn(clock) + pairPauseMs(count) });
      if (pauses.size > MOST_PAUSED) pauses.delete(pauses.keys().next().value!);
      return count;
    },
    accepted(senderId, to) {
      pauses.delete(key(senderId, to));
    },
  };
}
