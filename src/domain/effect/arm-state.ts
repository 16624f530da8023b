import type { Proportion } from "../statistics/newcombe";
import type { ContactPayment } from "./place-bill";

/** Between what a share must lie, where single payments cannot be placed before or after the day. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A few payments that cannot be placed are taken for late; more of them, and the share is only bounded. */
const UNPLACED_SHARE = 0.01;

/** Is the state at the end of that day known of (nearly) everybody in both arms? */
export function isShown(day: number, outcomes: readonly ContactPayment[]): boolean {
  return !isUnplaced(stateAt(day, outcomes, true)) && !isUnplaced(stateAt(day, outcomes, false));
}

export function hasPaidBy(outcome: Pick<ContactPayment, "paidDay">, deadline: number): boolean {
  return outcome.paidDay !== null && outcome.paidDay <= deadline;
}

export interface ArmState extends Proportion {
  /** Contacts of whom no list tells whether they had paid by then. */
  readonly unplaced: number;
}

/** What an arm had paid by the end of a day. */
export function stateAt(deadline: number, outcomes: readonly ContactPayment[], messaged: boolean): ArmState {
  let [successes, total, unplaced] = [0, 0, 0];
  for (const outcome of outcomes) {
    if (outcome.messaged !== messaged) continue;
    total++;
    if (hasPaidBy(outcome, deadline)) successes++;
    else if (outcome.openDay < deadline) unplaced++;
  }
  return { successes, total, unplaced };
}

/** Are there too many of whom nobody knows, so that the share is only bounded? */
export function isUnplaced({ unplaced, total }: ArmState): boolean {
  return unplaced > UNPLACED_SHARE * total;
}

/** Between what the share that is unpaid at the end of a day must lie; `null` for an empty arm. */
export function unpaidBounds(
  day: number,
  outcomes: readonly ContactPayment[],
  messaged: boolean,
): Bounds | null {
  const { successes, total, unplaced } = stateAt(day, outcomes, messaged);
  const unpaid = total - successes;
  return total === 0 ? null : { low: (unpaid - unplaced) / total, high: unpaid / total };
}

/** `null` for an empty arm. */
export function boundsOf({ successes, total, unplaced }: ArmState): Bounds | null {
  return total === 0 ? null : { low: successes / total, high: (successes + unplaced) / total };
}
