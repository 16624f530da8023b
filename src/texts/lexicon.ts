import type { Lexicon } from "../domain/lexicon";
import { EXAMPLES } from "./examples";
import { COMPOUNDS, FILLERS } from "./lexicon/compounds";
import { EXACT } from "./lexicon/exact";
import { GROUPS } from "./lexicon/groups";
import { PLAIN } from "./lexicon/plain";
import { RULES } from "./lexicon/rules";
import { AUTOMATIC, WITNESSES } from "./lexicon/witnesses";
import { BILLING_WORDS } from "./lexicon/words-billing";
import { EVERYDAY_WORDS } from "./lexicon/words-everyday";
import { SERVICE_WORDS } from "./lexicon/words-service";

/** The words of our customers: Indonesian, Javanese and Using, as they are typed in chats. */
export const LEXICON: Lexicon = {
  exact: EXACT,
  words: { ...EVERYDAY_WORDS, ...BILLING_WORDS, ...SERVICE_WORDS },
  compounds: COMPOUNDS,
  fillers: FILLERS,
  plain: PLAIN,
  groups: GROUPS,
  rules: RULES,
  examples: EXAMPLES,
  witnesses: WITNESSES,
  automatic: AUTOMATIC,
  neverGuessed: ["stop", "berhenti", "unsubscribe", "hapus", "blokir", "cabut", "putus", "batal", "cukup"],
};
