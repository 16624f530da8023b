import type { MessageKind } from "../../../domain/message";

/** WhatsApp's types of messages that a person writes; the rest are notices of the app itself. */
const KINDS: Readonly<Record<string, MessageKind>> = {
  chat: "text",
  buttons_response: "text",
  list_response: "text",
  template_button_reply: "text",
  image: "image",
  video: "video",
  audio: "voice",
  ptt: "voice",
  sticker: "sticker",
  document: "document",
  location: "location",
  live_location: "location",
  vcard: "contact",
  multi_vcard: "contact",
  call_log: "call",
  reaction: "reaction",
  poll_creation: "poll",
  revoked: "deleted",
};

/** Notices that nobody wrote: encryption, groups, protocol; and what could not be decrypted (it comes again). */
const NOTICES = new Set([
  "e2e_notification",
  "notification",
  "notification_template",
  "gp2",
  "broadcast_notification",
  "protocol",
  "debug",
  "ciphertext",
  "hsm",
]);

/** What a message of WhatsApp is to us; `null` for a notice, `other` for a type that we do not know. */
export function kindOf(type: unknown): MessageKind | null {
  if (typeof type !== "string" || NOTICES.has(type)) return null;
  return KINDS[type] ?? "other";
}
