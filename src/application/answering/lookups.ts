import { localDay } from "../../domain/local-time";
import type { Repositories } from "../ports/store";
import type { InboxMessage, Lookups } from "../ports/turn";
import { isSameWords } from "./join-bubbles";

/** So long may a registered phone undo the registration of another one. */
const UNDO_MS = 7 * 24 * 3_600_000;
const LAST_BUBBLES = 6;
/** What was written within a moment may be received so far apart. */
const REPEATED_RECEIVED_MS = 30_000;

/** What the answer to this message may look up. */
export function createLookups(repositories: Repositories, message: InboxMessage, now: Date): Lookups {
  const { customers, bills, conversations, deliveries, cases, links, inbox } = repositories;
  return {
    linkedCustomers: () => customers.ofContact(message.contactId),
    customer: (id) => customers.find(id),
    customerByMeter: (meterNumber) => customers.findByMeter(meterNumber),
    openBills: (customerIds) => bills.openOf(customerIds),
    latestBill: (customerId) => bills.latestOf(customerId),
    billsSince: (customerId, since) => bills.since(customerId, since),
    failedLinksToday: (customerId) => links.failedOn(message.contactId, customerId, localDay(now)),
    isDisclosed: (customerId, period) => links.isDisclosed(customerId, period),
    holders: async (customerId) =>
      (await links.contactsOf(customerId))
        .filter(({ id, linkState }) => (linkState === "active") === (id !== message.contactId))
        .map(({ phone, linkState }) => ({ phone, isWrong: linkState !== "active" })),
    newcomers: () => links.newcomersTo(message.contactId, new Date(now.getTime() - UNDO_MS)),
    lastTold: async () => {
      const quoted =
        message.quotedMessageId === null
          ? null
          : await deliveries.findByProviderMessageId(message.quotedMessageId);
      const told = (await deliveries.dialogue(message.contactId, LAST_BUBBLES)).filter(
        ({ direction }) => direction === "out",
      );
      return [told.at(-1)?.text, quoted?.contactId === message.contactId ? quoted.text : null].filter(
        (text): text is string => typeof text === "string",
      );
    },
    foreignLookupsToday: () => conversations.foreignLookups(message.contactId, localDay(now)),
    quotedBills: async () => {
      if (message.quotedMessageId === null) return [];
      const quoted = await deliveries.findByProviderMessageId(message.quotedMessageId);
      return quoted === null || quoted.contactId !== message.contactId ? [] : deliveries.billsOf(quoted.id);
    },
    dataAsOf: () => bills.dataAsOf(),
    wasTold: async (text, withinMinutes) => {
      const since = new Date(now.getTime() - withinMinutes * 60_000);
      return (await deliveries.repliesSince(message.contactId, since)).some((told) => told.text === text);
    },
    isRepeated: async () => {
      if (message.kind !== "text") return false;
      const since = new Date(message.receivedAt.getTime() - REPEATED_RECEIVED_MS);
      const before = await inbox.textBefore(message, since);
      return before?.state === "answered" && isSameWords(before, message);
    },
    hasOpenCase: async (kind) => (await cases.unfinishedOf(message.contactId, kind)) !== null,
  };
}
