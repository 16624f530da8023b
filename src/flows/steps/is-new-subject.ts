import type { Turn } from "../../application/ports/turn";
import type { Intent } from "../../domain/intent";

/** What belongs to any subject. */
const COURTESIES: readonly Intent[] = ["unknown", "greeting", "thanks"];
const DIGITS = /^\W*\d{1,4}\W*$/;

/** What was guessed with less than this says nothing against a running question. */
const SURE = 0.7;
/** Wishes to be left alone are followed up even when they are only guessed: they are asked about before they act. */
const WISHES: readonly Intent[] = ["opt_out", "wrong_number"];

/** Is this message about something else than the question of the running flow? `own`: intents that belong to it. */
export function isNewSubject(turn: Turn, own: readonly Intent[]): boolean {
  const { intent } = turn.understanding;
  if (isDigits(turn) || COURTESIES.includes(intent) || own.includes(intent)) return false;
  return isSure(turn) || isWish(turn);
}

/** Was it understood well enough to count against a running question? */
export function isSure({ understanding }: Turn): boolean {
  return understanding.confidence >= SURE;
}

/** Wants no more messages, or none about somebody else. */
export function isWish(turn: Turn): boolean {
  return WISHES.includes(turn.understanding.intent);
}

/** A bare number: an answer of a list, or of the menu where a step asks for none. */
export function isDigits(turn: Turn): boolean {
  return DIGITS.test(turn.message.text);
}
