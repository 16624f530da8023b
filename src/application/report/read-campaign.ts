import type { Campaign } from "../../domain/campaign";
import { type EffectCalendar, monthEnd } from "../../domain/effect/calendar";
import type { ContactFacts } from "../../domain/effect/contact-facts";
import {
  type BillRules,
  type ContactOutcome,
  contactOutcome,
  NO_RULES,
} from "../../domain/effect/contact-outcome";
import type { Knows } from "../../domain/effect/ledger";
import type { PastOf } from "../../domain/effect/paying-history";
import { billPlacer } from "../../domain/effect/place-bill";
import { addDays, localDay } from "../../domain/local-time";
import type { DeliveryBill, ReportDelivery, ReportReader } from "./report-reader";

/** Deliveries read at a time: a few megabytes, and a few hundred round trips for a million. */
const PAGE = 5000;

/** Everything a report needs of one campaign, already turned into outcomes. */
export interface CampaignRows {
  readonly calendar: EffectCalendar;
  readonly deliveries: readonly ReportDelivery[];
  readonly outcomes: readonly ContactOutcome[];
  readonly rules: BillRules;
  readonly contactsWithoutBill: number;
}

/** Reads a started campaign page by page, so that a million bills need no memory for more than the outcomes. */
export async function readCampaign(
  reader: ReportReader,
  campaign: Campaign & { readonly startedAt: Date },
  knows: Knows,
  past: PastOf,
): Promise<CampaignRows> {
  const calendar = await calendarOf(reader, campaign, knows);
  const place = billPlacer(calendar.startDay, calendar.dueDay, knows);
  const deliveries: ReportDelivery[] = [];
  const outcomes: ContactOutcome[] = [];
  const rules: Record<keyof BillRules, number> = { ...NO_RULES };
  let contactsWithoutBill = 0;
  for (let after = 0; ; ) {
    const page = await reader.deliveries(campaign.id, after, PAGE);
    const last = page.at(-1);
    if (!last) break;
    const range = { campaignId: campaign.id, after, upTo: last.id };
    const bills = groupByDelivery(await reader.bills(range));
    for (const delivery of page) {
      const contact = contactFacts(campaign, delivery, bills.get(delivery.id) ?? [], past);
      if (!contact) continue;
      const placed = contactOutcome(contact, calendar.startDay, place);
      for (const key of Object.keys(rules) as (keyof BillRules)[]) rules[key] += placed.rules[key];
      if (placed.outcome) outcomes.push(placed.outcome);
      else contactsWithoutBill++;
    }
    deliveries.push(...page);
    after = last.id;
  }
  return { calendar, deliveries, outcomes, rules, contactsWithoutBill };
}

/** Suppressed contacts were never drawn, so they belong to no arm. */
function contactFacts(
  { id: campaignId, period }: Campaign,
  { contactId, state, deliveredAt, readAt }: ReportDelivery,
  bills: readonly DeliveryBill[],
  past: PastOf,
): ContactFacts | null {
  if (contactId === null || state === "suppressed") return null;
  return {
    contactId,
    campaignId,
    messaged: state !== "held_out",
    ...past(new Set(bills.map((bill) => bill.customerId)), period),
    reachedAt: deliveredAt ?? readAt,
    bills,
  };
}

/** The campaign's days, as far as they are known. */
export async function calendarOf(
  reader: ReportReader,
  campaign: Campaign & { readonly startedAt: Date },
  knows: Knows,
): Promise<EffectCalendar> {
  const startDay = localDay(campaign.startedAt);
  const secondWaveAt = await reader.secondWaveStartedAt(campaign.id);
  return {
    startDay,
    dueDay: campaign.dueOn,
    monthEndDay: monthEnd(campaign.period),
    knownDay: knows(campaign.period).knownDay ?? addDays(startDay, -1),
    secondWaveDay: secondWaveAt && localDay(secondWaveAt),
  };
}

function groupByDelivery(bills: readonly DeliveryBill[]): Map<number, DeliveryBill[]> {
  const groups = new Map<number, DeliveryBill[]>();
  for (const bill of bills) {
    const group = groups.get(bill.deliveryId);
    if (group) group.push(bill);
    else groups.set(bill.deliveryId, [bill]);
  }
  return groups;
}
