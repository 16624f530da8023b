import { murmur3 } from "./holdout";

/** More tries than a delivery has; what a key of the database holds. */
const MOST_KEPT = 20;

/**
 * Which messages of one delivery have failed after they had been taken, as marks in one text: statuses of each of them
 * are told again for days, and none may bring back what has failed.
 */
export function hasFailed(marks: string | null, messageId: string): boolean {
  const kept = (marks ?? "").split(" ");
  // Once the id itself was kept, of the newest only.
  return kept.includes(markOf(messageId)) || kept.includes(messageId);
}

/** The marks with one more message. */
export function withFailed(marks: string | null, messageId: string): string {
  const kept = (marks ?? "").split(" ").map((mark) => (mark.length > 8 ? markOf(mark) : mark));
  return [...kept.filter((mark) => mark !== ""), markOf(messageId)].slice(-MOST_KEPT).join(" ");
}

function markOf(messageId: string): string {
  return murmur3(messageId).toString(16).padStart(8, "0");
}
