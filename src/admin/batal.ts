import type { AdminCommand } from "../application/admin";
import { cancelCampaign } from "../application/campaign-acts";
import { pickCampaign } from "../application/pick-campaign";

export const batal: AdminCommand = {
  name: "batal",
  usage: "!batal [nomor]",
  summary: "membatalkan kampanye",
  changesData: true,
  run: async (text, operations) => {
    const campaign = await pickCampaign(operations, text, ["planned", "running", "paused"]);
    await cancelCampaign(operations, campaign.id, operations.actor);
    return { title: `Kampanye ${campaign.id} dibatalkan`, lines: [campaign.name] };
  },
};
