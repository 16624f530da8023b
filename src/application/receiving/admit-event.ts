import { keptText } from "../../domain/kept-text";
import { type Attachment, type InboundMessage, MESSAGE_KINDS, type ReceiptKind } from "../../domain/message";
import { messageKey } from "../../domain/message-key";
import type { ChannelEvent, SenderStatus } from "../ports/channel";

/** An event as we may keep it, or what is wrong with it. */
export type Admission =
  | { readonly kind: "admitted"; readonly event: ChannelEvent }
  | { readonly kind: "refused"; readonly reason: string };

const PHONE = /^[1-9]\d{5,19}$/;
const LID = /^[\w.-]{1,30}$/;
/** Any kind of hidden id; see `HiddenId`. */
const HIDDEN = /^[a-z]{1,10}:[\w.-]{1,30}$/;
const LABEL = /^[\x21-\x7e]{1,40}$/;
const RECEIPTS: Readonly<Record<ReceiptKind, true>> = {
  accepted: true,
  delivered: true,
  read: true,
  failed: true,
};
const STATUSES: Readonly<Record<SenderStatus, true>> = {
  starting: true,
  linking: true,
  ready: true,
  disconnected: true,
  logged_out: true,
  barred: true,
};
const LONGEST_DETAIL = 300;
/** A file's name is shortened once more where it is kept. */
const LONGEST_FILE_NAME = 255;
/** WhatsApp began in 2009. */
const OLDEST = Date.UTC(2009, 0, 1);
/** Clocks differ, but not by days. */
const AHEAD_MS = 24 * 3600_000;

/**
 * The border: whatever a channel tells is checked here, once, whichever channel it is; behind it ids are plain, dates
 * are dates of our time, texts are bounded and whole. What is only odd is put right, for a message must be heard even
 * if its id or its date is nonsense. An event without a writer or without a known kind is refused.
 */
export function admitEvent(event: ChannelEvent, now: Date): Admission {
  switch (event.kind) {
    case "message":
      return admitMessage(event, now);
    case "receipt": {
      if (!Object.hasOwn(RECEIPTS, event.receipt)) return refused("receipt of an unknown kind");
      const providerMessageId = messageKey(String(event.providerMessageId));
      return admitted({ ...event, providerMessageId, at: plausible(event.at, now) });
    }
    case "revision": {
      if (event.change !== "edited" && event.change !== "deleted")
        return refused("change of an unknown kind");
      const providerMessageId = messageKey(String(event.providerMessageId));
      return admitted({
        ...event,
        providerMessageId,
        text: keptText(String(event.text ?? "")),
        at: plausible(event.at, now),
      });
    }
    case "identity":
      return fits(event.lid, LID) && fits(event.phone, PHONE)
        ? admitted(event)
        : refused("identity without a hidden id or a phone");
    case "spelling":
      return fits(event.phone, PHONE) && fits(event.spelling, PHONE)
        ? admitted(event)
        : refused("spelling without a phone");
    case "lookups":
      return fits(event.senderId, LABEL) && typeof event.failing === "boolean"
        ? admitted(event)
        : refused("look-ups of an unknown number");
    case "status": {
      if (!fits(event.senderId, LABEL) || !Object.hasOwn(STATUSES, event.status))
        return refused("state of an unknown number or kind");
      const phone = fits(event.phone, PHONE) ? event.phone : null;
      const qr = typeof event.qr === "string" ? event.qr : null;
      return admitted({ ...event, phone, qr, detail: keptText(String(event.detail), LONGEST_DETAIL) });
    }
    default:
      return refused("event of an unknown kind");
  }
}

function admitMessage(event: Extract<ChannelEvent, { kind: "message" }>, now: Date): Admission {
  const { message } = event;
  if (!fits(message.from, PHONE) && !fits(message.from, HIDDEN)) return refused("message without a writer");
  if (!fits(message.senderId, LABEL)) return refused("message to an unknown number");
  const quoted = message.quotedMessageId;
  const kept: InboundMessage = {
    ...message,
    providerMessageId: messageKey(String(message.providerMessageId)),
    quotedMessageId: typeof quoted === "string" && quoted !== "" ? messageKey(quoted) : null,
    kind: MESSAGE_KINDS.includes(message.kind) ? message.kind : "other",
    text: keptText(typeof message.text === "string" ? message.text : ""),
    sentAt: plausible(message.sentAt, now),
    attachment: admitFile(message.attachment),
  };
  return admitted({ ...event, message: kept });
}

function admitFile(file: Attachment | null): Attachment | null {
  if (!Buffer.isBuffer(file?.content)) return null;
  return { ...file, fileName: keptText(String(file.fileName), LONGEST_FILE_NAME) };
}

/** What is no text at all fits nothing. */
function fits(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

/** A date that cannot be is no reason to lose what it belongs to: then it is now. */
function plausible(at: Date, now: Date): Date {
  const ms = at instanceof Date ? at.getTime() : Number.NaN;
  return ms >= OLDEST && ms <= now.getTime() + AHEAD_MS ? at : now;
}

function admitted(event: ChannelEvent): Admission {
  return { kind: "admitted", event };
}

function refused(reason: string): Admission {
  return { kind: "refused", reason };
}
