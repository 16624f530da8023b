import { addMonths, type BillingPeriod, dueOn } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import { type Arrears, arrearsOf } from "../../domain/effect/arrears";
import { monthEnd } from "../../domain/effect/calendar";
import { NO_RULES } from "../../domain/effect/contact-outcome";
import { isOpenKnown, knowledgeOf, type PeriodKnowledge } from "../../domain/effect/known";
import {
  type Collection,
  collectionTrend,
  type Knows,
  type LedgerRow,
  leftOfMonth,
  outstanding,
} from "../../domain/effect/ledger";
import { PAST_MONTHS, type PastOf, pastOf } from "../../domain/effect/paying-history";
import type { CampaignEffect, EffectReport, Power, ZeroArrears } from "../../domain/effect-report";
import { Fault } from "../../domain/fault";
import { powerTable, smallestEffect } from "../../domain/statistics/power";
import type { Clock } from "../ports/ports";
import { campaignEffect } from "./campaign-effect";
import { isStarted, poolMonths } from "./pool-months";
import { readCampaign } from "./read-campaign";
import { readRollout } from "./read-rollout";
import type { ReportReader } from "./report-reader";

/** Months in the trends and in the pooled effect. */
const MONTHS = 12;
/** … and the same month a year ago, to stand beside it. */
const SHOWN_MONTHS = MONTHS + 1;

/** Months that drawn routes are followed over, as far as bills are kept. */
const ROUTE_MONTHS = 36;

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
  const knows = await knowledge(reader, clock.now());
  const from = addMonths(period, 1 - MONTHS);
  const ledger = await reader.ledger(period);
  const months = collectionTrend(ledger, period, SHOWN_MONTHS, knows);
  const past = campaign ? await readPast(reader, campaign.period) : NO_PAST;
  const rows = campaign && isStarted(campaign) ? await readCampaign(reader, campaign, knows, past) : null;
  const effect = campaign && (await campaignEffect(reader, campaign, rows, knows));
  return {
    period,
    madeAt: clock.now(),
    known: knows(period),
    campaign: effect,
    pooled: campaign && rows ? await poolMonths(reader, campaign, rows, knows, { from, past }) : null,
    rollout: await readRollout(reader, period, collectionTrend(ledger, period, ROUTE_MONTHS, knows)),
    months,
    zeroArrears: zeroArrears(ledger, period, months, knows),
    arrears: await readArrears(reader, ledger, period, knows),
    firstPushOn: await reader.firstPushOn(),
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

const NO_PAST: PastOf = () => ({ pastBills: 0, pastOnTime: 0 });

/** For this month's campaign and for all that it is pooled with. */
async function readPast(reader: ReportReader, period: BillingPeriod): Promise<PastOf> {
  const from = addMonths(period, 1 - MONTHS - PAST_MONTHS);
  return pastOf(await reader.history(from, period), from);
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

/** At the end of the due date and at month end; before either, at the last day that is known. */
async function readArrears(
  reader: ReportReader,
  ledger: readonly LedgerRow[],
  period: BillingPeriod,
  knows: Knows,
): Promise<Arrears[]> {
  const known = knows(period);
  if (ledger.length === 0 || known.knownDay === null) return [];
  const reached = [dueOn(period), monthEnd(period)].filter((day) => isOpenKnown(known, day));
  const days = reached.length > 0 ? reached : [known.knownDay].filter((day) => isOpenKnown(known, day));
  const found: Arrears[] = [];
  for (const day of days)
    found.push(arrearsOf(await reader.arrears(period, day), day, outstanding(ledger, period, day, knows)));
  return found;
}

function zeroArrears(
  ledger: readonly LedgerRow[],
  period: BillingPeriod,
  months: readonly Collection[],
  knows: Knows,
): ZeroArrears | null {
  const found = leftOfMonth(ledger, period, knows);
  if (found === null || ledger.every((row) => row.period !== period)) return null;
  const of = (wanted: BillingPeriod) => months.find((month) => month.period === wanted);
  return {
    ...found,
    of: of(period)?.bills ?? null,
    lastMonth: of(addMonths(period, -1))?.leftAtMonthEnd ?? null,
    yearAgo: of(addMonths(period, -12))?.leftAtMonthEnd ?? null,
  };
}

/** Asked once a month of the report. */
async function knowledge(reader: ReportReader, now: Date): Promise<Knows> {
  const lists = await reader.knownLists();
  const found = new Map<string, PeriodKnowledge>();
  return (period) => {
    const known = found.get(period) ?? knowledgeOf(lists, period, now);
    found.set(period, known);
    return known;
  };
}

/** The base is what the held out did; without them, what the messaged did, or the month before. */
function powerOf(effect: CampaignEffect, months: readonly Collection[]): Power | null {
  const { messaged, heldOut } = effect.assignment;
  const contacts = messaged + heldOut;
  if (contacts === 0) return null;
  const { baseShare, baseOf } = baseFor(effect, months);
  return {
    baseShare,
    baseOf,
    contactsPerMonth: contacts,
    smallestEffect: heldOut === 0 ? null : smallestEffect(baseShare, contacts, heldOut / contacts),
    rows: powerTable(baseShare, contacts),
  };
}

function baseFor(
  { judged }: CampaignEffect,
  months: readonly Collection[],
): Pick<Power, "baseShare" | "baseOf"> {
  if (judged?.status === "known") {
    if (judged.heldOutShare) return { baseShare: judged.heldOutShare.value, baseOf: "held_out" };
    if (judged.messagedShare) return { baseShare: judged.messagedShare.value, baseOf: "messaged" };
  }
  const before = months.at(-2)?.onTimeShare ?? null;
  return before === null
    ? { baseShare: 0.5, baseOf: "assumed" }
    : { baseShare: before, baseOf: "month_before" };
}
