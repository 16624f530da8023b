import type { Delivery, DeliveryState } from "./delivery";
import { hasFailed } from "./failed-messages";
import { FAIL_REASONS, type ReceiptFailure, type ReceiptKind } from "./message";
import { MAX_ATTEMPTS } from "./retry";

/** A receipt that says itself whose it is: the channel gave back what was sent along with the message. */
export interface TracedReceipt {
  /** The try that it belongs to: the lease token under which the message was begun. */
  readonly token: string;
  readonly providerMessageId: string;
  readonly receipt: ReceiptKind;
  readonly failure: ReceiptFailure | null;
}

type Row = Pick<Delivery, "state" | "leaseToken" | "failedMessageId" | "attempts">;

/** What a receipt makes of a delivery; `null`: nothing. */
export type AfterReceipt =
  | { readonly to: "accepted" | "delivered" | "read" }
  | { readonly to: "failed"; readonly reason: string; readonly detail: string }
  /** Proven not to have arrived: to be sent again, as another form if this one may not go. */
  | { readonly to: "pending"; readonly reason: string; readonly anew: boolean }
  /** Nothing but that this message has failed. */
  | { readonly to: null };

/** Nothing more can come after these. */
const ARRIVED: readonly DeliveryState[] = ["delivered", "read"];
const UNDER_WAY: readonly DeliveryState[] = ["submitting", "uncertain", "accepted"];
/** A message that left is not sent again, whatever was planned for it meanwhile. */
const BEFORE_ACCEPTED: readonly DeliveryState[] = [
  "pending",
  "leased",
  "submitting",
  "uncertain",
  "cancelled",
  "failed",
];

/**
 * Receipts come late, twice, and in any order, and some contradict one another (reported: `delivered` and "not on
 * WhatsApp" for one message). So the order in which they come decides nothing: `read` outweighs `delivered`, that
 * outweighs `failed`, and that outweighs `accepted` of the same message. One of an earlier try counts as well: what has
 * arrived has arrived, and the planned repeat is off.
 */
export function afterReceipt(
  row: Row,
  { token, providerMessageId, receipt, failure }: TracedReceipt,
): AfterReceipt | null {
  switch (receipt) {
    case "read":
      return row.state === "read" ? null : { to: "read" };
    case "delivered":
      return ARRIVED.includes(row.state) ? null : { to: "delivered" };
    case "accepted":
      return BEFORE_ACCEPTED.includes(row.state) && !hasFailed(row.failedMessageId, providerMessageId)
        ? { to: "accepted" }
        : null;
    case "failed": {
      if (hasFailed(row.failedMessageId, providerMessageId)) return null;
      const isOfThisTry = row.leaseToken === token && UNDER_WAY.includes(row.state);
      return isOfThisTry ? afterFailure(row, failure) : { to: null };
    }
  }
}

function afterFailure({ attempts }: Row, failure: ReceiptFailure | null): AfterReceipt {
  const reason = failure?.reason ?? "receipt_failed";
  const what = FAIL_REASONS[reason];
  if (what === "never" || attempts >= MAX_ATTEMPTS)
    return { to: "failed", reason, detail: failure?.detail ?? "" };
  return { to: "pending", reason, anew: what === "anew" };
}
