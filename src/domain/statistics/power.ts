import { normalQuantile, Z_95 } from "./normal";

/** The chance of showing an effect that is there, as the table promises it. */
export const POWER = 0.8;

/**
 * Contacts needed in all, so that a two-sided 5 % test shows `base → base + effect` with `power`, when `holdoutShare`
 * of them are held out. With half held out it is twice the `n` of R's `power.prop.test`.
 * Source: Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, 3rd ed., formulas 4.14 and 4.19 without
 * the continuity correction.
 */
export function contactsNeeded(base: number, effect: number, holdoutShare: number, power = POWER): number {
  const treated = base + effect;
  const pooled = treated * (1 - holdoutShare) + base * holdoutShare;
  const underNull = Math.sqrt((pooled * (1 - pooled)) / (holdoutShare * (1 - holdoutShare)));
  const underEffect = Math.sqrt(
    (treated * (1 - treated)) / (1 - holdoutShare) + (base * (1 - base)) / holdoutShare,
  );
  return Math.ceil(((Z_95 * underNull + normalQuantile(power) * underEffect) / effect) ** 2);
}

/** The smallest effect (a fraction) that `contacts` would show; `null` when not even a rise to 100 % would be. */
export function smallestEffect(
  base: number,
  contacts: number,
  holdoutShare: number,
  power = POWER,
): number | null {
  const ceiling = 1 - base;
  if (!(ceiling > 0) || contactsNeeded(base, ceiling, holdoutShare, power) > contacts) return null;
  let [low, high] = [0, ceiling];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (contactsNeeded(base, middle, holdoutShare, power) > contacts) low = middle;
    else high = middle;
  }
  return high;
}

/** What it takes to show one effect with one holdout share. */
export interface PowerRow {
  readonly effect: number;
  readonly holdoutShare: number;
  readonly contacts: number;
  /** Months of campaigns as large as the present one, pooled. */
  readonly months: number;
}

/** Rows for 1, 2, 3 and 5 points and the usual holdout shares; empty when the base leaves no room for them. */
export function powerTable(base: number, contactsPerMonth: number): PowerRow[] {
  return EFFECTS.flatMap((effect) =>
    HOLDOUT_SHARES.filter(() => base + effect < 1 && contactsPerMonth > 0).map((holdoutShare) => {
      const contacts = contactsNeeded(base, effect, holdoutShare);
      return { effect, holdoutShare, contacts, months: Math.ceil(contacts / contactsPerMonth) };
    }),
  );
}

const EFFECTS = [0.01, 0.02, 0.03, 0.05];
const HOLDOUT_SHARES = [0.05, 0.1, 0.2, 0.3, 0.5];
