import type { Delivery } from "./delivery";

const HOUR_MS = 3_600_000;
/** An amount may have been paid since, or have grown: whoever still wants to know asks again. */
const AMOUNT_MS = 6 * HOUR_MS;
const PLAIN_MS = 48 * HOUR_MS;
/** What the unit itself had to say to its staff, such as that a number is out, is worth knowing for longer. */
const NOTE_MS = 7 * 24 * HOUR_MS;
/** No reply is too old before this. */
export const LEAST_WORTH_MS = AMOUNT_MS;

const AMOUNT = /\bRp ?\d/;

type Reply = Pick<Delivery, "text" | "document" | "inReplyTo" | "createdAt">;

/** Is this reply, which could not leave when it was made, no longer worth sending? */
export function isTooLate(reply: Reply, now: Date): boolean {
  return now.getTime() - reply.createdAt.getTime() >= worthMs(reply);
}

function worthMs({ text, document, inReplyTo }: Reply): number {
  const kind = document === null ? null : (JSON.parse(document) as { kind?: string }).kind;
  // A report says of which moment it is.
  if (kind === "stored") return NOTE_MS;
  if (kind === "invoice" || AMOUNT.test(text ?? "")) return AMOUNT_MS;
  return inReplyTo === null ? NOTE_MS : PLAIN_MS;
}
