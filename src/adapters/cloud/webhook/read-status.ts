import type { ChannelEvent, PriceCategory } from "../../../application/ports/channel";
import type { ReceiptKind } from "../../../domain/message";
import { readCallbackToken } from "../callback-token";
import { consequencesOf, failureOf, type StatusError } from "../late-failure";
import { addressOf, instantOf, phoneOf, userOf } from "./addresses";
import type { WebhookStatus } from "./shapes";

const RECEIPTS: Readonly<Record<string, ReceiptKind>> = {
  sent: "accepted",
  delivered: "delivered",
  read: "read",
  played: "read",
  failed: "failed",
};
const CATEGORIES: readonly string[] = ["marketing", "utility", "authentication", "service"];

/** What one entry of `statuses` tells; nothing for a status that nobody knows. */
export function readStatus(
  status: WebhookStatus,
  senderId: string,
  installation: string,
): readonly ChannelEvent[] {
  const receipt = Object.hasOwn(RECEIPTS, status.status) ? RECEIPTS[status.status]! : null;
  if (receipt === null) return [];
  const error = receipt === "failed" ? errorOf(status) : null;
  const event: ChannelEvent = {
    kind: "receipt",
    providerMessageId: status.id,
    receipt,
    at: instantOf(status.timestamp),
    senderId,
    attempt: readCallbackToken(installation, status.biz_opaque_callback_data),
    failure: receipt === "failed" ? failureOf(error) : null,
    price: priceOf(status),
    to: addressOf(status.recipient_id, status.recipient_user_id),
  };
  return [event, ...identityOf(status), ...(receipt === "failed" ? consequencesOf(error, senderId) : [])];
}

/** A status of a message to a phone teaches whose user id that is. */
function identityOf(status: WebhookStatus): ChannelEvent[] {
  const [phone, name] = [phoneOf(status.recipient_id), userOf(status.recipient_user_id)];
  return phone === null || name === null || status.status === "failed"
    ? []
    : [{ kind: "identity", name, phone }];
}

function errorOf({ errors }: WebhookStatus): StatusError | null {
  const [error] = errors ?? [];
  if (error === undefined) return null;
  const details = error.error_data?.details ?? error.message ?? error.title ?? "";
  // Meta's sentences name phones.
  return { code: error.code, details: details.replace(/\d{7,}/g, "…").slice(0, 160) };
}

function priceOf({ pricing }: WebhookStatus): PriceCategory | null {
  if (pricing === undefined) return null;
  if (pricing.billable === false || /^free_/.test(pricing.type ?? "")) return "free";
  const category = pricing.category?.toLowerCase() ?? "";
  return CATEGORIES.includes(category) ? (category as PriceCategory) : null;
}
