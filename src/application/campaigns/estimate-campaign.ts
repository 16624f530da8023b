import { instantOf, localDay } from "../../domain/local-time";
import { type Backlog, BETWEEN_PUSHES_MS, estimateFinish } from "../../domain/pacing";
import type { App } from "../ports/app";
import { loadCampaign } from "./plan-campaign";

export interface Estimate {
  /** `null`: not within the days that an estimate looks ahead. */
  readonly finishesAt: Date | null;
  readonly warm: number;
  readonly cold: number;
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
  for (const senderId of new Set(rows.map((row) => row.senderId))) {
    const count = (isCold: number) =>
      rows
        .filter((row) => row.senderId === senderId && row.isCold === isCold)
        .reduce((sum, row) => sum + row.count, 0);
    const use = await deliveries.use(senderId, start, instantOf(localDay(start)));
    backlogs.push({ warm: count(0), cold: count(1), linkedAt: known.get(senderId)?.linkedAt ?? null, use });
  }
  const total = (kind: "warm" | "cold") => backlogs.reduce((sum, backlog) => sum + backlog[kind], 0);
  return {
    finishesAt: estimateFinish(deps.sending.brakes, backlogs, start),
    warm: total("warm"),
    cold: total("cold"),
    justReached: await justReached(deps, campaignId, start),
  };
}

async function justReached({ store }: Pick<App, "store">, campaignId: number, start: Date): Promise<number> {
  const { body } = await loadCampaign({ store }, campaignId);
  if (body !== null) return 0;
  return store.now.deliveries.countReachedSince(campaignId, new Date(start.getTime() - BETWEEN_PUSHES_MS));
}
