import type { ContactOutcome } from "./contact-outcome";
import { armsOf } from "./ratio-sample";

export type Covariate = "billed" | "sheets" | "energy_kwh" | "household" | "past_known" | "past_on_time";

/** One thing that was true of the contacts before the message, in both arms. */
export interface BalanceRow {
  readonly covariate: Covariate;
  /** Contacts of whom it is known. */
  readonly messaged: { readonly contacts: number; readonly mean: number };
  readonly heldOut: { readonly contacts: number; readonly mean: number };
  /**
   * Difference of the means in standard deviations; beyond ±0.1 the arms are called unlike. `null` where nothing varies.
   * Source: P. C. Austin, Statistics in Medicine 28 (2009) 3083–3107.
   */
  readonly standardised: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const COVARIATES: Readonly<Record<Covariate, (contact: ContactOutcome) => number | null>> = {
  billed: ({ billed }) => billed,
  sheets: ({ bills }) => sum(bills.map((bill) => bill.sheets)),
  energy_kwh: ({ bills }) =>
    bills.every((bill) => bill.energyKwh === null) ? null : sum(bills.map((bill) => bill.energyKwh ?? 0)),
  household: ({ bills }) => {
    const known = bills.filter((bill) => bill.isHousehold !== null);
    return known.length === 0 ? null : known.every((bill) => bill.isHousehold) ? 1 : 0;
  },
  past_known: ({ pastOnTimeShare }) => (pastOnTimeShare === null ? 0 : 1),
  past_on_time: ({ pastOnTimeShare }) => pastOnTimeShare,
};

/** Empty without a holdout: there is nothing to be like. */
export function balanceOf(outcomes: readonly ContactOutcome[]): BalanceRow[] {
  const arms = armsOf(outcomes);
  if (arms.heldOut.length === 0 || arms.messaged.length === 0) return [];
  return (Object.keys(COVARIATES) as Covariate[]).flatMap((covariate) => {
    const of = COVARIATES[covariate];
    const [messaged, heldOut] = [arms.messaged, arms.heldOut].map((arm) =>
      momentsOf(arm.flatMap((contact) => of(contact) ?? [])),
    ) as [Moments, Moments];
    if (messaged.contacts === 0 || heldOut.contacts === 0) return [];
    const deviation = Math.sqrt((messaged.variance + heldOut.variance) / 2);
    return [
      {
        covariate,
        messaged: { contacts: messaged.contacts, mean: messaged.mean },
        heldOut: { contacts: heldOut.contacts, mean: heldOut.mean },
        standardised: deviation > 0 ? (messaged.mean - heldOut.mean) / deviation : null,
      },
    ];
  });
}

interface Moments {
  readonly contacts: number;
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(values: readonly number[]): Moments {
  const contacts = values.length;
  const mean = contacts === 0 ? 0 : sum(values) / contacts;
  const variance = contacts < 2 ? 0 : sum(values.map((value) => (value - mean) ** 2)) / (contacts - 1);
  return { contacts, mean, variance };
}
