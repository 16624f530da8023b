import { keptText } from "../../domain/kept-text";
import {
  type Attachment,
  FAIL_REASONS,
  type InboundMessage,
  MESSAGE_KINDS,
  type ReceiptKind,
} from "../../domain/message";
import { messageKey } from "../../domain/message-key";
import { type Address, isHidden } from "../../domain/phone-number";
import type { ChannelEvent, SenderStatus } from "../ports/channel";
import { admitAccountNews } from "./admit-account-news";

/** An event as we may keep it, or what is wrong with it. */
export type Admission =
  | { readonly kind: "admitted"; readonly event: ChannelEvent }
  | { readonly kind: "refused"; readonly reason: string };

const PHONE = /^[1-9]\d{5,19}$/;
/** Any kind of hidden id (see `HiddenId`); the official channel's is a country, a point, and up to 128 letters and digits. */
const HIDDEN = /^(?:bsuid:[A-Z]{2}\.[A-Za-z0-9]{1,128}|(?!bsuid:)[a-z]{1,10}:[\w.-]{1,30})$/;
const TOKEN = /^[\w-]{1,36}$/;
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
const PRICE = /^(?:marketing|utility|authentication|service|free)$/;
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
      return admitted({ ...event, ...admitTrace(event), providerMessageId, at: plausible(event.at, now) });
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
      return fits(event.name, HIDDEN) && fits(event.phone, PHONE)
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
    case "departure":
      return fits(event.name, HIDDEN)
        ? admitted({ ...event, next: fits(event.next, HIDDEN) ? event.next : null })
        : refused("departure of nobody");
    case "wish":
      return isWriter(event.from) && (event.wants === "stop" || event.wants === "resume")
        ? admitted({ ...event, at: plausible(event.at, now) })
        : refused("wish of nobody, or for nothing known");
    case "template":
    case "tier":
    case "throughput":
    case "alert":
    case "restriction": {
      const news = admitAccountNews(event);
      return news === null ? refused("news of the account that nobody can read") : admitted(news);
    }
    default:
      return refused("event of an unknown kind");
  }
}

function admitMessage(event: Extract<ChannelEvent, { kind: "message" }>, now: Date): Admission {
  const { message } = event;
  if (!isWriter(message.from)) return refused("message without a writer");
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

type ReceiptEvent = Extract<ChannelEvent, { kind: "receipt" }>;

/** What a receipt says beyond its id: whose it is, why, and at what price. What cannot be is left out. */
function admitTrace({ attempt, failure, price, to }: ReceiptEvent): Partial<ReceiptEvent> {
  const isTraced =
    Number.isSafeInteger(attempt?.deliveryId) && attempt!.deliveryId > 0 && fits(attempt!.token, TOKEN);
  const isExplained =
    failure !== null && failure !== undefined && Object.hasOwn(FAIL_REASONS, failure.reason);
  return {
    attempt: isTraced ? attempt! : null,
    failure: isExplained
      ? { reason: failure.reason, detail: keptText(String(failure.detail), LONGEST_DETAIL) }
      : null,
    price: fits(price, PRICE) ? price! : null,
    to: to !== undefined && isWriter(to) ? to : null,
  };
}

function isWriter(from: Address | null): boolean {
  return fits(from, PHONE) || (typeof from === "string" && isHidden(from) && fits(from, HIDDEN));
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
