import { type Estimate, waldEstimate } from "./estimate";
import { kaplanMeier, type SurvivalGroup } from "./kaplan-meier";

export interface RestrictedMean {
  /** Mean days without the event, looking at the first `horizon` days only. */
  readonly days: number;
  readonly standardError: number;
}

/**
 * Area under the Kaplan–Meier curve from day 0 to `horizon`, with its standard error; `null` for an empty arm or when
 * somebody is censored before the horizon while the curve cannot be followed that far.
 * Source: Klein & Moeschberger, Survival Analysis, 2nd ed., section 4.5; Royston & Parmar, BMC Med. Res. Meth. 13 (2013) 152.
 */
export function restrictedMean(groups: readonly SurvivalGroup[], horizon: number): RestrictedMean | null {
  const steps = kaplanMeier(groups);
  const last = steps.at(-1);
  if (!last || (last.day < horizon && last.survival > 0)) return null;
  const within = steps.filter((step) => step.day < horizon && step.events > 0);
  let area = 0;
  let variance = 0;
  for (let i = within.length - 1; i >= 0; i--) {
    const step = within[i]!;
    area += step.survival * ((within[i + 1]?.day ?? horizon) - step.day);
    if (step.atRisk > step.events)
      variance += (area * area * step.events) / (step.atRisk * (step.atRisk - step.events));
  }
  return { days: area + (within[0]?.day ?? horizon), standardError: Math.sqrt(variance) };
}

/** `first − second` in days, negative when the first arm pays sooner; `null` when either mean cannot be given. */
export function restrictedMeanDifference(
  first: readonly SurvivalGroup[],
  second: readonly SurvivalGroup[],
  horizon: number,
): Estimate | null {
  const a = restrictedMean(first, horizon);
  const b = restrictedMean(second, horizon);
  return a && b ? waldEstimate(a.days - b.days, Math.hypot(a.standardError, b.standardError)) : null;
}
