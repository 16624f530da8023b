import { LONGEST_READ } from "../../domain/excerpt";
import type { Understanding } from "../../domain/intent";
import type { InboxMessage } from "../ports/turn";
import type { Understand } from "../ports/understand";
import { isAdminLine } from "./admin-line";

/** Bubbles so close together are one message. */
const GAP_MS = 5_000;
const MOST_BUBBLES = 4;
const REPEATED_WITHIN_MS = 2_000;

/** One message to answer, and the bubbles before it that are answered with it. */
export interface Joined {
  readonly message: InboxMessage;
  readonly earlier: readonly InboxMessage[];
  readonly understanding: Understanding;
}

/**
 * Joins bubbles that only make sense together: "CEK" and the ID, a greeting and the question, an unclear start and its
 * end. A command stands alone, and so does STOP; but the same
 * words again within a moment are one message. `waiting` are the unanswered messages of one contact in their order.
 */
export function joinBubbles(
  understand: Understand,
  waiting: readonly InboxMessage[],
  firstUnderstood: Understanding = understand(waiting[0]!),
): Joined {
  const [first, ...followers] = waiting;
  if (first === undefined) throw new Error("there is no message to answer");
  let joined: Joined = { message: first, earlier: [], understanding: firstUnderstood };
  for (const follower of followers.slice(0, MOST_BUBBLES - 1)) {
    if (!isOpen(joined.understanding, joined.message)) break;
    const next = isRepeated(joined, follower)
      ? repeated(joined, follower)
      : join(understand, joined, follower);
    if (next === null) break;
    joined = next;
  }
  return joined;
}

/** May the writer be in the middle of saying it? True for greetings, unclear words, and CEK or PDF without an ID. */
export function isOpen(understanding: Understanding, message: InboxMessage): boolean {
  const { intent, ids, meterNumbers, oddNumbers, rule, isAutomatic } = understanding;
  if (message.kind !== "text" || isAutomatic || /exact:\d$/.test(rule) || isAdminLine(message.text))
    return false;
  if (intent === "check_bill_ask" || intent === "pdf")
    return ids.length + meterNumbers.length + oddNumbers.length === 0;
  return intent === "greeting" || intent === "unknown";
}

/** The same words again within a moment, by a finger or a phone that stammers. */
export function isSameWords(
  before: Pick<InboxMessage, "text" | "sentAt">,
  after: Pick<InboxMessage, "text" | "sentAt">,
): boolean {
  const gapMs = after.sentAt.getTime() - before.sentAt.getTime();
  const words = [before.text, after.text].map((text) => text.trim().toLowerCase());
  return words[0] === words[1] && Math.abs(gapMs) <= REPEATED_WITHIN_MS;
}

function isRepeated({ message }: Joined, follower: InboxMessage): boolean {
  const areTexts = message.kind === "text" && follower.kind === "text" && !isAdminLine(follower.text);
  return areTexts && message.quotedMessageId === follower.quotedMessageId && isSameWords(message, follower);
}

function repeated({ message, earlier, understanding }: Joined, follower: InboxMessage): Joined {
  return { message: follower, earlier: [...earlier, message], understanding };
}

function join(understand: Understand, before: Joined, follower: InboxMessage): Joined | null {
  const gapMs = follower.sentAt.getTime() - before.message.sentAt.getTime();
  if (follower.kind !== "text" || Math.abs(gapMs) > GAP_MS || isAdminLine(follower.text)) return null;
  const alone = understand(follower);
  const earlier = [...before.earlier, before.message];
  const isGreeting = before.understanding.intent === "greeting";
  const isCommand = /(?:^|:)exact:/.test(alone.rule) || (alone.intent === "opt_out" && alone.certain);
  if (isCommand || alone.isAutomatic || follower.quotedMessageId !== null)
    return isGreeting ? { message: follower, earlier, understanding: alone } : null;
  const text = `${before.message.text}\n${follower.text}`;
  // What only makes sense together is short.
  if (text.length > LONGEST_READ) return null;
  const together = understand({ text, kind: "text" });
  if (isGreeting && alone.intent !== "unknown") return { message: follower, earlier, understanding: alone };
  const quotedMessageId = before.message.quotedMessageId;
  return { message: { ...follower, text, quotedMessageId }, earlier, understanding: together };
}
