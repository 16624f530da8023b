import { defineAdminCommand } from "../application/admin";
import { resumeCampaign } from "../application/campaign-acts";
import { pickCampaign } from "../application/pick-campaign";

export const resume = defineAdminCommand({
  name: "resume",
  usage: "!resume [nomor]",
  summary: "melanjutkan kampanye yang dijeda",
  changesData: true,
  parse: ({ text }) => text,
  run: async (text, operations) => {
    const campaign = await pickCampaign(operations, text, ["paused"]);
    await resumeCampaign(operations, campaign.id, operations.actor);
    return { title: `Kampanye ${campaign.id} dilanjutkan`, lines: [campaign.name] };
  },
});
