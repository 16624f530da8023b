import { learnAhead } from "../../src/adapters/language/judge";
import { LEXICON } from "../../src/texts/lexicon";

/** Before all suites: learns the customers' words once for all of them, where the last run's learning is outdated. */
export default function learnOnce(): void {
  learnAhead(LEXICON);
}
