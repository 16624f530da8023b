import type { Client } from "whatsapp-web.js";
import { type Address, isHidden, type PhoneNumber, phoneNumber } from "../../../domain/phone-number";

/**
 * The ids of WhatsApp Web, in both spellings.
 *
 * Until July 2026 the page named the joined form of a message key `_serialized`
 * ("true_6289012345678@c.us_3EB0AB…"). Since WhatsApp Web 2.3000.1043 it is `$1`, while whatsapp-web.js 1.34.7
 * still reads `_serialized` everywhere (wwebjs issues 201830, 201833, 201857). Two things make both work, without
 * touching the library: `acceptDollarIds` (in-page.ts) gives every object of the page a `_serialized` that falls
 * back to `$1`, and on this side nothing reads either field except the functions below.
 *
 * Receipts are matched by the bare id (`id.id`), because the chat in a joined key may be the number or the LID.
 */

/** The bare id of a message key in any shape; `null` when there is none. */
export function bareId(key: unknown): string | null {
  if (typeof key === "string") return key.split("_")[2] ?? (key === "" || key.includes("_") ? null : key);
  const id = field(key, "id");
  if (typeof id === "string" && id !== "") return id;
  const joined = field(key, "_serialized") ?? field(key, "$1");
  return typeof joined === "string" ? bareId(joined) : null;
}

/** The joined key, which the library wants in order to find a message; `null` when it cannot be built. */
export function joinedKey(key: unknown): string | null {
  if (typeof key === "string") return key.includes("_") ? key : null;
  const joined = field(key, "_serialized") ?? field(key, "$1");
  if (typeof joined === "string" && joined !== "") return joined;
  const id = field(key, "id");
  const remote = widOf(field(key, "remote"));
  if (typeof id !== "string" || remote === null) return null;
  const participant = widOf(field(key, "participant"));
  return [String(field(key, "fromMe") === true), remote, id, ...(participant ? [participant] : [])].join("_");
}

/** A user or chat id as text, `6289012345678@c.us` or `1203…@lid`; `null` when it is none. */
export function widOf(wid: unknown): string | null {
  if (typeof wid === "string") return wid.includes("@") ? wid : null;
  const joined = field(wid, "_serialized") ?? field(wid, "$1");
  if (typeof joined === "string" && joined.includes("@")) return joined;
  const user = field(wid, "user");
  const server = field(wid, "server");
  return typeof user === "string" && typeof server === "string" ? `${user}@${server}` : null;
}

/** The chat id of a phone, a spelling of one, or a hidden id. */
export function chatIdOf(address: Address): string {
  return isHidden(address) ? `${address.slice(address.indexOf(":") + 1)}@lid` : `${address}@c.us`;
}

/** Completes a key on which the library is about to work: its own methods read `id._serialized`. */
export function completeKey(owner: { id: unknown }): void {
  const key = owner.id;
  if (typeof key !== "object" || key === null || typeof field(key, "_serialized") === "string") return;
  const joined = joinedKey(key);
  if (joined !== null) (key as { _serialized?: string })._serialized = joined;
}

/** A property of something that came out of the page, about which nothing is certain. */
export function field(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}

/** The number's own phone, when the page says it; it may know itself by its hidden id only. */
export function ownPhone(client: Pick<Client, "info">): PhoneNumber | null {
  const wid = widOf(field(client.info, "wid"));
  const match = wid === null ? null : /^(\d{7,15})(?::\d+)?@c\.us$/.exec(wid);
  return match ? phoneNumber(match[1]!) : null;
}
