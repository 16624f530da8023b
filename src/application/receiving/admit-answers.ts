import { keptText } from "../../domain/kept-text";
import {
  DEFER_REASONS,
  type DeferReason,
  REJECT_REASONS,
  type RejectReason,
  type SendOutcome,
} from "../../domain/message";
import { isOddKey, messageKey } from "../../domain/message-key";
import type { Channel, Registered, SentFinding, SentQuery } from "../ports/channel";

const LONGEST_DETAIL = 190;
/** No channel knows better than a day ahead when to come back. */
const LONGEST_PAUSE_MS = 24 * 3600_000;

/**
 * The border for what a channel answers, as `admitEvent` is for what it tells: ids are such as we keep, reasons such as
 * we know, texts bounded. What is no answer is uncertain, which is the one thing that it surely is. Ids that are kept by
 * their hash are not given back to the channel, which would not know them and take their messages for absent.
 */
export function admitAnswers(channel: Channel): Channel {
  const { lookUp } = channel;
  return {
    ...channel,
    ...(lookUp === undefined
      ? {}
      : {
          lookUp: async (senderId, to, signal, stored) =>
            admitLookUp(await lookUp.call(channel, senderId, to, signal, stored)),
        }),
    send: async (message, signal) => admitOutcome(await channel.send(message, signal)),
    findSent: async (query) => {
      const isKnown = query.providerMessageId !== null && !isOddKey(query.providerMessageId);
      const providerMessageId = isKnown ? query.providerMessageId : null;
      return admitFinding(await channel.findSent({ ...query, providerMessageId }), query);
    },
    refreshReceipts: (senderId, ids) =>
      channel.refreshReceipts(
        senderId,
        ids.filter((id) => !isOddKey(id)),
      ),
  };
}

/** A message that has left may be gone for good: whatever is odd about the answer, it is never taken for "not sent". */
function admitOutcome(told: SendOutcome): SendOutcome {
  switch (told?.kind) {
    case "accepted":
      return isId(told.providerMessageId)
        ? { kind: "accepted", providerMessageId: messageKey(told.providerMessageId) }
        : { kind: "uncertain", detail: "accepted without an id" };
    case "rejected":
      return REJECT_REASONS.includes(told.reason as RejectReason)
        ? { ...told, detail: detailOf(told.detail) }
        : { kind: "uncertain", detail: "rejected for an unknown reason" };
    case "deferred":
      return DEFER_REASONS.includes(told.reason as DeferReason)
        ? deferred(told)
        : { kind: "uncertain", detail: "deferred for an unknown reason" };
    case "uncertain": {
      const { providerMessageId: id, pageEvent } = told;
      return {
        kind: "uncertain",
        detail: detailOf(told.detail),
        ...(isId(id) ? { providerMessageId: messageKey(id) } : {}),
        ...(typeof pageEvent === "string" ? { pageEvent } : {}),
      };
    }
    default:
      return { kind: "uncertain", detail: "an answer of an unknown kind" };
  }
}

/** Before a send nothing has left: what is no answer is a question that failed. */
function admitLookUp(told: SendOutcome | Registered | null): SendOutcome | Registered | null {
  if (told === null || told === undefined) return null;
  if (told.kind === "registered")
    return Number.isFinite(told.checkedAt?.getTime?.())
      ? { kind: "registered", checkedAt: told.checkedAt }
      : null;
  const outcome = admitOutcome(told);
  return outcome.kind === "rejected" || outcome.kind === "deferred"
    ? outcome
    : { kind: "deferred", reason: "lookup_failed", detail: "an answer of an unknown kind" };
}

function deferred({
  reason,
  detail,
  retryAfterMs: ms,
}: Extract<SendOutcome, { kind: "deferred" }>): SendOutcome {
  const isWait = typeof ms === "number" && ms >= 0;
  return {
    kind: "deferred",
    reason,
    ...(detail === undefined ? {} : { detail: detailOf(detail) }),
    ...(isWait ? { retryAfterMs: Math.min(ms, LONGEST_PAUSE_MS) } : {}),
  };
}

function admitFinding(told: SentFinding, { providerMessageId, knownIds }: SentQuery): SentFinding {
  // Looked for by its words, since the channel does not know its id: what was not found may stand there all the same.
  const isByWords = providerMessageId !== null && isOddKey(providerMessageId);
  if (told?.kind === "absent") return { kind: isByWords ? "unknown" : "absent" };
  if (told?.kind !== "found" && told?.kind !== "unconfirmed") return { kind: "unknown" };
  if (!isId(told.providerMessageId)) return { kind: "unknown" };
  const id = messageKey(told.providerMessageId);
  const isOther = providerMessageId !== null && id !== providerMessageId;
  return isOther || knownIds.includes(id) ? { kind: "unknown" } : { kind: told.kind, providerMessageId: id };
}

function isId(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function detailOf(value: unknown): string {
  return keptText(String(value ?? ""), LONGEST_DETAIL);
}
