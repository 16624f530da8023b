import type { Campaign } from "../../domain/campaign";
import { splitPValue } from "../../domain/effect/assignment";
import { balanceOf } from "../../domain/effect/balance";
import { dayNumber, horizon } from "../../domain/effect/calendar";
import { cashEffect } from "../../domain/effect/cash-effect";
import { distributionOf } from "../../domain/effect/distribution";
import { guardrailsOf } from "../../domain/effect/guardrails";
import { listShowing } from "../../domain/effect/known";
import type { Knows } from "../../domain/effect/ledger";
import { deadlineOf, judgedOutcome, outcomeEffects } from "../../domain/effect/payment-effect";
import { reachOf } from "../../domain/effect/reach";
import { orderEffect } from "../../domain/effect/sending-order";
import { survivalEffect } from "../../domain/effect/survival-effect";
import { uncollectedEffect } from "../../domain/effect/uncollected";
import type { CampaignEffect, JudgedOutcome, Mixing } from "../../domain/effect-report";
import { murmur3 } from "../../domain/holdout";
import { addDays, instantOf } from "../../domain/local-time";
import { seededRandom } from "../../domain/statistics/seeded-random";
import type { CampaignRows } from "./read-campaign";
import type { ReportReader } from "./report-reader";

/** Answers count when they come within a week of the message. */
const RESPONSE_DAYS = 7;

/** Everything about one campaign; `rows` is `null` as long as it has not started. */
export async function campaignEffect(
  reader: ReportReader,
  campaign: Campaign,
  rows: CampaignRows | null,
  knows: Knows,
): Promise<CampaignEffect> {
  const outcomes = rows?.outcomes ?? [];
  const messaged = outcomes.filter((outcome) => outcome.messaged).length;
  const heldOut = outcomes.length - messaged;
  const reach = rows === null ? -1 : horizon(rows.calendar);
  const judged = rows && outcomes.length > 0 ? judgedOf(campaign, rows, knows) : null;
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
    balance: balanceOf(outcomes),
    outcomes: rows && outcomes.length > 0 ? outcomeEffects(outcomes, rows.calendar) : [],
    judged,
    survival: survivalEffect(outcomes, reach),
    mixing: rows && (await mixingOf(reader, campaign, heldOut, judged)),
    reach: judged && rows && reachOf(rows.outcomes, judged),
    guardrails:
      rows && campaign.startedAt ? await guardrails(reader, campaign, rows, campaign.startedAt) : [],
    order: judged && rows && orderOf(campaign, rows, judged),
    cash: rows && cashOf(campaign, rows, reach),
    uncollected: rows && uncollectedOf(campaign, rows, reach),
  };
}

function judgedOf(campaign: Campaign, { outcomes, calendar }: CampaignRows, knows: Knows): JudgedOutcome {
  const key = campaign.primaryOutcome;
  const judged = judgedOutcome(key, outcomes, calendar);
  const day = addDays(calendar.startDay, judged.deadline);
  const isInstead = judged.deadline !== deadlineOf(key, calendar);
  return { ...judged, day, insteadBy: isInstead ? listShowing(knows(campaign.period), day) : null };
}

async function mixingOf(
  reader: ReportReader,
  campaign: Campaign,
  heldOut: number,
  judged: JudgedOutcome | null,
): Promise<Mixing> {
  const until = judged === null ? null : instantOf(addDays(judged.day, 1));
  const counts = await reader.mixing(campaign, until);
  return { ...counts, heldOutShare: heldOut === 0 ? null : counts.heldOutReached / heldOut };
}

/** Until the held out are written to after all. */
async function guardrails(reader: ReportReader, { id }: Campaign, { calendar }: CampaignRows, from: Date) {
  const week = new Date(from.getTime() + RESPONSE_DAYS * 86_400_000);
  const wave = calendar.secondWaveDay === null ? week : instantOf(calendar.secondWaveDay);
  return guardrailsOf(await reader.guardrails(id, from, wave < week ? wave : week));
}

function orderOf({ holdoutSeed }: Campaign, { outcomes, deliveries }: CampaignRows, judged: JudgedOutcome) {
  const strangers = new Set(
    deliveries.flatMap((row) => (row.isCold && row.contactId !== null ? [row.contactId] : [])),
  );
  return orderEffect(outcomes, strangers, holdoutSeed, judged);
}

/** The same seed each time, so that a report made twice shows the same interval. */
function cashOf(campaign: Campaign, { outcomes, calendar }: CampaignRows, reach: number) {
  const random = seededRandom(murmur3(`cash:${campaign.holdoutSeed}`));
  return cashEffect(outcomes, reach, dayNumber(calendar, calendar.dueDay), random);
}

function uncollectedOf(campaign: Campaign, { outcomes, calendar }: CampaignRows, reach: number) {
  const random = seededRandom(murmur3(`uncollected:${campaign.holdoutSeed}`));
  return uncollectedEffect(outcomes, dayNumber(calendar, calendar.dueDay), reach, random);
}
