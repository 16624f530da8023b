import { PUSHES_PER_MONTH } from "../../domain/audience";
import type { Bill } from "../../domain/bill";
import type { Campaign } from "../../domain/campaign";
import type { CancelReason, Delivery } from "../../domain/delivery";
import { localDay, monthStart } from "../../domain/local-time";
import { isTooSoon } from "../../domain/pacing";
import type { Address } from "../../domain/phone-number";
import { isTooLate } from "../../domain/reply-age";
import type { App } from "../ports/app";
import type { Circumstances, Seen } from "../ports/repositories";
import type { DocumentRef } from "../ports/turn";

export type Prepared =
  | {
      readonly kind: "send";
      readonly to: Address;
      readonly text: string;
      readonly document: DocumentRef | null;
      readonly quotedMessageId: string | null;
      /** What this was made from; `begin` holds only while it is so. */
      readonly seen: Omit<Seen, "holder">;
    }
  | { readonly kind: "skip"; readonly reason: CancelReason }
  | { readonly kind: "wait"; readonly ms: number };

export interface PrepareDeps extends Pick<App, "store" | "clock" | "push"> {
  readonly renderInvoice: (
    bills: readonly (Bill & { readonly name: string })[],
    dataAsOf: Date | null,
    today: string,
  ) => string;
  readonly renderBroadcast: (body: string) => string;
}

/** Rows of a paused campaign, and of somebody whose message is about to be read, step back for so long. */
const STEP_BACK_MS = 5_000;
/** Within which the sweep has come by. */
const SWEPT_MS = 60_000;

/**
 * Makes the message as it would leave now, in one look: is the bill still open, the contact still willing, the campaign
 * still running? The text is made here and never at plan time, so nobody is reminded of what was paid in the meantime.
 * It says why something is not sent; whether something is, only `begin` says.
 */
export async function prepareDelivery(
  deps: PrepareDeps,
  delivery: Delivery,
  campaign: Campaign | null,
): Promise<Prepared> {
  const at = deps.clock.now();
  const now = await deps.store.now.deliveries.circumstances(delivery.id, monthStart(at));
  if (now === null || now.address === null) return { kind: "skip", reason: "nothing_to_say" };
  if (campaign === null) return prepareReply(delivery, now, now.address, at);
  if (now.campaignState === "cancelled") return { kind: "skip", reason: "campaign_cancelled" };
  if (now.campaignState !== "running") return { kind: "wait", ms: STEP_BACK_MS };
  if (now.optedOutAt !== null) return { kind: "skip", reason: "opted_out" };
  if (delivery.surplus !== 0 || now.hasTwin) return { kind: "skip", reason: "same_person" };
  if (!now.hasLink) return { kind: "skip", reason: "wrong_number" };
  // What they have written may be STOP: it is answered first.
  if (now.hasWritten) return { kind: "wait", ms: STEP_BACK_MS };
  if (campaign.body === null) return prepareInvoice(deps, campaign, now, now.address, at);
  return ready(now, now.address, deps.renderBroadcast(campaign.body), null, null);
}

function prepareReply(delivery: Delivery, now: Circumstances, to: Address, at: Date): Prepared {
  if (delivery.text === null) return { kind: "skip", reason: "nothing_to_say" };
  // The sweep drops it, and sees to it that who asked gets an answer all the same.
  if (isTooLate(delivery, at)) return { kind: "wait", ms: SWEPT_MS };
  const document = delivery.document === null ? null : (JSON.parse(delivery.document) as DocumentRef);
  return ready(now, to, delivery.text, document, null);
}

function prepareInvoice(
  deps: PrepareDeps,
  campaign: Campaign,
  now: Circumstances,
  to: Address,
  at: Date,
): Prepared {
  if (isTooSoon(now.otherPushBegunAt, at)) return { kind: "skip", reason: "already_messaged" };
  if (now.pushesThisMonth >= PUSHES_PER_MONTH) return { kind: "skip", reason: "push_limit" };
  const { bills } = now;
  if (bills.length === 0) return { kind: "skip", reason: "already_paid" };
  const text = deps.renderInvoice(bills, now.dataAsOf, localDay(at));
  const document: DocumentRef | null =
    campaign.attachPdf === "attach"
      ? { kind: "invoice", bills: bills.map(({ customerId, period }) => ({ customerId, period })) }
      : null;
  return ready(now, to, text, document, bills);
}

function ready(
  { contactId, begunCount, quotedMessageId }: Circumstances,
  to: Address,
  text: string,
  document: DocumentRef | null,
  bills: Seen["bills"],
): Prepared {
  return { kind: "send", to, text, document, quotedMessageId, seen: { contactId, begunCount, bills } };
}
