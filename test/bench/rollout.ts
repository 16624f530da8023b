import { HALF, rolloutShares, STAGGERED } from "../support/simulated-rollout";

const RUNS = 400;
/** 5 %, two standard errors of 400 runs, and half a point. */
const MOST_FALSE = 0.065 + 2 * Math.sqrt((0.05 * 0.95) / RUNS);

/** What a rollout by drawn routes claims without an effect, and how often it finds one; fails above 6.5 % (and chance). */
export async function run(print: (line: string) => void): Promise<void> {
  const bad: string[] = [];
  for (const [name, design] of [
    ["half of the routes", HALF],
    ["three waves of ten, ten not begun", STAGGERED],
  ] as const)
    for (const effect of [0, 0.005, 0.01]) {
      const found = rolloutShares({ ...design, effect }, RUNS, 499);
      const line = `${name}, effect ${(effect * 100).toFixed(1)} pt: claimed ${percent(found.claimed)}, supported ${percent(found.supported)}, opposite ${percent(found.opposite)}, interval holds the truth ${percent(found.covered)}`;
      print(line);
      if (effect === 0 && found.claimed > MOST_FALSE) bad.push(line);
    }
  if (bad.length > 0) throw new Error(`More false verdicts than promised:\n${bad.join("\n")}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
