import type { Bill } from "../domain/bill";
import type { Campaign } from "../domain/campaign";
import { type CancelReason, type Delivery, PRIORITY } from "../domain/delivery";
import { localDay } from "../domain/local-time";
import type { Address } from "../domain/phone-number";
import type { App } from "./app";
import type { DocumentRef } from "./turn";

export type Prepared =
  | {
      readonly kind: "send";
      readonly to: Address;
      readonly text: string;
      readonly document: DocumentRef | null;
      readonly quotedMessageId: string | null;
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

/** Two pushes about the same bills within this time are one too many: a duplicate dun, however it was planned. */
export const BETWEEN_PUSHES_MS = 20 * 3_600_000;

/** Who has just written is answered first: it may be a STOP. */
const UNANSWERED_MS = 5_000;

/** A paused campaign's claimed rows step back for so long. */
const PAUSED_MS = 5_000;

/**
 * Looks again, in the moment of sending: is the bill still open, the contact still willing, the campaign still
 * running? The text is made here and never at plan time, so nobody is reminded of what was paid in the meantime.
 */
export async function prepareDelivery(
  deps: PrepareDeps,
  delivery: Delivery,
  campaign: Campaign | null,
): Promise<Prepared> {
  const { deliveries } = deps.store.now;
  const now = await deliveries.circumstances(delivery.id);
  if (now === null || now.address === null) return { kind: "skip", reason: "nothing_to_say" };
  if (campaign === null) return prepareReply(delivery, now.address, now.quotedMessageId);
  if (now.campaignState === "cancelled") return { kind: "skip", reason: "campaign_cancelled" };
  if (now.campaignState !== "running") return { kind: "wait", ms: PAUSED_MS };
  if (now.optedOutAt !== null) return { kind: "skip", reason: "opted_out" };
  if (delivery.surplus !== 0 || now.hasTwin === 1) return { kind: "skip", reason: "same_person" };
  if (now.hasWritten === 1) return { kind: "wait", ms: UNANSWERED_MS };
  if (campaign.body === null && isTooSoon(now.otherPushBegunAt, deps.clock.now()))
    return { kind: "skip", reason: "already_messaged" };
  return prepareCampaign(deps, delivery, campaign, now.address);
}

function isTooSoon(otherPushBegunAt: Date | null, now: Date): boolean {
  return otherPushBegunAt !== null && now.getTime() - otherPushBegunAt.getTime() < BETWEEN_PUSHES_MS;
}

function prepareReply(delivery: Delivery, to: Address, quotedMessageId: string | null): Prepared {
  if (delivery.text === null) return { kind: "skip", reason: "nothing_to_say" };
  const document = delivery.document === null ? null : (JSON.parse(delivery.document) as DocumentRef);
  return { kind: "send", to, text: delivery.text, document, quotedMessageId };
}

async function prepareCampaign(
  deps: PrepareDeps,
  delivery: Delivery,
  campaign: Campaign,
  to: Address,
): Promise<Prepared> {
  const { bills, links } = deps.store.now;
  if (campaign.body !== null) {
    const active = (await links.ofContact(delivery.contactId)).some((link) => link.state === "active");
    if (!active) return { kind: "skip", reason: "wrong_number" };
    return {
      kind: "send",
      to,
      text: deps.renderBroadcast(campaign.body),
      document: null,
      quotedMessageId: null,
    };
  }
  const open = await bills.openOfContact(delivery.contactId, campaign.period);
  if (open.length === 0) {
    const active = (await links.ofContact(delivery.contactId)).some((link) => link.state === "active");
    return { kind: "skip", reason: active ? "already_paid" : "wrong_number" };
  }
  const today = localDay(deps.clock.now());
  const text = deps.renderInvoice(open, await bills.dataAsOf(), today);
  const document: DocumentRef | null =
    campaign.attachPdf === "attach"
      ? { kind: "invoice", bills: open.map(({ customerId, period }) => ({ customerId, period })) }
      : null;
  return { kind: "send", to, text, document, quotedMessageId: null };
}

/** Is this a message that the contact has asked for? */
export function isReply(delivery: Pick<Delivery, "priority">): boolean {
  return delivery.priority === PRIORITY.reply;
}
