import { instantOf, localDay } from "../../domain/local-time";
import { type Backlog, BETWEEN_PUSHES_MS, estimateFinish } from "../../domain/pacing";
import { LEAST_TIER, STANDARD_PER_SECOND } from "../../domain/service-window";
import { estimateByTier, type TierEstimate } from "../../domain/tier-estimate";
import type { App, OfficialSending } from "../ports/app";
import type { Sender } from "../ports/repositories";
import { loadCampaign } from "./plan-campaign";

export interface OfficialEstimate extends TierEstimate {
  /** People in any 24 hours; `null`: no limit. */
  readonly tier: number | null;
  /** Has Meta said it, or is it what a new account may do? */
  readonly isTierTold: boolean;
  readonly reached: number;
  readonly people: number;
  /** People to whom free text may go now. */
  readonly open: number;
  /** Rupiah for one template; 0: nobody has said it. */
  readonly utilityPrice: number;
}

export interface Estimate {
  /** `null`: not within the days that an estimate looks ahead. */
  readonly finishesAt: Date | null;
  readonly warm: number;
  readonly cold: number;
  /** What the official channel means for it; `null` on another. */
  readonly official: OfficialEstimate | null;
  /** Those of them who would be left out if it began now: another push has reached them within the last hours. */
  readonly justReached: number;
}

/** When will this campaign have been sent, from `start` on, under the caps of each number and what it has used today? */
export async function estimateCampaign(
  deps: Pick<App, "store" | "sending">,
  campaignId: number,
  start: Date,
): Promise<Estimate> {
  const { deliveries, senders } = deps.store.now;
  const rows = await deliveries.backlog(campaignId);
  const known = new Map((await senders.list()).map((sender) => [sender.senderId, sender]));
  const backlogs: Backlog[] = [];
  const labels = [...new Set(rows.map((row) => row.senderId))];
  for (const senderId of labels) {
    const count = (isCold: number) =>
      rows
        .filter((row) => row.senderId === senderId && row.isCold === isCold)
        .reduce((sum, row) => sum + row.count, 0);
    const use = await deliveries.use(senderId, start, instantOf(localDay(start)));
    backlogs.push({ warm: count(0), cold: count(1), linkedAt: known.get(senderId)?.linkedAt ?? null, use });
  }
  const numbers = labels.map((senderId) => known.get(senderId) ?? null);
  const official = await estimateOfficial(deps, campaignId, numbers, start);
  const total = (kind: "warm" | "cold") => backlogs.reduce((sum, backlog) => sum + backlog[kind], 0);
  return {
    finishesAt:
      official?.finishesAt ??
      (official === null ? estimateFinish(deps.sending.brakes, backlogs, start) : null),
    official,
    warm: total("warm"),
    cold: total("cold"),
    justReached: await justReached(deps, campaignId, start),
  };
}

/** Unlike a phone, the official channel is held back by its tier, its pace and its price. */
async function estimateOfficial(
  { store, sending }: Pick<App, "store" | "sending">,
  campaignId: number,
  /** Those that its messages leave by; `null` for one that has never been started. */
  numbers: readonly (Sender | null)[],
  start: Date,
): Promise<OfficialEstimate | null> {
  const { official, brakes } = sending;
  if (official === undefined) return null;
  const { deliveries, account } = store.now;
  const told = (await account.fact("tier"))?.value ?? null;
  const tier = told === "none" ? null : told === null ? LEAST_TIER : Number(told);
  const { people, open, reached: reachedOfThese } = await deliveries.reachOf(campaignId, start);
  const reached = await deliveries.peopleReached(start);
  const backlog = {
    ...{ tier, reached, first: people - open - reachedOfThese, others: open + reachedOfThese },
    perSecond: numbers.reduce((sum, number) => sum + perSecondOf(official, number), 0) || STANDARD_PER_SECOND,
  };
  const { utilityPrice } = official;
  return {
    ...estimateByTier(backlog, brakes, start),
    ...{ tier, isTierTold: told !== null, reached, people, open, utilityPrice },
  };
}

function perSecondOf({ perSecond }: OfficialSending, number: Sender | null): number {
  return perSecond ?? number?.messagesPerSecond ?? STANDARD_PER_SECOND;
}

async function justReached({ store }: Pick<App, "store">, campaignId: number, start: Date): Promise<number> {
  const { body } = await loadCampaign({ store }, campaignId);
  if (body !== null) return 0;
  return store.now.deliveries.countReachedSince(campaignId, new Date(start.getTime() - BETWEEN_PUSHES_MS));
}
