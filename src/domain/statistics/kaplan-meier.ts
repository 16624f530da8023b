import { Z_95 } from "./normal";

/** So many units with the same time: `event` says whether it happened then or whether they were last seen without it. */
export interface SurvivalGroup {
  /** Whole days since the start; 0 is the start day. */
  readonly day: number;
  readonly event: boolean;
  readonly count: number;
}

export interface SurvivalStep {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share still without the event after this day. */
  readonly survival: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Product-limit estimate: one step per day with events or censored units. Units censored on a day count as at risk on it.
 * Greenwood's standard error; 95 % limits on the log scale, cut at 1, as R's `survfit` draws them.
 * Source: Kaplan & Meier, JASA 53 (1958) 457–481; Klein & Moeschberger, Survival Analysis, 2nd ed., section 4.2.
 */
export function kaplanMeier(groups: readonly SurvivalGroup[]): SurvivalStep[] {
  let atRisk = groups.reduce((sum, group) => sum + group.count, 0);
  let survival = 1;
  let greenwood = 0;
  return tally(groups).map(([day, { events, censored }]) => {
    const entering = atRisk;
    survival *= 1 - events / entering;
    if (events < entering) greenwood += events / (entering * (entering - events));
    atRisk -= events + censored;
    const standardError = survival * Math.sqrt(greenwood);
    const spread = Math.exp(Z_95 * Math.sqrt(greenwood));
    return {
      day,
      atRisk: entering,
      events,
      survival,
      standardError,
      low: survival / spread,
      high: Math.min(1, survival * spread),
    };
  });
}

function tally(groups: readonly SurvivalGroup[]): [number, { events: number; censored: number }][] {
  const days = new Map<number, { events: number; censored: number }>();
  for (const { day, event, count } of groups) {
    const entry = days.get(day) ?? { events: 0, censored: 0 };
    if (event) entry.events += count;
    else entry.censored += count;
    days.set(day, entry);
  }
  return [...days].sort(([a], [b]) => a - b);
}
