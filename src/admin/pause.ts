import { defineAdminCommand } from "../application/admin";
import { pauseCampaign } from "../application/campaign-acts";
import { pickCampaign } from "../application/pick-campaign";

export const pause = defineAdminCommand({
  name: "pause",
  usage: "!pause [nomor]",
  summary: "menjeda kampanye yang berjalan",
  changesData: true,
  isBrake: true,
  parse: ({ text }) => text,
  run: async (text, operations) => {
    const campaign = await pickCampaign(operations, text, ["running"]);
    await pauseCampaign(operations, campaign.id, operations.actor, "atas permintaan admin");
    return { title: `Kampanye ${campaign.id} dijeda`, lines: [campaign.name] };
  },
});
