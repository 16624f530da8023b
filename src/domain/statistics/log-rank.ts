import type { SurvivalGroup } from "./kaplan-meier";
import { chiSquare1PValue } from "./normal";

export interface LogRank {
  readonly chiSquare: number;
  readonly pValue: number;
  readonly observedFirst: number;
  readonly expectedFirst: number;
}

/**
 * Two-sample log-rank test with the hypergeometric variance, ties on a day taken together; `null` when no event
 * happened or an arm is empty.
 * Source: N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163–170; Peto & Peto, JRSS A 135 (1972) 185–207.
 */
export function logRank(first: readonly SurvivalGroup[], second: readonly SurvivalGroup[]): LogRank | null {
  const days = [...new Set([...first, ...second].filter((group) => group.event).map((group) => group.day))];
  let observed = 0;
  let expected = 0;
  let variance = 0;
  for (const day of days) {
    const [n1, n2] = [atRisk(first, day), atRisk(second, day)];
    const d1 = eventsOn(first, day);
    const d = d1 + eventsOn(second, day);
    const n = n1 + n2;
    observed += d1;
    expected += (d * n1) / n;
    if (n > 1) variance += (d * n1 * n2 * (n - d)) / (n * n * (n - 1));
  }
  if (variance === 0) return null;
  const chiSquare = (observed - expected) ** 2 / variance;
  return {
    chiSquare,
    pValue: chiSquare1PValue(chiSquare),
    observedFirst: observed,
    expectedFirst: expected,
  };
}

function atRisk(groups: readonly SurvivalGroup[], day: number): number {
  return groups.reduce((sum, group) => sum + (group.day >= day ? group.count : 0), 0);
}

function eventsOn(groups: readonly SurvivalGroup[], day: number): number {
  return groups.reduce((sum, group) => sum + (group.event && group.day === day ? group.count : 0), 0);
}
