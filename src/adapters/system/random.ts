import type { Random } from "../../application/ports/ports";

/** Chance for pacing and back-off; nothing secret depends on it. */
export function createSystemRandom(): Random {
  return { unit: () => Math.random() };
}

/**
 * Chance that repeats: the same seed gives the same sequence on every machine.
 * The generator is mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for samples.
 */
export function createSeededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    unit() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}
