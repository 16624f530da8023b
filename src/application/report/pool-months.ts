import { addMonths, type BillingPeriod } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import { isDoubtedSplit, splitPValue } from "../../domain/effect/assignment";
import type { EffectCalendar } from "../../domain/effect/calendar";
import type { Knows } from "../../domain/effect/ledger";
import type { PastOf } from "../../domain/effect/paying-history";
import { judgedDay } from "../../domain/effect/payment-effect";
import type { ContactPayment } from "../../domain/effect/place-bill";
import { type PooledCampaign, type PooledEffect, pooledEffect } from "../../domain/effect/pooled-effect";
import { type CampaignRows, calendarOf } from "./read-campaign";
import { readPayments } from "./read-payments";
import type { ReportReader } from "./report-reader";

/** This campaign with the earlier ones of its kind, from month `from` on, that held somebody out and split as planned. */
export async function poolMonths(
  reader: ReportReader,
  campaign: Campaign,
  rows: CampaignRows,
  knows: Knows,
  { from, past }: { readonly from: BillingPeriod; readonly past: PastOf },
): Promise<PooledEffect | null> {
  const key = campaign.primaryOutcome;
  const parts: PooledCampaign[] = [];
  const add = (one: Campaign, outcomes: readonly ContactPayment[], calendar: EffectCalendar) => {
    if (isDoubted(one, outcomes) || outcomes.length === 0) return;
    const judged = judgedDay(key, outcomes, calendar);
    if (judged.status === "known") parts.push({ campaignId: one.id, outcomes, deadline: judged.deadline });
  };
  add(campaign, rows.outcomes, rows.calendar);
  for (const other of await largestOfEachMonth(reader, campaign, from)) {
    const calendar = await calendarOf(reader, other, knows);
    add(other, await readPayments(reader, other, calendar, { knows, past }), calendar);
  }
  return pooledEffect(parts, key);
}

/** Two pushes of a month share their draw and their payers: only one of them counts. */
async function largestOfEachMonth(reader: ReportReader, campaign: Campaign, from: BillingPeriod) {
  const earlier = await reader.startedCampaigns(from, addMonths(campaign.period, -1));
  const largest = new Map<BillingPeriod, Campaign & { readonly startedAt: Date }>();
  for (const other of earlier) {
    if (other.kind !== campaign.kind || other.holdoutPercent === 0 || !isStarted(other)) continue;
    const known = largest.get(other.period);
    if (known === undefined || other.plannedCount > known.plannedCount) largest.set(other.period, other);
  }
  return [...largest.values()];
}

function isDoubted({ holdoutPercent }: Campaign, outcomes: readonly ContactPayment[]): boolean {
  const messaged = outcomes.filter((outcome) => outcome.messaged).length;
  return isDoubtedSplit(splitPValue(messaged, outcomes.length - messaged, holdoutPercent));
}

export function isStarted(campaign: Campaign): campaign is Campaign & { startedAt: Date } {
  return campaign.startedAt !== null;
}
