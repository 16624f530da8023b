import type { UnderstandingRule } from "../../domain/lexicon";
import { WRONG_NUMBER_RULES } from "./rules-address";
import { BILL_RULES, HOW_TO_PAY_RULES, PAID_RULES, PDF_RULES } from "./rules-money";
import { COURTESY_RULES, HELP_RULES, HUMAN_RULES, OTHER_RULES, WEAK_RULES } from "./rules-people";
import { NOT_OPT_OUT_RULES, OPT_IN_RULES, OPT_OUT_RULES } from "./rules-stop";
import { COMPLAINT_RULES, OUTAGE_RULES, TRUST_RULES } from "./rules-supply";

/**
 * The order is the context: a danger before a bill, a mistake of address before an opt-out (it stops us too),
 * sentences in which "stop" means something else before the opt-out, a claim before a complaint, courtesy last.
 */
export const RULES: readonly UnderstandingRule[] = [
  ...TRUST_RULES,
  ...NOT_OPT_OUT_RULES,
  ...WRONG_NUMBER_RULES,
  ...OPT_IN_RULES,
  ...OPT_OUT_RULES,
  ...PDF_RULES,
  ...HUMAN_RULES.slice(0, 1),
  ...OUTAGE_RULES,
  ...PAID_RULES,
  ...COMPLAINT_RULES,
  ...HUMAN_RULES.slice(1),
  ...HELP_RULES.slice(0, 1),
  ...OTHER_RULES,
  ...HOW_TO_PAY_RULES,
  ...BILL_RULES,
  ...HELP_RULES.slice(1),
  ...COURTESY_RULES.slice(0, 1),
  ...WEAK_RULES,
  ...COURTESY_RULES.slice(1),
];
