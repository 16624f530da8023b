import { type RandomSource, seededRandom } from "../../../domain/statistics/seeded-random";

/**
 * A repeatable stream of random numbers of its own for one subject (`"customer"`, 17): what happens to one customer
 * does not change when another is added, and every file can be written by itself, without the others in memory.
 */
export function chanceOf(seed: number, ...subject: (string | number)[]): RandomSource {
  // FNV-1a over the words; mulberry32 then spreads neighbouring values apart.
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of subject.join("|")) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  const random = seededRandom(hash);
  random();
  return random;
}

/** One of the choices, each with its weight. */
export function pickWeighted<T>(
  random: RandomSource,
  choices: readonly (readonly [weight: number, value: T])[],
): T {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return choices.at(-1)![1];
}

export function pick<T>(random: RandomSource, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** A standard normal number (Box and Muller 1958). */
export function normal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
