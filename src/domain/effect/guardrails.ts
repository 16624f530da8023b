import type { Estimate } from "../statistics/estimate";
import type { Proportion } from "../statistics/newcombe";
import { plainDifference } from "./payment-effect";

/** What a message must not do: make people ask us to stop, complain, or tell us that the number is a stranger's. */
export const GUARDRAIL_KEYS = ["optOuts", "complaints", "wrongNumbers"] as const;
export type GuardrailKey = (typeof GUARDRAIL_KEYS)[number];

/** Contacts of one arm, and how many of them did each within the days that count. */
export type GuardrailCounts = Readonly<Record<GuardrailKey, number>> & { readonly contacts: number };

export interface Guardrail {
  readonly key: GuardrailKey;
  readonly messaged: Proportion;
  readonly heldOut: Proportion;
  /** Messaged − held out; `null` without a holdout. */
  readonly difference: Estimate | null;
}

/** By assignment, as everything else: who is held out may complain as well, only not about this message. */
export function guardrailsOf(arms: {
  readonly messaged: GuardrailCounts;
  readonly heldOut: GuardrailCounts;
}): Guardrail[] {
  if (arms.messaged.contacts === 0) return [];
  return GUARDRAIL_KEYS.map((key) => {
    const arm = (counts: GuardrailCounts): Proportion => ({ successes: counts[key], total: counts.contacts });
    const [messaged, heldOut] = [arm(arms.messaged), arm(arms.heldOut)];
    return {
      key,
      messaged,
      heldOut,
      difference: plainDifference(messaged, heldOut),
    };
  });
}
