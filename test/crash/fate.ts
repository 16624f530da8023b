import type { Fleet } from "./fleet";
import type { Received } from "./received";

/** Something that happens to one number's process once its time has come. */
export interface Blow {
  readonly sender: string;
  readonly what: string;
  isDue(received: Received): boolean;
  strike(fleet: Fleet): void;
}

/** At a moment that has nothing to do with what the process is doing: so many of its messages have arrived. */
export function killAfter(sender: string, messages: number): Blow {
  return {
    sender,
    what: `kill -9 after ${messages} messages`,
    isDue: (received) => received.countOf(sender) >= messages,
    strike: (fleet) => fleet.killAndRestart(sender),
  };
}

/** Stopped like a suspended machine; it wakes up when another has long taken over. */
export function suspendAfter(sender: string, messages: number): Blow {
  return {
    ...killAfter(sender, messages),
    what: `suspended after ${messages} messages`,
    strike: (fleet) => fleet.suspendAndReplace(sender),
  };
}

/** In the harshest place: the channel hangs on this phone, so the process surely waits between "begun" and "recorded". */
export function killAtFault(sender: string, phone: string, hasArrived: boolean): Blow {
  return {
    sender,
    what: `kill -9 in mid-send (${hasArrived ? "arrived" : "not arrived"})`,
    isDue: (received) => received.hasStruck(phone) && (!hasArrived || received.byPhone().has(phone)),
    strike: (fleet) => fleet.killAndRestart(sender),
  };
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
