import { monthEnd } from "../../domain/effect/calendar";
import { LEAST_OF_EACH } from "../../domain/effect/payment-effect";
import { type CampaignEffect, type EffectReport, MIXED_LIMIT } from "../../domain/effect-report";
import { formatDay } from "../../domain/local-time";
import { formatPercent } from "../../domain/report-format";
import type { HealthTick } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { rolloutHealth } from "./rollout";
import { isSplitBroken } from "./words";

/** A split that chance makes in one of twenty campaigns is worth a look, no more. */
const ODD_SPLIT = 0.05;
/** What a reader has to know before believing the verdict: each condition with its number. */
export function healthOf(report: EffectReport): HealthTick[] {
  const { campaign, rollout } = report;
  if (rollout !== null && (campaign?.assignment.heldOut ?? 0) === 0)
    return [...rolloutHealth(rollout), dataTick(report)];
  if (campaign === null || campaign.startedAt === null) return [dataTick(report)];
  return [splitTick(campaign), mixingTick(campaign), dataTick(report), sizeTick(campaign)];
}

function splitTick(campaign: CampaignEffect): HealthTick {
  const { messaged, heldOut, splitPValue } = campaign.assignment;
  const label = "pembagian";
  if (splitPValue === null) return { state: "unknown", label, detail: "tanpa pembanding" };
  const detail = `${formatCount(messaged)} : ${formatCount(heldOut)}`;
  if (isSplitBroken(campaign)) return { state: "bad", label, detail: `${detail}, bukan kebetulan` };
  return splitPValue < ODD_SPLIT
    ? { state: "doubtful", label, detail: `${detail}, jarang kebetulan` }
    : { state: "good", label, detail };
}

function mixingTick({ mixing }: CampaignEffect): HealthTick {
  const label = "tercampur";
  const share = mixing?.heldOutShare ?? null;
  if (share === null) return { state: "unknown", label, detail: "–" };
  return {
    state: share === 0 ? "good" : share <= MIXED_LIMIT ? "doubtful" : "bad",
    label,
    detail: formatPercent(share),
  };
}

function dataTick({ period, known: { knownDay: day } }: EffectReport): HealthTick {
  const label = "data sampai";
  if (day === null) return { state: "unknown", label, detail: "belum ada" };
  return { state: day >= monthEnd(period) ? "good" : "doubtful", label, detail: formatDay(day) };
}

function sizeTick({ judged: primary, assignment }: CampaignEffect): HealthTick {
  const label = "cukup besar";
  if (!primary || assignment.heldOut === 0) return { state: "unknown", label, detail: "–" };
  const smallest = Math.min(
    ...[primary.messaged, primary.heldOut].flatMap(({ successes, total }) => [successes, total - successes]),
  );
  if (primary.status !== "known") return { state: "unknown", label, detail: "belum diketahui" };
  return {
    state: smallest >= LEAST_OF_EACH ? "good" : "bad",
    label,
    detail: `sedikitnya ${formatCount(smallest)} sekelompok`,
  };
}
