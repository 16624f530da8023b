import type { SendOutcome } from "../../../domain/message";
import { describeError } from "../page/describe-error";

/**
 * The only file that knows what the library's errors mean. The rule: "surely not sent" needs proof, namely an error
 * that can only arise before the message was handed to the page's send queue. Everything else is `uncertain`, and
 * the chat itself will tell.
 */
const BEFORE_SENDING: readonly { readonly pattern: RegExp; readonly outcome: SendOutcome }[] = [
  // The page refuses to make an id of it: `wid error: invalid wid`.
  {
    pattern: /invalid wid/i,
    outcome: { kind: "rejected", reason: "invalid_number", detail: "WhatsApp does not take it for a number" },
  },
  // The chat could not be opened, so nothing was written into it. WhatsApp has no hidden id for this number (yet).
  {
    pattern: /No LID for user/i,
    outcome: { kind: "deferred", reason: "channel_error", detail: "no LID for this number yet" },
  },
  // The library's functions are not in the page (still syncing, or just reloaded).
  {
    pattern: /reading '(getChat|sendMessage|getMessageModel)'|WWebJS is not defined/,
    outcome: { kind: "deferred", reason: "not_connected", detail: "the page is not ready" },
  },
  // Preparing and uploading a document come before the message.
  {
    pattern: /media-fault|upload failed|media entry was not created/i,
    outcome: { kind: "deferred", reason: "channel_error", detail: "the document could not be uploaded" },
  },
];

/** The page has no hidden id for the number; nothing was written, and looking the number up may teach it the id. */
export function meansUnknownLid(error: unknown): boolean {
  return /No LID for user/i.test(describeError(error));
}

/** Whoever asks again asks the same in vain: it is this phone that the page has no answer for. */
export function isAboutMessage(error: unknown): boolean {
  return meansUnknownLid(error) || outcomeOfError(error).kind === "rejected";
}

/** The document or the browser went away under a call. Whether it did its work before, nobody can say. */
export function meansPageGone(error: unknown): boolean {
  return /context was destroyed|Cannot find context|Target closed|Session closed|Connection closed|detached/i.test(
    describeError(error),
  );
}

/** The page lacks parts that a send needs before it hands the message over. Waiting is all that helps. */
export function pageLacks(parts: readonly string[], retryAfterMs: number): SendOutcome {
  const detail = `WhatsApp's page lacks ${parts.join(", ")}`;
  return { kind: "deferred", reason: "not_connected", detail, retryAfterMs };
}

/** What a rejected `sendMessage` says about the message. */
export function outcomeOfError(error: unknown): SendOutcome {
  const detail = describeError(error);
  const known = BEFORE_SENDING.find((one) => one.pattern.test(detail));
  return known ? known.outcome : { kind: "uncertain", detail };
}

/** `sendMessage` resolves with nothing when there was no chat, but also when the message left and was not found again. */
export const NOTHING_CAME_BACK: SendOutcome = {
  kind: "uncertain",
  detail: "the library returned no message",
};

/** The server did not confirm the message in time; it may go out later (a page without network keeps it). */
export function notConfirmed(providerMessageId: string): SendOutcome {
  return { kind: "uncertain", detail: "no confirmation by the server (ack 0)", providerMessageId };
}

/**
 * The server refused the message (ack -1). That is surely not sent. Reports tie it to a restricted account (error
 * 463): people never written to are locked first (`cold_locked`) while known chats go on; when a known chat is
 * refused as well, it is the account (`account_restricted`). `lockedUntil` is the page's own word, where it has one.
 */
export function outcomeOfRefusal(chatIsKnown: boolean, lockedUntil: number | null, now: Date): SendOutcome {
  if (chatIsKnown) {
    return { kind: "deferred", reason: "account_restricted", detail: "refused by the server (ack -1)" };
  }
  const waitMs = lockedUntil === null ? 0 : lockedUntil - now.getTime();
  return {
    kind: "deferred",
    reason: "cold_locked",
    detail: "refused by the server (ack -1) in a chat without history",
    ...(waitMs > 0 ? { retryAfterMs: waitMs } : {}),
  };
}

/**
 * Reading a chat failed because there is none: the library found no chat, or WhatsApp has no hidden id for the number.
 * Then nothing of ours stands in it.
 */
export function meansNoChat(error: unknown): boolean {
  return /reading 'msgs'|No LID for user/.test(describeError(error));
}
