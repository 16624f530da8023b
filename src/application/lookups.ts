import { localDay } from "../domain/local-time";
import type { Repositories } from "./store";
import type { InboxMessage, Lookups } from "./turn";

/** What the answer to this message may look up. */
export function createLookups(repositories: Repositories, message: InboxMessage, now: Date): Lookups {
  const { customers, bills, conversations, deliveries, cases, links } = repositories;
  return {
    linkedCustomers: () => customers.ofContact(message.contactId),
    customer: (id) => customers.find(id),
    customerByMeter: (meterNumber) => customers.findByMeter(meterNumber),
    openBills: (customerIds) => bills.openOf(customerIds),
    latestBill: (customerId) => bills.latestOf(customerId),
    billsSince: (customerId, since) => bills.since(customerId, since),
    failedLinksToday: (customerId) => links.failedOn(message.contactId, customerId, localDay(now)),
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
    hasOpenCase: async (kind) => (await cases.unfinishedOf(message.contactId, kind)) !== null,
  };
}
