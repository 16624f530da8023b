import { falseShares } from "../support/false-verdicts";

const HELD_OUT = [3, 5, 10, 20, 40, 100, 200, 1000, 5000];
const SHARES = [0.01, 0.03, 0.1, 0.36, 0.6];
const MONTHS = 1000;
/** Newcombe's interval is careful in the smallest arms: there fewer than 3.5 % are false, and that is no fault. */
const mostFalse = (months: number) => 0.065 + 2 * Math.sqrt((0.05 * 0.95) / months);

/** A table of false verdicts where a message does nothing; fails where more than 6.5 % (and what chance adds) are false. */
export async function run(print: (line: string) => void): Promise<void> {
  const bad: string[] = [];
  for (const heldOut of HELD_OUT) {
    for (const share of SHARES) {
      const messaged = Math.max(200, Math.min(4 * heldOut, 7700));
      const months = heldOut > 1000 ? MONTHS / 2 : MONTHS;
      const found = falseShares({ heldOut, messaged, share }, months, heldOut * 1000 + share * 100, 199);
      const line = `held out ${heldOut} of ${heldOut + messaged}, ${(share * 100).toFixed(0)} % pay: verdict ${percent(found.verdict)}, three months ${percent(found.pooled)}, kWh ${percent(found.uncollectedKwh)}, late fees ${percent(found.lateFees)}`;
      print(line);
      const { pooled, ...single } = found;
      if (Math.max(...Object.values(single)) > mostFalse(months) || pooled > mostFalse(months / 3))
        bad.push(line);
    }
  }
  if (bad.length > 0) throw new Error(`More false verdicts than promised:\n${bad.join("\n")}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
