import { PUSHES_PER_MONTH } from "../../domain/audience";
import type { Bill } from "../../domain/bill";
import type { Campaign } from "../../domain/campaign";
import type { CancelReason, Delivery } from "../../domain/delivery";
import { localDay, monthStart } from "../../domain/local-time";
import type { FilledTemplate } from "../../domain/message-template";
import { isTooSoon } from "../../domain/pacing";
import type { Address } from "../../domain/phone-number";
import { isTooLate } from "../../domain/reply-age";
import { isWindowOpen } from "../../domain/service-window";
import type { App } from "../ports/app";
import type { StoredRegistration } from "../ports/channel";
import type { MessageForms, TemplateMessage } from "../ports/message-forms";
import type { Circumstances, Seen } from "../ports/repositories";
import type { DocumentRef } from "../ports/turn";

export type Prepared =
  | {
      readonly kind: "send";
      readonly to: Address;
      readonly text: string;
      readonly document: DocumentRef | null;
      readonly template: FilledTemplate | null;
      readonly buttons: readonly string[];
      readonly quotedMessageId: string | null;
      readonly stored: StoredRegistration;
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
  /** Where free text goes only to people who have written of late. */
  readonly forms?: MessageForms;
}

/** Rows of a paused campaign, and of somebody whose message is about to be read, step back for so long. */
const STEP_BACK_MS = 5_000;
/** Until then the campaign itself is held, if the template still may not go. */
const FORM_HELD_MS = 6_000;
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
  if (campaign === null) return prepareReply(deps, delivery, now, now.address, at);
  if (now.campaignState === "cancelled") return { kind: "skip", reason: "campaign_cancelled" };
  if (now.campaignState !== "running") return { kind: "wait", ms: STEP_BACK_MS };
  if (now.optedOutAt !== null) return { kind: "skip", reason: "opted_out" };
  if (delivery.surplus !== 0 || now.hasTwin) return { kind: "skip", reason: "same_person" };
  if (!now.hasLink) return { kind: "skip", reason: "wrong_number" };
  // What they have written may be STOP: it is answered first.
  if (now.hasWritten) return { kind: "wait", ms: STEP_BACK_MS };
  if (campaign.body === null) return prepareInvoice(deps, delivery, campaign, now, now.address, at);
  const named = deps.forms?.broadcast(campaign.body) ?? null;
  if (named !== null) return inForm(deps, now, now.address, named, null);
  if (needsForm(deps, delivery, now, at)) return { kind: "skip", reason: "window_closed" };
  return ready(now, now.address, deps.renderBroadcast(campaign.body), null, null);
}

/** May this person only be written to by a template? Once free text was refused, it is, whatever we believe. */
function needsForm(
  deps: PrepareDeps,
  { refusals }: Delivery,
  { windowOpenedAt }: Circumstances,
  at: Date,
): boolean {
  return deps.forms !== undefined && (refusals > 0 || !isWindowOpen(windowOpenedAt, at));
}

/** As the template, if the provider lets it go now; what it said long ago may have changed, so it is asked for each. */
async function inForm(
  deps: PrepareDeps,
  now: Circumstances,
  to: Address,
  form: TemplateMessage | null,
  bills: Seen["bills"],
): Promise<Prepared> {
  if (form === null) return { kind: "skip", reason: "nothing_to_say" };
  if (!(await deps.forms!.isUsable(form.template.name))) return { kind: "wait", ms: FORM_HELD_MS };
  return { ...ready(now, to, form.text, null, bills), template: form.template };
}

async function prepareReply(
  deps: PrepareDeps,
  delivery: Delivery,
  now: Circumstances,
  to: Address,
  at: Date,
): Promise<Prepared> {
  if (delivery.text === null) return { kind: "skip", reason: "nothing_to_say" };
  // The sweep drops it, and sees to it that who asked gets an answer all the same.
  if (isTooLate(delivery, at)) return { kind: "wait", ms: SWEPT_MS };
  const document = delivery.document === null ? null : (JSON.parse(delivery.document) as DocumentRef);
  if (needsForm(deps, delivery, now, at)) {
    if (!deps.forms!.isAdmin(to)) return { kind: "skip", reason: "window_closed" };
    return inForm(deps, now, to, deps.forms!.note(delivery.text), null);
  }
  return ready(now, to, withinLimit(deps, delivery.text, document), document, null);
}

/** The official channel takes only so many letters; the rest is left out, with a sign that it is. */
function withinLimit({ forms }: PrepareDeps, text: string, document: DocumentRef | null): string {
  const most =
    forms === undefined
      ? Number.POSITIVE_INFINITY
      : document === null
        ? forms.longestText
        : forms.longestCaption;
  return text.length <= most ? text : `${[...text].slice(0, most / 2 - 1).join("")} …`.slice(0, most);
}

function prepareInvoice(
  deps: PrepareDeps,
  delivery: Delivery,
  campaign: Campaign,
  now: Circumstances,
  to: Address,
  at: Date,
): Prepared | Promise<Prepared> {
  if (isTooSoon(now.otherPushBegunAt, at)) return { kind: "skip", reason: "already_messaged" };
  if (now.pushesThisMonth >= PUSHES_PER_MONTH) return { kind: "skip", reason: "push_limit" };
  const { bills } = now;
  if (bills.length === 0) return { kind: "skip", reason: "already_paid" };
  if (needsForm(deps, delivery, now, at))
    return inForm(
      deps,
      now,
      to,
      deps.forms!.invoice(bills, now.dataAsOf, localDay(at), campaign.kind),
      bills,
    );
  const text = deps.renderInvoice(bills, now.dataAsOf, localDay(at));
  const document: DocumentRef | null =
    campaign.attachPdf === "attach"
      ? { kind: "invoice", bills: bills.map(({ customerId, period }) => ({ customerId, period })) }
      : null;
  return { ...ready(now, to, text, document, bills), buttons: deps.forms?.buttons ?? [] };
}

function ready(
  { contactId, begunCount, quotedMessageId, stored }: Circumstances,
  to: Address,
  text: string,
  document: DocumentRef | null,
  bills: Seen["bills"],
): Extract<Prepared, { kind: "send" }> {
  return {
    kind: "send",
    to,
    text,
    document,
    template: null,
    buttons: [],
    quotedMessageId,
    stored,
    seen: { contactId, begunCount, bills },
  };
}
