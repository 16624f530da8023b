import { measureValidity } from "../support/effect-validity";

const CASES = [
  { effect: 0, contacts: 7700, holdoutPercent: 10, seed: 1 },
  { effect: 0.04, contacts: 7700, holdoutPercent: 10, seed: 2 },
  { effect: 0, contacts: 1000, holdoutPercent: 50, seed: 3 },
  { effect: 0.04, contacts: 1000, holdoutPercent: 50, seed: 4 },
];

/** 1,000 simulated months a line: how often the 95 % interval contains the true effect, and how wide it is. */
export async function run(print: (line: string) => void): Promise<void> {
  for (const { effect, contacts, holdoutPercent, seed } of CASES) {
    const validity = measureValidity({ months: 1000, effect, contacts, holdoutPercent, seed });
    for (const [name, { covered, meanEstimate, meanWidth }] of Object.entries(validity)) {
      print(
        `effect ${points(effect)} contacts ${contacts} holdout ${holdoutPercent}% ${name.padEnd(10)} ` +
          `covers ${(covered * 100).toFixed(1)}% mean ${points(meanEstimate)} width ${points(meanWidth)}`,
      );
    }
  }
}

function points(fraction: number): string {
  return `${(fraction * 100).toFixed(2)} pt`;
}
