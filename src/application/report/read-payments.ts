import type { Campaign } from "../../domain/campaign";
import type { EffectCalendar } from "../../domain/effect/calendar";
import type { Knows } from "../../domain/effect/ledger";
import type { PastOf } from "../../domain/effect/paying-history";
import { billPlacer, type ContactPayment, type PlacedBill, together } from "../../domain/effect/place-bill";
import type { BilledContact, ReportReader } from "./report-reader";

/**
 * Who of an earlier campaign paid when, by the same rules as `readCampaign` and without all that only its own report needs:
 * a year of campaigns is most of the work of a report.
 */
export async function readPayments(
  reader: ReportReader,
  { id: campaignId, period }: Campaign,
  { startDay, dueDay }: EffectCalendar,
  { knows, past }: { readonly knows: Knows; readonly past: PastOf },
): Promise<ContactPayment[]> {
  const place = billPlacer(startDay, dueDay, knows);
  const contacts = new Map<number, Billed>();
  for (const bill of await reader.billedContacts(campaignId)) {
    const contact = contactOf(contacts, bill);
    contact.customers.add(bill.customerId);
    const placed = place(bill);
    if (typeof placed !== "string") contact.bills.push(placed);
  }
  const found: ContactPayment[] = [];
  for (const [contactId, { isHeldOut, customers, bills }] of contacts) {
    if (bills.length === 0) continue;
    const { pastBills, pastOnTime } = past(customers, period);
    found.push({
      contactId,
      campaignId,
      messaged: !isHeldOut,
      pastOnTimeShare: pastBills === 0 ? null : pastOnTime / pastBills,
      ...together(bills),
    });
  }
  return found;
}

interface Billed {
  readonly isHeldOut: boolean;
  readonly customers: Set<string>;
  readonly bills: PlacedBill[];
}

function contactOf(contacts: Map<number, Billed>, { contactId, isHeldOut }: BilledContact): Billed {
  const known = contacts.get(contactId);
  if (known !== undefined) return known;
  const contact: Billed = { isHeldOut, customers: new Set(), bills: [] };
  contacts.set(contactId, contact);
  return contact;
}
