/** Uniform numbers in [0, 1). */
export type RandomSource = () => number;

/**
 * A repeatable stream of random numbers, so that the same data gives the same interval again. Not for secrets.
 * Source: Tommy Ettinger's mulberry32, 32 bits of state, passes gjrand; its period of 2^32 is far above what one report draws.
 */
export function seededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
