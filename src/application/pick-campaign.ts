import type { Campaign, CampaignState } from "../domain/campaign";
import { Fault } from "../domain/fault";
import type { App } from "./app";
import { loadCampaign } from "./plan-campaign";

/** The campaign that an operator names, or the only one in one of these states. */
export async function pickCampaign(
  deps: Pick<App, "store">,
  text: string,
  states: readonly CampaignState[],
): Promise<Campaign> {
  const named = text.trim();
  if (/^\d+$/.test(named)) return loadCampaign(deps, Number(named));
  const candidates = await deps.store.now.campaigns.inState(states);
  if (candidates.length === 1) return candidates[0]!;
  if (candidates.length === 0)
    throw new Fault("not_found", `Tidak ada kampanye berstatus ${states.join(" atau ")}.`);
  const list = candidates.map((campaign) => `${campaign.id} (${campaign.name})`).join(", ");
  throw new Fault("argument_invalid", `Sebutkan nomor kampanye: ${list}.`);
}
