import type { Rupiah } from "../rupiah";
import { type Estimate, heldWithin, scaleEstimate, waldEstimate } from "../statistics/estimate";
import { randomisedRatioDifference } from "../statistics/randomisation";
import type { RandomSource } from "../statistics/seeded-random";
import { isShown } from "./arm-state";
import type { ContactOutcome } from "./contact-outcome";
import { armsOf, ratioSample } from "./ratio-sample";

/** Rupiah collected up to the end of a day. */
export interface CashDay {
  readonly day: number;
  readonly messaged: Rupiah;
  /** The held-out arm, scaled to what was billed to the messaged arm, with its 95 % band; `null` without a holdout. */
  readonly heldOut: Estimate | null;
  /** `messaged` − `heldOut`, with the 95 % limits of both together; `null` without a holdout. */
  readonly difference: Estimate | null;
}

export interface CashEffect {
  readonly horizonDays: number;
  readonly billedMessaged: Rupiah;
  readonly billedHeldOut: Rupiah;
  /** Only days whose end lists show; between two lists of the unpaid nobody knows. */
  readonly days: readonly CashDay[];
  /** Do lists show every day? Otherwise it cannot be said by how many days money came sooner. */
  readonly isDaily: boolean;
  /** Rp·days that the messaged arm's money came sooner, within the horizon; `null` until it is a day long. */
  readonly acceleratedRupiahDays: Estimate | null;
  /** Days that the average rupiah came sooner. */
  readonly daysSooner: Estimate | null;
  /** More rupiah in hand at the end of the due date. */
  readonly extraByDueDate: Estimate | null;
  /** Late fees that households were spared, estimated from PLN's table; a few large customers would outweigh them all. */
  readonly lateFeesAvoided: Estimate | null;
  readonly lateFeesPValue: number | null;
}

/** `null` when nothing was billed to the messaged arm or the data does not reach the start day. */
export function cashEffect(
  outcomes: readonly ContactOutcome[],
  horizonDays: number,
  dueDay: number,
  random: RandomSource,
): CashEffect | null {
  if (horizonDays < 0) return null;
  const arms = armsOf(outcomes);
  const billedMessaged = billedIn(arms.messaged);
  if (billedMessaged === 0) return null;
  const difference = (measure: (outcome: ContactOutcome) => number, most: number) => {
    const found = randomisedRatioDifference(
      ratioSample(arms.messaged, measure, (outcome) => outcome.billed),
      ratioSample(arms.heldOut, measure, (outcome) => outcome.billed),
      random,
    );
    return found && heldWithin(found.estimate, most);
  };
  const days = Array.from({ length: horizonDays + 1 }, (_, day) => day);
  const shown = days.filter((day) => isShown(day, outcomes));
  const isDaily = shown.length === days.length;
  const daysSooner =
    isDaily && horizonDays >= 1
      ? difference((outcome) => rupiahDays(outcome, horizonDays), horizonDays)
      : null;
  const isDueKnown = shown.includes(dueDay);
  const extra = isDueKnown ? difference((outcome) => collectedBy(outcome, dueDay), 1) : null;
  const fees = isDueKnown ? lateFees(arms, dueDay, random) : null;
  return {
    horizonDays,
    billedMessaged,
    billedHeldOut: billedIn(arms.heldOut),
    days: shown.map((day) => cashDay(day, arms, billedMessaged)),
    isDaily,
    acceleratedRupiahDays: daysSooner && scaleEstimate(daysSooner, billedMessaged),
    daysSooner,
    extraByDueDate: extra && scaleEstimate(extra, billedMessaged),
    lateFeesAvoided: fees?.estimate ?? null,
    lateFeesPValue: fees?.pValue ?? null,
  };
}

/** Per household contact, held out − messaged, scaled to all of them. */
function lateFees({ messaged, heldOut }: Arms, dueDay: number, random: RandomSource) {
  const sample = (arm: readonly ContactOutcome[]) =>
    ratioSample(
      arm,
      (outcome) => lateFeesAfter(outcome, dueDay),
      ({ bills }) => (bills.some((bill) => bill.isHousehold === true) ? 1 : 0),
    );
  const [ours, theirs] = [sample(messaged), sample(heldOut)];
  const found = randomisedRatioDifference(theirs, ours, random);
  return found && { ...found, estimate: scaleEstimate(found.estimate, ours.numerators.length) };
}

interface Arms {
  readonly messaged: readonly ContactOutcome[];
  readonly heldOut: readonly ContactOutcome[];
}

function cashDay(day: number, { messaged, heldOut }: Arms, billedMessaged: Rupiah): CashDay {
  const collected = messaged.reduce((sum, outcome) => sum + collectedBy(outcome, day), 0);
  const [own, other] = [collectedShare(messaged, day), collectedShare(heldOut, day)];
  return {
    day,
    messaged: collected,
    heldOut: other && scaleEstimate(within(other), billedMessaged),
    difference:
      own &&
      other &&
      scaleEstimate(
        waldEstimate(own.value - other.value, Math.hypot(own.standardError, other.standardError)),
        billedMessaged,
      ),
  };
}

interface Share {
  readonly value: number;
  readonly standardError: number;
}

/** 95 % limits that stay between nothing and everything. */
function within({ value, standardError }: Share): Estimate {
  const { low, high } = waldEstimate(value, standardError);
  return { value, low: Math.max(0, low), high: Math.min(1, high) };
}

/**
 * Collected ÷ billed of an arm, a ratio of two sums over contacts, with its linearised standard error.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., section 6.4.
 */
function collectedShare(arm: readonly ContactOutcome[], day: number): Share | null {
  const billed = billedIn(arm);
  if (arm.length < 2 || billed === 0) return null;
  const value = arm.reduce((sum, outcome) => sum + collectedBy(outcome, day), 0) / billed;
  const squares = arm.reduce(
    (sum, outcome) => sum + (collectedBy(outcome, day) - value * outcome.billed) ** 2,
    0,
  );
  return { value, standardError: Math.sqrt((squares * arm.length) / (arm.length - 1)) / billed };
}

function billedIn(arm: readonly ContactOutcome[]): Rupiah {
  return arm.reduce((sum, outcome) => sum + outcome.billed, 0);
}

function collectedBy(outcome: ContactOutcome, day: number): Rupiah {
  let sum = 0;
  for (const bill of outcome.bills) if (bill.paidDay !== null && bill.paidDay <= day) sum += bill.amount;
  return sum;
}

/** Each rupiah counts for every day that it was in hand before the horizon. */
function rupiahDays(outcome: ContactOutcome, horizonDays: number): number {
  let sum = 0;
  for (const bill of outcome.bills) {
    if (bill.paidDay !== null && bill.paidDay < horizonDays)
      sum += bill.amount * (horizonDays - bill.paidDay);
  }
  return sum;
}

function lateFeesAfter({ bills }: ContactOutcome, dueDay: number): Rupiah {
  let sum = 0;
  for (const { isHousehold, paidDay, lateFee } of bills)
    if (isHousehold === true && (paidDay === null || paidDay > dueDay)) sum += lateFee;
  return sum;
}
