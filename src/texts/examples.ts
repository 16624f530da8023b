import type { Intent } from "../domain/intent";
import type { Lexicon } from "../domain/lexicon";
import { CHATTER_EXAMPLES } from "./examples/chatter";
import { JAVANESE_CHATTER_EXAMPLES } from "./examples/chatter-jawa";
import { LONG_CHATTER_EXAMPLES } from "./examples/chatter-long";
import { CHECK_BILL_EXAMPLES } from "./examples/check-bill";
import { CHECK_BILL_ASK_EXAMPLES } from "./examples/check-bill-ask";
import { COMPLAINT_EXAMPLES } from "./examples/complaint";
import { GREETING_EXAMPLES } from "./examples/greeting";
import { HELP_EXAMPLES } from "./examples/help";
import { HOW_TO_PAY_EXAMPLES } from "./examples/how-to-pay";
import { HUMAN_EXAMPLES } from "./examples/human";
import { LONG_VOICE } from "./examples/long-voice";
import { OPT_IN_EXAMPLES } from "./examples/opt-in";
import { OPT_OUT_EXAMPLES } from "./examples/opt-out";
import { OUTAGE_EXAMPLES } from "./examples/outage";
import { PAID_CLAIM_EXAMPLES } from "./examples/paid-claim";
import { PDF_EXAMPLES } from "./examples/pdf";
import { PUBLIC_VOICE } from "./examples/public-voice";
import { TERMINATE_SERVICE_EXAMPLES } from "./examples/terminate-service";
import { THANKS_EXAMPLES } from "./examples/thanks";
import { TRUST_EXAMPLES } from "./examples/trust";
import { UNKNOWN_EXAMPLES } from "./examples/unknown";
import { WRONG_NUMBER_EXAMPLES } from "./examples/wrong-number";

const OWN: Lexicon["examples"] = {
  check_bill: CHECK_BILL_EXAMPLES,
  check_bill_ask: CHECK_BILL_ASK_EXAMPLES,
  complaint: COMPLAINT_EXAMPLES,
  greeting: GREETING_EXAMPLES,
  help: HELP_EXAMPLES,
  how_to_pay: HOW_TO_PAY_EXAMPLES,
  human: HUMAN_EXAMPLES,
  opt_in: OPT_IN_EXAMPLES,
  opt_out: OPT_OUT_EXAMPLES,
  outage: OUTAGE_EXAMPLES,
  paid_claim: PAID_CLAIM_EXAMPLES,
  pdf: PDF_EXAMPLES,
  terminate_service: TERMINATE_SERVICE_EXAMPLES,
  thanks: THANKS_EXAMPLES,
  trust: TRUST_EXAMPLES,
  unknown: [UNKNOWN_EXAMPLES, CHATTER_EXAMPLES, LONG_CHATTER_EXAMPLES, JAVANESE_CHATTER_EXAMPLES].join("\n"),
  wrong_number: WRONG_NUMBER_EXAMPLES,
};

/**
 * Labelled messages from which the understanding learns (made up, no customer's own). They stand one after the other,
 * separated by ` | `, because order and lines mean nothing; to teach something, add a message where it belongs.
 * What `test/understanding/corpus-report.tsv` holds must not stand here: it measures.
 */
export const EXAMPLES: Lexicon["examples"] = Object.fromEntries(
  Object.entries(OWN).map(([intent, texts]) => [
    intent,
    [texts, PUBLIC_VOICE[intent as Intent] ?? "", LONG_VOICE[intent as Intent] ?? ""].join("\n"),
  ]),
) as Lexicon["examples"];
