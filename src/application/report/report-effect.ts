import { addMonths, type BillingPeriod, dueOn } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import { type Arrears, arrearsOf } from "../../domain/effect/arrears";
import { splitPValue } from "../../domain/effect/assignment";
import { dayNumber, horizon, monthEnd } from "../../domain/effect/calendar";
import { cashEffect } from "../../domain/effect/cash-effect";
import { NO_RULES } from "../../domain/effect/contact-outcome";
import { distributionOf } from "../../domain/effect/distribution";
import { type Collection, collectionTrend, type LedgerRow, outstanding } from "../../domain/effect/ledger";
import { outcomeEffects } from "../../domain/effect/payment-effect";
import { pooledEffect } from "../../domain/effect/pooled-effect";
import { survivalEffect } from "../../domain/effect/survival-effect";
import type { CampaignEffect, EffectReport, Power } from "../../domain/effect-report";
import { Fault } from "../../domain/fault";
import { murmur3 } from "../../domain/holdout";
import { powerTable, smallestEffect } from "../../domain/statistics/power";
import { seededRandom } from "../../domain/statistics/seeded-random";
import type { Clock } from "../ports/ports";
import { type CampaignRows, knownDay, readCampaign } from "./read-campaign";
import type { ReportReader } from "./report-reader";

/** Months in the trends and in the pooled effect. */
const MONTHS = 12;

/** Answers count when they come within a week of the message. */
const RESPONSE_DAYS = 7;

/** A report is about one campaign, or about a month; without either, about the newest month. */
export interface ReportQuestion {
  readonly period?: BillingPeriod;
  readonly campaignId?: number;
}

/**
 * Measures one campaign and its month. For a month, the campaign is its largest invoice push that has started, else any
 * other that has. Throws a Fault when there is no such campaign, or nothing to report on.
 */
export async function reportEffect(
  { reader, clock }: { readonly reader: ReportReader; readonly clock: Pick<Clock, "now"> },
  question: ReportQuestion,
): Promise<EffectReport> {
  const asked = question.campaignId === undefined ? null : await loadCampaign(reader, question.campaignId);
  const period = asked?.period ?? question.period ?? (await reader.newestPeriod());
  if (period === null)
    throw new Fault(
      "not_found",
      "Belum ada tagihan, jadi belum ada yang dapat dilaporkan. Impor data lebih dulu.",
    );
  const campaign = asked ?? chooseCampaign(await reader.startedCampaigns(period, period));
  const dataAsOf = await reader.dataAsOf();
  const from = addMonths(period, 1 - MONTHS);
  const known = knownDay(dataAsOf ?? clock.now());
  const ledger = dataAsOf === null ? [] : await reader.ledger(period);
  const months = collectionTrend(ledger, period, MONTHS, known);
  const rows =
    campaign && dataAsOf && isStarted(campaign) ? await readCampaign(reader, campaign, dataAsOf) : null;
  const effect = campaign && (await campaignEffect(reader, campaign, rows));
  return {
    period,
    madeAt: clock.now(),
    dataAsOf,
    campaign: effect,
    pooled: campaign && rows && dataAsOf ? await poolMonths(reader, campaign, rows, dataAsOf) : null,
    months,
    arrears: await readArrears(reader, ledger, period, known),
    power: effect && powerOf(effect, months),
    data: {
      rules: rows?.rules ?? NO_RULES,
      stoppedBecausePaid:
        rows?.deliveries.filter((row) => row.state === "cancelled" && row.reason === "already_paid").length ??
        0,
      contactsWithoutBill: rows?.contactsWithoutBill ?? 0,
      billsInBothArms: campaign === null ? 0 : await reader.billsInBothArms(campaign.id),
      imports: await reader.importNotes(from, period),
    },
  };
}

async function loadCampaign(reader: ReportReader, id: number): Promise<Campaign> {
  const campaign = await reader.campaign(id);
  if (!campaign)
    throw new Fault("not_found", `Kampanye ${id} tidak ada. \`lunas campaign list\` menunjukkan semuanya.`);
  return campaign;
}

function chooseCampaign(started: readonly Campaign[]): Campaign | null {
  const bySize = [...started].sort((a, b) => b.plannedCount - a.plannedCount);
  return bySize.find((campaign) => campaign.kind === "invoice_push") ?? bySize[0] ?? null;
}

function isStarted(campaign: Campaign): campaign is Campaign & { startedAt: Date } {
  return campaign.startedAt !== null;
}

async function campaignEffect(
  reader: ReportReader,
  campaign: Campaign,
  rows: CampaignRows | null,
): Promise<CampaignEffect> {
  const outcomes = rows?.outcomes ?? [];
  const messaged = outcomes.filter((outcome) => outcome.messaged).length;
  const heldOut = outcomes.length - messaged;
  const reach = rows === null ? -1 : horizon(rows.calendar);
  return {
    id: campaign.id,
    name: campaign.name,
    kind: campaign.kind,
    startedAt: campaign.startedAt,
    finishedAt: campaign.finishedAt,
    holdoutPercent: campaign.holdoutPercent,
    holdoutSeed: campaign.holdoutSeed,
    primaryOutcome: campaign.primaryOutcome,
    distribution:
      rows && campaign.startedAt
        ? distributionOf(
            rows.deliveries,
            campaign.startedAt,
            await reader.responses(campaign.id, RESPONSE_DAYS),
          )
        : null,
    calendar: rows?.calendar ?? null,
    assignment: { messaged, heldOut, splitPValue: splitPValue(messaged, heldOut, campaign.holdoutPercent) },
    outcomes: rows && outcomes.length > 0 ? outcomeEffects(outcomes, rows.calendar) : [],
    survival: survivalEffect(outcomes, reach),
    cash: rows && cashOf(campaign, rows, reach),
  };
}

/** The same seed each time, so that a report made twice shows the same interval. */
function cashOf(campaign: Campaign, { outcomes, calendar }: CampaignRows, reach: number) {
  const random = seededRandom(murmur3(`cash:${campaign.holdoutSeed}`));
  return cashEffect(outcomes, reach, dayNumber(calendar, calendar.dueDay), random);
}

/** This campaign with the earlier invoice pushes that held somebody out. */
async function poolMonths(reader: ReportReader, campaign: Campaign, rows: CampaignRows, dataAsOf: Date) {
  const earlier = await reader.startedCampaigns(
    addMonths(campaign.period, 1 - MONTHS),
    addMonths(campaign.period, -1),
  );
  const parts = [{ campaignId: campaign.id, outcomes: rows.outcomes, calendar: rows.calendar }];
  for (const other of earlier) {
    if (other.kind !== campaign.kind || other.holdoutPercent === 0 || !isStarted(other)) continue;
    // Their deliveries are not kept: a year of them would be most of the memory.
    const { outcomes, calendar } = await readCampaign(reader, other, dataAsOf);
    parts.push({ campaignId: other.id, outcomes, calendar });
  }
  const judged = parts.filter(({ outcomes, calendar }) =>
    outcomeEffects(outcomes, calendar).some(
      (outcome) => outcome.key === campaign.primaryOutcome && outcome.status === "known",
    ),
  );
  return pooledEffect(judged, campaign.primaryOutcome);
}

/** At the end of the due date and at month end; before either, at the last day that is known. */
async function readArrears(
  reader: ReportReader,
  ledger: readonly LedgerRow[],
  period: BillingPeriod,
  known: string,
): Promise<Arrears[]> {
  if (ledger.length === 0) return [];
  const reached = [dueOn(period), monthEnd(period)].filter((day) => day <= known);
  const found: Arrears[] = [];
  for (const day of reached.length === 0 ? [known] : reached)
    found.push(arrearsOf(await reader.arrears(period, day), day, outstanding(ledger, period, day)));
  return found;
}

/** The base is what the held out did; without them, what the month before did. */
function powerOf(effect: CampaignEffect, months: readonly Collection[]): Power | null {
  const { messaged, heldOut } = effect.assignment;
  const contacts = messaged + heldOut;
  const primary = effect.outcomes.find((outcome) => outcome.key === effect.primaryOutcome);
  const share =
    primary?.status === "known" ? (primary.heldOutShare ?? primary.messagedShare)?.value : undefined;
  const before = months.at(-2);
  const baseShare =
    share ?? (before && before.bills > 0 ? before.billsPaidByDueDate / before.bills : undefined) ?? 0.5;
  if (contacts === 0) return null;
  return {
    baseShare,
    contactsPerMonth: contacts,
    smallestEffect: heldOut === 0 ? null : smallestEffect(baseShare, contacts, heldOut / contacts),
    rows: powerTable(baseShare, contacts),
  };
}
