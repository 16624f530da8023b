import { tallyCampaign } from "../application/campaigns/plan-campaign";
import type { Base } from "../compose/base";
import { openCount } from "../domain/tally";
import { ENGLISH, funnelBar } from "./funnel-bar";
import type { LiveLine } from "./live-line";

/** On a terminal the line moves; into a file it comes seldom. */
const LIVE_MS = 500;
const SELDOM_MS = 10_000;

/** Shows the funnel of the running campaign: on a terminal as a line that moves, elsewhere a line now and then. */
export async function watchFunnel(
  { store, clock }: Pick<Base, "store" | "clock">,
  live: LiveLine,
  signal: AbortSignal,
): Promise<void> {
  let last = "";
  while (!signal.aborted) {
    try {
      const running = await store.now.campaigns.inState(["running", "paused"]);
      const campaign = running.find(({ state }) => state === "running") ?? running.at(-1);
      const tally = campaign === undefined ? null : await tallyCampaign({ store }, campaign.id);
      const columns = live.isLive ? (live.screen.columns ?? 80) : Number.POSITIVE_INFINITY;
      const line =
        campaign === undefined || tally === null ? null : funnelBar(campaign, tally, columns, ENGLISH);
      if (live.isLive) live.show(line);
      else if (line !== null && line !== last && tally !== null && openCount(tally) > 0)
        live.screen.write(`${line}\n`);
      last = line ?? last;
    } catch {
      // The loops tell of a database that is away; the funnel comes back by itself.
    }
    await clock.sleep(live.isLive ? LIVE_MS : SELDOM_MS, signal);
  }
  live.show(null);
}
