import { type Delivery, FIRST_BESIDES } from "./delivery";

const HOUR_MS = 3_600_000;
/** An amount may have been paid since, or have grown: whoever still wants to know asks again. */
const AMOUNT_MS = 6 * HOUR_MS;
const PLAIN_MS = 48 * HOUR_MS;
/** What the unit itself had to say to its staff, such as that a number is out, is worth knowing for longer. */
const NOTE_MS = 7 * 24 * HOUR_MS;
/** No reply is too old before this. */
export const LEAST_WORTH_MS = AMOUNT_MS;

const AMOUNT = /\bRp ?\d/;

type Reply = Pick<Delivery, "text" | "document" | "inReplyTo" | "ordinal" | "createdAt">;

/** Is this reply, which could not leave when it was made, no longer worth sending? */
export function isTooLate(reply: Reply, now: Date): boolean {
  return now.getTime() - reply.createdAt.getTime() >= worthMs(reply);
}

/** Does it say what somebody has to pay? What people write themselves may, but is theirs to answer for. */
export function isAboutAmount({ text, document, ordinal }: Reply): boolean {
  if (ordinal !== null && ordinal >= FIRST_BESIDES) return false;
  return kindOf(document) === "invoice" || (kindOf(document) === null && AMOUNT.test(text ?? ""));
}

function worthMs(reply: Reply): number {
  // A report says of which moment it is.
  if (kindOf(reply.document) === "stored") return NOTE_MS;
  if (isAboutAmount(reply)) return AMOUNT_MS;
  return reply.inReplyTo === null ? NOTE_MS : PLAIN_MS;
}

function kindOf(document: string | null): string | null {
  return document === null ? null : ((JSON.parse(document) as { kind?: string }).kind ?? null);
}
