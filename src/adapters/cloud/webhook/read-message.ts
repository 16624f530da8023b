import type { ChannelEvent } from "../../../application/ports/channel";
import type { MessageKind } from "../../../domain/message";
import { addressOf, instantOf, phoneOf, userOf } from "./addresses";
import type { WebhookMessage } from "./shapes";

type MessageEvent = Extract<ChannelEvent, { kind: "message" }>;

/** What one entry of `messages` tells; `mediaId` of a document, which only admins' are fetched of. */
export interface ToldMessage {
  readonly events: readonly ChannelEvent[];
  readonly document: {
    readonly event: MessageEvent;
    readonly mediaId: string;
    readonly mimeType: string;
  } | null;
}

const KINDS: Readonly<Record<string, MessageKind>> = {
  text: "text",
  button: "text",
  interactive: "text",
  image: "image",
  audio: "voice",
  video: "video",
  document: "document",
  sticker: "sticker",
  location: "location",
  contacts: "contact",
  reaction: "reaction",
  poll: "poll",
};

/** Never throws; what is strange is a message of kind `other`, so that a person who writes is heard. */
export function readMessage(message: WebhookMessage, senderId: string): ToldMessage {
  const from = addressOf(message.from, message.from_user_id);
  const at = instantOf(message.timestamp);
  if (message.type === "system") return only(departureOf(message));
  const changed = revisionOf(message, at);
  if (changed !== null) return only(changed);
  if (from === null) return only(null);
  const event: MessageEvent = {
    kind: "message",
    caughtUp: false,
    message: {
      providerMessageId: message.id,
      from,
      senderId,
      kind: KINDS[message.type] ?? "other",
      text: textOf(message),
      quotedMessageId: message.context?.id ?? null,
      sentAt: at,
      isForwarded: message.context?.forwarded === true || message.context?.frequently_forwarded === true,
      attachment: null,
    },
  };
  const { id: mediaId, mime_type: mimeType } = message.document ?? {};
  return {
    events: [...pairsOf(message), event],
    document:
      mediaId === undefined ? null : { event, mediaId, mimeType: mimeType ?? "application/octet-stream" },
  };
}

function only(event: ChannelEvent | null): ToldMessage {
  return { events: event === null ? [] : [event], document: null };
}

/** A button that was pressed is what stands on it, as if it had been typed. */
function textOf(message: WebhookMessage): string {
  const { text, button, interactive, image, video, document, reaction } = message;
  return (
    text?.body ??
    button?.text ??
    button?.payload ??
    interactive?.button_reply?.title ??
    interactive?.list_reply?.title ??
    image?.caption ??
    video?.caption ??
    document?.caption ??
    document?.filename ??
    reaction?.emoji ??
    ""
  );
}

/** Phone and user id of one person, where a webhook has both. Nothing is ever guessed from one of them. */
function pairsOf(message: WebhookMessage): ChannelEvent[] {
  const name = userOf(message.from_user_id);
  const phone = phoneOf(message.from) ?? ownCard(message);
  return name === null || phone === null ? [] : [{ kind: "identity", name, phone }];
}

/** The writer's own number, given on our request. A card that was merely shared may be anybody's. */
function ownCard({ type, contacts }: WebhookMessage) {
  const [card] = type === "contacts" ? (contacts ?? []) : [];
  return card?.origin === "contact_request" ? phoneOf(card.phones?.[0]?.wa_id) : null;
}

function departureOf({ system, from_user_id: before }: WebhookMessage): ChannelEvent | null {
  const name = userOf(before);
  if (name === null || !/^user_changed/.test(system?.type ?? "")) return null;
  return { kind: "departure", name, next: userOf(system?.user_id) };
}

/** Meta's documents do not show the exact shape of these two: every place where the id may stand is looked at. */
function revisionOf(message: WebhookMessage, at: Date): ChannelEvent | null {
  const { edit, revoke } = message;
  const changed = message.type === "edit" ? edit : message.type === "revoke" ? revoke : undefined;
  if (changed === undefined) return null;
  const providerMessageId = changed.original_message_id ?? changed.message_id ?? message.context?.id;
  if (providerMessageId === undefined) return null;
  return message.type === "revoke"
    ? { kind: "revision", providerMessageId, change: "deleted", text: "", at }
    : { kind: "revision", providerMessageId, change: "edited", text: edit?.message?.text?.body ?? "", at };
}
