import type { Attempt } from "../../application/ports/channel";

const PREFIX = "lunas";

/**
 * What we write into `biz_opaque_callback_data` of every message and get back in its statuses: the only tie between a
 * call that was never answered and what became of it. Every app on the account sees it, so it holds nothing personal.
 * `installation` keeps two databases on one account apart.
 */
export function callbackToken(installation: string, { deliveryId, token }: Attempt): string {
  return `${PREFIX}.${installation}.${deliveryId}.${token}`;
}

/** The attempt that a status speaks of; `null` where the text is not of this installation. */
export function readCallbackToken(installation: string, text: unknown): Attempt | null {
  if (typeof text !== "string" || text.length > 200) return null;
  const [prefix, ours, id, token, ...more] = text.split(".");
  if (prefix !== PREFIX || ours !== installation || more.length > 0) return null;
  if (id === undefined || !/^[1-9]\d{0,14}$/.test(id) || !/^[\w-]{1,36}$/.test(token ?? "")) return null;
  return { deliveryId: Number(id), token: token! };
}
