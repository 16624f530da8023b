import type { Campaign, CampaignState } from "../../domain/campaign";
import { Fault } from "../../domain/fault";
import { CAMPAIGN_WORDS } from "../../domain/state-words";
import type { App } from "../ports/app";
import { nextOfCampaign } from "./campaign-hint";
import { loadCampaign } from "./plan-campaign";

/** The campaign that an operator names, or the only one in one of these states. */
export async function pickCampaign(
  deps: Pick<App, "store">,
  named: number | null,
  states: readonly CampaignState[],
): Promise<Campaign> {
  if (named !== null) return loadCampaign(deps, named);
  const candidates = await deps.store.now.campaigns.inState(states);
  if (candidates.length === 1) return candidates[0]!;
  if (candidates.length === 0) throw new Fault("not_found", await nothingToPick(deps, states));
  const list = candidates.map((campaign) => `${campaign.id} (${campaign.name})`).join(", ");
  throw new Fault("argument_invalid", `Sebutkan nomor kampanye: ${list}.`);
}

/** What is there instead, and what to do with that. */
async function nothingToPick(
  { store }: Pick<App, "store">,
  states: readonly CampaignState[],
): Promise<string> {
  const [newest] = await store.now.campaigns.list(1);
  if (newest === undefined) return "Belum ada kampanye. Susun dengan: lunas campaign plan";
  const wanted = states.map((state) => CAMPAIGN_WORDS[state]).join(" atau ");
  return `Tidak ada kampanye yang ${wanted}. Yang terbaru, kampanye ${newest.id} (${newest.name}), ${CAMPAIGN_WORDS[newest.state]}. ${nextOfCampaign(newest.id, newest.state)}`;
}
