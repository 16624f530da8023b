import { addMonths, type BillingPeriod } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import { isDoubtedSplit, splitPValue } from "../../domain/effect/assignment";
import type { EffectCalendar } from "../../domain/effect/calendar";
import type { ContactOutcome } from "../../domain/effect/contact-outcome";
import type { Knows } from "../../domain/effect/ledger";
import { judgedOutcome } from "../../domain/effect/payment-effect";
import { type PooledCampaign, type PooledEffect, pooledEffect } from "../../domain/effect/pooled-effect";
import { type CampaignRows, readCampaign } from "./read-campaign";
import type { ReportReader } from "./report-reader";

/** This campaign with the earlier ones of its kind, from month `from` on, that held somebody out and split as planned. */
export async function poolMonths(
  reader: ReportReader,
  campaign: Campaign,
  rows: CampaignRows,
  knows: Knows,
  from: BillingPeriod,
): Promise<PooledEffect | null> {
  const key = campaign.primaryOutcome;
  const parts: PooledCampaign[] = [];
  const add = (one: Campaign, outcomes: readonly ContactOutcome[], calendar: EffectCalendar) => {
    if (isDoubted(one, outcomes) || outcomes.length === 0) return;
    const judged = judgedOutcome(key, outcomes, calendar);
    if (judged.status === "known") parts.push({ campaignId: one.id, outcomes, deadline: judged.deadline });
  };
  add(campaign, rows.outcomes, rows.calendar);
  for (const other of await largestOfEachMonth(reader, campaign, from)) {
    // Their deliveries are not kept: a year of them would be most of the memory.
    const { outcomes, calendar } = await readCampaign(reader, other, knows);
    add(other, outcomes, calendar);
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

function isDoubted({ holdoutPercent }: Campaign, outcomes: readonly ContactOutcome[]): boolean {
  const messaged = outcomes.filter((outcome) => outcome.messaged).length;
  return isDoubtedSplit(splitPValue(messaged, outcomes.length - messaged, holdoutPercent));
}

export function isStarted(campaign: Campaign): campaign is Campaign & { startedAt: Date } {
  return campaign.startedAt !== null;
}
