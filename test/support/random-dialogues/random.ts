import { seededRandom } from "../../../src/domain/statistics/seeded-random";

/** Chances and choices from one seed: the same seed plays the same dialogues. */
export interface Dice {
  chance(share: number): boolean;
  /** From 0 to `below` - 1. */
  whole(below: number): number;
  oneOf<T>(values: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const next = seededRandom(seed);
  const whole = (below: number) => Math.floor(next() * below);
  return {
    chance: (share) => next() < share,
    whole,
    oneOf: (values) => values[whole(values.length)]!,
  };
}
