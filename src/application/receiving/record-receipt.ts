import type { Delivery } from "../../domain/delivery";
import type { App } from "../ports/app";
import type { Attempt, ChannelEvent } from "../ports/channel";
import type { ReceiptTrace, TracedOutcome } from "../ports/repositories";
import type { Repositories } from "../ports/store";

type ReceiptEvent = Extract<ChannelEvent, { kind: "receipt" }>;
type Receipt = Pick<ReceiptEvent, "providerMessageId" | "receipt" | "at"> & Partial<ReceiptEvent>;

export interface ReceiptBook {
  record(receipt: Receipt): Promise<void>;
  /**
   * Those that say themselves whose they are, in one transaction; returns which it has recorded. The others are to be
   * recorded each by itself. Throws when a statement fails, and then none is.
   */
  recordTogether<Told extends Receipt>(receipts: readonly Told[]): Promise<ReadonlySet<Told>>;
  /** The message has its id now: receipts that came before it are applied. */
  applyEarly(providerMessageId: string): Promise<void>;
}

/** Receipts of messages that are not ours (typed on the phone itself) come too; only so many are kept waiting. */
const EARLY_LIMIT = 5_000;

/**
 * Raises deliveries. A receipt can overtake the answer to the send it belongs to: it then waits in memory for the id;
 * after a crash the sweep of missed receipts brings it again.
 */
export function createReceiptBook(
  deps: Pick<App, "store" | "clock"> & { readonly channel?: Pick<App["channel"], "name"> },
  /** A message that had left was refused after all: the brakes want to know. */
  onFailed: (senderId: string) => Promise<void> = async () => {},
  /** A message that was in doubt has left. */
  onSettled: (delivery: Delivery) => void = () => {},
): ReceiptBook {
  const early = new Map<string, Receipt[]>();

  async function record(receipt: Receipt): Promise<void> {
    const attempt = receipt.attempt ?? (await attemptOf(deps, receipt));
    if (attempt === null || (await traced(receipt, attempt)) === "unknown") await untraced(receipt);
  }

  /** The receipt says itself whose it is, so it counts whatever is known of its id, in whichever process. */
  async function traced(receipt: Receipt, attempt: Attempt): Promise<string> {
    const outcome = await deps.store.now.deliveries.trace(traceOf(receipt, attempt, deps.clock.now()));
    await writeAfter(deps.store.now, receipt, outcome, deps.clock.now());
    await tellAfter(receipt, outcome);
    return outcome.kind;
  }

  async function recordTogether<Told extends Receipt>(receipts: readonly Told[]): Promise<ReadonlySet<Told>> {
    const named = receipts.flatMap((receipt) =>
      receipt.attempt ? [{ receipt, attempt: receipt.attempt }] : [],
    );
    if (named.length === 0) return new Set<Told>();
    const outcomes = await deps.store.transaction(async (repositories) => {
      const found = await repositories.deliveries.traceAll(
        named.map(({ receipt, attempt }) => traceOf(receipt, attempt, deps.clock.now())),
      );
      for (const [index, { receipt }] of named.entries())
        await writeAfter(repositories, receipt, found[index]!, deps.clock.now());
      return found;
    });
    const recorded = named.filter((_, index) => outcomes[index]!.kind !== "unknown");
    for (const [index, { receipt }] of named.entries()) await tellAfter(receipt, outcomes[index]!);
    return new Set(recorded.map(({ receipt }) => receipt));
  }

  /** Late failures of an official channel say themselves what they are about; only a reason of our own making counts. */
  async function tellAfter({ failure }: Receipt, outcome: TracedOutcome): Promise<void> {
    if (outcome.kind === "failed" && failure?.reason === "content_refused")
      await onFailed(outcome.delivery.senderId);
    if (outcome.kind === "settled" && outcome.delivery.state === "uncertain")
      onSettled((await deps.store.now.deliveries.find(outcome.delivery.id)) ?? outcome.delivery);
  }

  async function untraced(receipt: Receipt): Promise<void> {
    const { providerMessageId, at } = receipt;
    const outcome = await deps.store.now.deliveries.raise(providerMessageId, receipt.receipt, at);
    if (outcome === "raised" && receipt.receipt === "failed") {
      const failed = await deps.store.now.deliveries.findByProviderMessageId(providerMessageId);
      if (failed !== null) await onFailed(failed.senderId);
    }
    if (outcome === "settled") await noteSettled(providerMessageId, at);
    if (outcome !== "unknown") return;
    early.set(providerMessageId, [...(early.get(providerMessageId) ?? []), receipt]);
    if (early.size > EARLY_LIMIT) early.delete(early.keys().next().value!);
    // The id may have been written between the question and this line, by one who found nothing waiting yet.
    if ((await deps.store.now.deliveries.findByProviderMessageId(providerMessageId)) !== null)
      await applyEarly(providerMessageId);
  }

  async function noteSettled(providerMessageId: string, at: Date): Promise<void> {
    const delivery = await deps.store.now.deliveries.findByProviderMessageId(providerMessageId);
    if (delivery === null) return;
    await deps.store.now.contacts.noteOutbound(delivery.contactId, delivery.senderId, delivery.begunAt ?? at);
    onSettled(delivery);
  }

  async function applyEarly(providerMessageId: string): Promise<void> {
    const waiting = early.get(providerMessageId);
    if (waiting === undefined) return;
    early.delete(providerMessageId);
    for (const receipt of waiting) await record(receipt);
  }

  return { record, recordTogether, applyEarly };
}

/**
 * A failure that does not give back what was sent along: it is this message's where it is known by its id, or the one
 * message to that address that is in doubt.
 */
async function attemptOf(
  { store, channel }: Pick<App, "store"> & { readonly channel?: Pick<App["channel"], "name"> },
  { receipt, to, providerMessageId }: Receipt,
): Promise<Attempt | null> {
  if (receipt !== "failed" || to === null || to === undefined || channel === undefined) return null;
  const known = await store.now.deliveries.findByProviderMessageId(providerMessageId);
  const contact = known === null ? await store.now.contacts.findByAddress(to) : null;
  const delivery =
    known ?? (contact === null ? null : await store.now.deliveries.onlyDoubtTo(contact.id, channel.name));
  if (delivery === null || delivery.leaseToken === null) return null;
  return { deliveryId: delivery.id, token: delivery.leaseToken };
}

/** What else is a fact now; belongs to the receipt's own transaction where it has one. */
async function writeAfter(
  { contacts }: Pick<Repositories, "contacts">,
  { at, failure }: Receipt,
  outcome: TracedOutcome,
  now: Date,
): Promise<void> {
  if (outcome.kind === "settled") {
    const { contactId, senderId, begunAt } = outcome.delivery;
    await contacts.noteOutbound(contactId, senderId, begunAt ?? at);
  }
  if (outcome.kind !== "failed" || failure?.reason !== "not_on_whatsapp") return;
  const contact = await contacts.find(outcome.delivery.contactId);
  if (contact?.phone != null) await contacts.setRegistration(contact.phone, "absent", now);
}

function traceOf(receipt: Receipt, { deliveryId, token }: Attempt, now: Date): ReceiptTrace {
  const { providerMessageId, at, failure = null, price = null } = receipt;
  return {
    ...{ deliveryId, token, providerMessageId, failure, price, at, now },
    receipt: receipt.receipt,
  };
}
