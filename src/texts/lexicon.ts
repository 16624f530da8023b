import type { Lexicon } from "../domain/lexicon";
import { EXAMPLES } from "./examples";
import { COMPOUNDS, FILLERS } from "./lexicon/compounds";
import { EXACT } from "./lexicon/exact";
import { GROUPS } from "./lexicon/groups";
import { FALSE_STEMS, PLAIN } from "./lexicon/plain";
import { REAL_WORDS } from "./lexicon/real-words";
import { RULES } from "./lexicon/rules";
import { SUBJECTS } from "./lexicon/subjects";
import { AUTOMATIC, ECHO, WITNESSES } from "./lexicon/witnesses";
import { BILLING_WORDS } from "./lexicon/words-billing";
import { EVERYDAY_WORDS } from "./lexicon/words-everyday";
import { SERVICE_WORDS } from "./lexicon/words-service";

/** The words of our customers: Indonesian, Javanese and Using, as they are typed in chats. */
export const LEXICON: Lexicon = {
  exact: EXACT,
  words: { ...EVERYDAY_WORDS, ...BILLING_WORDS, ...SERVICE_WORDS },
  compounds: COMPOUNDS,
  fillers: FILLERS,
  plain: `${PLAIN} ${FALSE_STEMS} ${REAL_WORDS}`,
  groups: GROUPS,
  rules: RULES,
  subjects: SUBJECTS,
  examples: EXAMPLES,
  witnesses: WITNESSES,
  echo: ECHO,
  automatic: AUTOMATIC,
  neverGuessed: ["stop", "berhenti", "unsubscribe", "hapus", "blokir", "cabut", "putus", "batal", "cukup"],
};
