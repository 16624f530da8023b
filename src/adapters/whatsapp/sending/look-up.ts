import type { StoredRegistration } from "../../../application/ports/channel";
import type { SendOutcome } from "../../../domain/message";
import type { Address } from "../../../domain/phone-number";
import { describeError } from "../page/describe-error";
import type { Live } from "../page/live";
import { type LookUpLine, LookUpsRest } from "./look-up-line";
import { outcomeOfError } from "./outcomes";
import type { Registrations } from "./registration";

/** The chat of this number, or why nothing can be sent to it now. Asked before a message is begun, and remembered. */
export async function lookUpOn(
  { registrations, lookUps }: { readonly registrations: Registrations; readonly lookUps: LookUpLine },
  live: Live,
  to: Address,
  signal: AbortSignal,
  stored?: StoredRegistration,
): Promise<{ readonly chatId: string; readonly checkedAt: Date } | SendOutcome> {
  if (signal.aborted || live.lapsed.aborted) return GIVEN_UP;
  try {
    const { answer, checkedAt } = await registrations.lookUp(to, lookUps, live, signal, stored);
    return answer.kind === "absent" ? NOT_REGISTERED : { chatId: answer.chatId, checkedAt };
  } catch (error) {
    return outcomeOfLookUp(error);
  }
}

const NOT_REGISTERED: SendOutcome = {
  kind: "rejected",
  reason: "not_on_whatsapp",
  detail: "this number is not on WhatsApp",
};

/** Nothing has left, and unless the phone itself is the matter, it says nothing about the message. */
function outcomeOfLookUp(error: unknown): SendOutcome {
  const detail = describeError(error);
  if (error instanceof LookUpsRest)
    return { kind: "deferred", reason: "lookup_failed", detail, retryAfterMs: Math.ceil(error.forMs) };
  const known = outcomeOfError(error);
  if (known.kind !== "uncertain") return known;
  return { kind: "deferred", reason: "not_connected", detail };
}

/** The page went away, or the time was over, before the message's turn. */
export const GIVEN_UP: SendOutcome = {
  kind: "deferred",
  reason: "not_connected",
  detail: "given up before it was sent",
};
