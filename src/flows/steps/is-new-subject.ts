import type { Turn } from "../../application/turn";
import type { Intent } from "../../domain/intent";

/** What belongs to any subject. */
const COURTESIES: readonly Intent[] = ["unknown", "greeting", "thanks"];
const DIGITS = /^\W*\d{1,4}\W*$/;

/** Is this message about something else than the question of the running flow? `own`: intents that belong to it. */
export function isNewSubject(turn: Turn, own: readonly Intent[]): boolean {
  const { intent } = turn.understanding;
  return !isDigits(turn) && !COURTESIES.includes(intent) && !own.includes(intent);
}

/** A bare number: an answer of a list, or of the menu where a step asks for none. */
export function isDigits(turn: Turn): boolean {
  return DIGITS.test(turn.message.text);
}
