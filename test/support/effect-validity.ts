import { type AdjustedRow, adjustedDifference } from "../../src/domain/statistics/adjusted-difference";
import type { Estimate } from "../../src/domain/statistics/estimate";
import { newcombeDifference } from "../../src/domain/statistics/newcombe";
import { seededRandom } from "../../src/domain/statistics/seeded-random";
import { stratifiedDifference } from "../../src/domain/statistics/stratified-difference";
import { simulatedMonth } from "./simulated-month";

export interface Validity {
  /** Share of the simulated months whose 95 % interval contains the true effect. */
  readonly covered: number;
  readonly meanEstimate: number;
  readonly meanWidth: number;
}

export interface ValidityRun {
  readonly months: number;
  readonly contacts: number;
  readonly holdoutPercent: number;
  readonly effect: number;
  readonly seed: number;
}

export const ESTIMATORS = {
  plain: (rows: readonly AdjustedRow[]) => newcombeDifference(armOf(rows, true), armOf(rows, false)),
  stratified: (rows: readonly AdjustedRow[]) =>
    stratifiedDifference(
      [null, [0, 0.34], [0.34, 0.67], [0.67, 1.01]].map((band) => {
        const inside = rows.filter(({ pastOnTimeShare: past }) =>
          band === null ? past === null : past !== null && past >= band[0]! && past < band[1]!,
        );
        return { first: armOf(inside, true), second: armOf(inside, false) };
      }),
    )?.estimate ?? null,
  adjusted: (rows: readonly AdjustedRow[]) => adjustedDifference(rows)?.estimate ?? null,
} satisfies Record<string, (rows: readonly AdjustedRow[]) => Estimate | null>;

/** Simulates months with a known effect and says how often each interval tells the truth. */
export function measureValidity(run: ValidityRun): Record<keyof typeof ESTIMATORS, Validity> {
  const random = seededRandom(run.seed);
  const sums = { plain: tally(), stratified: tally(), adjusted: tally() };
  for (let month = 0; month < run.months; month++) {
    const rows = simulatedMonth({ ...run, random });
    for (const name of Object.keys(ESTIMATORS) as (keyof typeof ESTIMATORS)[]) {
      const estimate = ESTIMATORS[name](rows)!;
      if (estimate.low <= run.effect && run.effect <= estimate.high) sums[name].covered++;
      sums[name].value += estimate.value;
      sums[name].width += estimate.high - estimate.low;
    }
  }
  const finish = (sum: ReturnType<typeof tally>): Validity => ({
    covered: sum.covered / run.months,
    meanEstimate: sum.value / run.months,
    meanWidth: sum.width / run.months,
  });
  return {
    plain: finish(sums.plain),
    stratified: finish(sums.stratified),
    adjusted: finish(sums.adjusted),
  };
}

function tally() {
  return { covered: 0, value: 0, width: 0 };
}

function armOf(rows: readonly AdjustedRow[], messaged: boolean) {
  const arm = rows.filter((row) => row.messaged === messaged);
  return { successes: arm.reduce((sum, row) => sum + row.outcome, 0), total: arm.length };
}
