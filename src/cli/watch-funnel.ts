import { tallyCampaign } from "../application/plan-campaign";
import type { Base } from "../compose";
import { funnelLine } from "../texts/campaign";

const EVERY_MS = 2_000;

/** Prints the funnel of running campaigns whenever it has changed. */
export async function watchFunnel(
  { store, clock }: Base,
  print: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = "";
  while (!signal.aborted) {
    try {
      for (const campaign of await store.now.campaigns.inState(["running"])) {
        const line = `▸ ${campaign.name} – ${funnelLine(campaign.state, await tallyCampaign({ store }, campaign.id))}`;
        if (line !== last) print(line);
        last = line;
      }
    } catch {
      // The loops tell of a database that is away; the funnel comes back by itself.
    }
    await clock.sleep(EVERY_MS, signal);
  }
}
