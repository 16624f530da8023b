import type { Campaign } from "../../domain/campaign";
import type { Delivery } from "../../domain/delivery";
import type { SendOutcome } from "../../domain/message";
import type { App } from "../ports/app";
import type { StoredRegistration } from "../ports/channel";
import type { DeliveryRepository } from "../ports/repositories";
import { attachmentOf } from "./attachment";
import { type PrepareDeps, type Prepared, prepareDelivery } from "./prepare-delivery";
import { AWAY_MS, type RecordDeps, recordDeferred, tell } from "./record-outcome";

export interface DeliverDeps extends PrepareDeps, RecordDeps, Pick<App, "channel" | "documents" | "sending"> {
  /** Is the number still ours, now? Left out where no other process can drive it. */
  readonly mayStillSend?: () => boolean;
  /** The token under which we hold the number, for the same question in the database. */
  readonly holder?: string;
}

/**
 * `sent`: something left, or may have left, or WhatsApp was asked about a stranger; the pace must be kept. `restMs`: nothing
 * has left, and the next would fare no better before that time has passed.
 */
export type DeliveryStep = "sent" | "not_sent" | { readonly restMs: number };

/** Between "begun" and the channel pass milliseconds; a process that was asleep for longer does not send any more. */
const LONGEST_BEGIN_MS = 2_000;
const LONGEST_TYPING_MS = 1_500;
/** Between a refused beginning and the next look. */
const REFUSED_MS = 1_000;
/** Places of the tier come back one by one, a day after they were taken; one that has come back is kept for so long. */
const NO_PLACE_MS = 60_000;
/** Asleep, or cut off from the database, for so long that another process may have taken the number: nothing has left. */
const OVERTAKEN: SendOutcome = {
  kind: "deferred",
  reason: "not_connected",
  detail: "another process may drive this number by now",
  retryAfterMs: 0,
};

/** Takes one leased delivery to the channel and writes what became of it. */
export async function deliverOne(
  deps: DeliverDeps,
  delivery: Delivery,
  campaign: Campaign | null,
  signal: AbortSignal,
): Promise<DeliveryStep> {
  const { deliveries } = deps.store.now;
  const { clock } = deps;
  const token = delivery.leaseToken!;
  const prepared = await prepareDelivery(deps, delivery, campaign);
  if (prepared.kind === "skip") {
    await deliveries.skip(delivery.id, token, prepared.reason, clock.now());
    return "not_sent";
  }
  if (prepared.kind === "wait") return stepBack(deps, delivery, prepared.ms);
  const { text, to } = prepared;
  const answer = await deps.channel.lookUp?.(delivery.senderId, to, patience(deps), prepared.stored);
  if (isHindrance(answer)) {
    await tell(deps, delivery, to, answer, false, signal);
    // WhatsApp may have been asked about a stranger, which keeps the pace as a message does.
    const step = stepAfter(answer);
    return isAway(answer) || typeof step === "object" ? step : "sent";
  }
  const attachment = await makeAttachment(deps, delivery, prepared.document);
  if (attachment === "failed") return "not_sent";
  const document = prepared.document === null ? null : JSON.stringify(prepared.document);
  if (campaign === null && deps.sending.typingIndicator === true) await showTyping(deps, delivery, prepared);
  const begunAt = clock.now();
  const form = {
    channel: deps.channel.name,
    template: prepared.template?.name ?? null,
    registeredAt: newsOf(answer, prepared.stored),
  };
  const seen = { ...prepared.seen, holder: deps.holder ?? null };
  const begin = (repository: DeliveryRepository) =>
    repository.begin(delivery.id, token, text, document, begunAt, seen, form);
  // A campaign's place within the tier was taken when it was claimed; a note to staff takes its own.
  const begun =
    campaign === null && prepared.template !== null
      ? await beginWithPlace(deps, seen.contactId, begunAt, begin)
      : await begin(deliveries);
  if (begun === "no_place") return stepBack(deps, delivery, NO_PLACE_MS);
  // Something has changed while the message was being made: the next look says what.
  if (!begun) return stepBack(deps, delivery, REFUSED_MS);
  const outcome = isOvertaken(deps, begunAt) ? OVERTAKEN : await send(deps, delivery, prepared, attachment);
  await tell(deps, delivery, to, outcome, true, signal);
  return stepAfter(outcome);
}

/** Looking for a place and taking it are one: no claim comes in between. */
function beginWithPlace(
  { store }: DeliverDeps,
  contactId: number,
  at: Date,
  begin: (deliveries: DeliveryRepository) => Promise<boolean>,
): Promise<boolean | "no_place"> {
  return store.transaction(async ({ deliveries }) =>
    (await deliveries.hasPlaceFor(contactId, at)) ? begin(deliveries) : "no_place",
  );
}

/** A document that cannot be made is this message's trouble, and must not stop the number: counted, and at last given up. */
async function makeAttachment(
  deps: DeliverDeps,
  delivery: Delivery,
  document: Extract<Prepared, { kind: "send" }>["document"],
): Promise<Awaited<ReturnType<typeof attachmentOf>> | "failed"> {
  try {
    return await attachmentOf(deps, document);
  } catch (error) {
    if (deps.store.hopeAfter(error) === "later") throw error;
    deps.events.emit({ name: "error", where: "document", error });
    const detail = "its document could not be made";
    await recordDeferred(deps, delivery, { kind: "deferred", reason: "channel_error", detail }, true);
    return "failed";
  }
}

async function stepBack(
  { store, clock }: DeliverDeps,
  delivery: Delivery,
  ms: number,
): Promise<DeliveryStep> {
  const later = new Date(clock.now().getTime() + ms);
  await store.now.deliveries.release(delivery.id, delivery.leaseToken!, later);
  return "not_sent";
}

function stepAfter(outcome: SendOutcome): DeliveryStep {
  if (outcome.kind !== "deferred") return "sent";
  return outcome.reason === "lookup_failed" ? { restMs: outcome.retryAfterMs ?? AWAY_MS } : "not_sent";
}

type Answer = Awaited<ReturnType<NonNullable<App["channel"]["lookUp"]>>> | undefined;

function isHindrance(answer: Answer): answer is SendOutcome {
  return answer !== null && answer !== undefined && answer.kind !== "registered";
}

/** When the channel heard that the phone is registered, if the contact's row does not say so yet, or says it of before. */
function newsOf(answer: Answer, { registration, registrationCheckedAt }: StoredRegistration): Date | null {
  if (answer?.kind !== "registered") return null;
  const isKnown = registration === "registered" && registrationCheckedAt !== null;
  return isKnown && registrationCheckedAt >= answer.checkedAt ? null : answer.checkedAt;
}

function patience({ sending }: DeliverDeps): AbortSignal {
  return AbortSignal.timeout(sending.sendTimeoutMs);
}

function isAway(outcome: SendOutcome): boolean {
  return outcome.kind === "deferred" && outcome.reason === "not_connected";
}

/** Best effort, and never what a reply waits for long. */
async function showTyping(
  { channel, clock }: DeliverDeps,
  { senderId }: Delivery,
  { to }: Extract<Prepared, { kind: "send" }>,
): Promise<void> {
  const shown = new AbortController();
  const typing = channel.showTyping(senderId, to).catch(() => {});
  await Promise.race([typing, clock.sleep(LONGEST_TYPING_MS, shown.signal)]);
  shown.abort();
}

function isOvertaken(deps: DeliverDeps, begunAt: Date): boolean {
  const isLate = deps.clock.now().getTime() - begunAt.getTime() > LONGEST_BEGIN_MS;
  return isLate || deps.mayStillSend?.() === false;
}

async function send(
  deps: DeliverDeps,
  delivery: Delivery,
  prepared: Extract<Prepared, { kind: "send" }>,
  attachment: Awaited<ReturnType<typeof attachmentOf>>,
): Promise<SendOutcome> {
  const message = {
    deliveryId: delivery.id,
    senderId: delivery.senderId,
    to: prepared.to,
    text: prepared.text,
    attachment,
    quotedMessageId: prepared.quotedMessageId,
    attempt: delivery.leaseToken!,
    template: prepared.template,
    buttons: prepared.buttons,
  };
  try {
    return await deps.channel.send(message, patience(deps));
  } catch (error) {
    // A channel never throws; one that does has not told us whether the message left.
    deps.events.emit({ name: "error", where: "channel send", error });
    return { kind: "uncertain", detail: "the channel threw" };
  }
}
