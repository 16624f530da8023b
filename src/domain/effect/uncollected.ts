import { type Estimate, heldWithin, scaleEstimate } from "../statistics/estimate";
import { randomisedRatioDifference } from "../statistics/randomisation";
import type { RandomSource } from "../statistics/seeded-random";
import { isShown } from "./arm-state";
import type { BillOutcome, ContactOutcome } from "./contact-outcome";
import { armsOf, ratioSample } from "./ratio-sample";

export const BILL_GROUPS = ["all", "households", "large"] as const;
/** `households`: power of at most 2,200 VA; `large`: above it. Bills of unknown power are only in `all`. */
export type BillGroup = (typeof BILL_GROUPS)[number];
export type Measure = "energy_kwh" | "rupiah";

export interface UncollectedArm {
  /** Contacts with such a bill. */
  readonly contacts: number;
  readonly billed: number;
  readonly open: number;
}

/** What was billed and not collected at 24.00 WIB of the due date, by arm, in one measure and for one kind of customer. */
export interface Uncollected {
  readonly group: BillGroup;
  readonly measure: Measure;
  readonly messaged: UncollectedArm;
  readonly heldOut: UncollectedArm;
  /** Share uncollected, messaged − held out; negative = less was left. `null` without a holdout or too little of it. */
  readonly difference: Estimate | null;
  readonly pValue: number | null;
  /** … of all that was billed to the messaged: kWh or rupiah that were left because of the message; negative = fewer. */
  readonly scaled: Estimate | null;
}

export interface UncollectedEffect {
  /** `between_lists`: no list shows the end of the due date. */
  readonly status: "known" | "between_lists" | "not_yet_known";
  /** Empty unless known. */
  readonly rows: readonly Uncollected[];
  /** Sheets without a known energy (also the earlier months of merged rows); they are in no kWh above. */
  readonly sheetsWithoutEnergy: number;
  readonly billsWithoutPower: number;
}

/** The thesis' question: how much energy and money was not collected on the 20th because of the message. */
export function uncollectedEffect(
  outcomes: readonly ContactOutcome[],
  dueDay: number,
  horizonDays: number,
  random: RandomSource,
): UncollectedEffect {
  const bills = outcomes.flatMap((outcome) => outcome.bills);
  const status =
    dueDay < 0 || dueDay > horizonDays
      ? "not_yet_known"
      : isShown(dueDay, outcomes)
        ? "known"
        : "between_lists";
  const measures = ["energy_kwh", "rupiah"] as const;
  return {
    status,
    rows:
      status === "known"
        ? BILL_GROUPS.flatMap((group) =>
            measures.map((measure) => uncollected(outcomes, dueDay, group, measure, random)),
          )
        : [],
    sheetsWithoutEnergy: bills.reduce(
      (sum, { sheets, energyKwh }) => sum + sheets - (energyKwh === null ? 0 : 1),
      0,
    ),
    billsWithoutPower: bills.filter((bill) => bill.isHousehold === null).length,
  };
}

function uncollected(
  outcomes: readonly ContactOutcome[],
  dueDay: number,
  group: BillGroup,
  measure: Measure,
  random: RandomSource,
): Uncollected {
  const of = (bill: BillOutcome) => {
    if (group !== "all" && bill.isHousehold !== (group === "households")) return 0;
    return measure === "rupiah" ? bill.amount : (bill.energyKwh ?? 0);
  };
  const isOpen = (bill: BillOutcome) => bill.paidDay === null || bill.paidDay > dueDay;
  const billed = ({ bills }: ContactOutcome) => bills.reduce((sum, bill) => sum + of(bill), 0);
  const open = ({ bills }: ContactOutcome) =>
    bills.reduce((sum, bill) => sum + (isOpen(bill) ? of(bill) : 0), 0);
  const arms = armsOf(outcomes);
  const samples = {
    messaged: ratioSample(arms.messaged, open, billed),
    heldOut: ratioSample(arms.heldOut, open, billed),
  };
  const arm = ({ numerators, denominators }: (typeof samples)["messaged"]): UncollectedArm => ({
    contacts: numerators.length,
    billed: total(denominators),
    open: total(numerators),
  });
  const found = randomisedRatioDifference(samples.messaged, samples.heldOut, random);
  const messaged = arm(samples.messaged);
  const difference = found && heldWithin(found.estimate, 1);
  return {
    group,
    measure,
    messaged,
    heldOut: arm(samples.heldOut),
    difference,
    pValue: found?.pValue ?? null,
    scaled: difference && scaleEstimate(difference, messaged.billed),
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
