import { defineAdminCommand } from "../application/admin";
import { resumeCampaign } from "../application/campaign-acts";
import { pickCampaign } from "../application/pick-campaign";

export const resume = defineAdminCommand({
  name: "resume",
  usage: "!resume [nomor]",
  summary: "melanjutkan kampanye yang dijeda, juga oleh pengaman",
  changesData: true,
  parse: ({ text }) => text,
  run: async (text, operations) => {
    const { store, clock } = operations;
    // The breaker may hold numbers whose campaigns have ended meanwhile; the next push must not wait for them.
    if (text.trim() === "" && (await store.now.campaigns.inState(["paused"])).length === 0) {
      const released = await store.now.senders.releaseTripped(clock.now());
      if (released > 0) return { title: `Pengaman dilepas untuk ${released} nomor`, lines: [] };
    }
    const campaign = await pickCampaign(operations, text, ["paused"]);
    await resumeCampaign(operations, campaign.id, operations.actor);
    return { title: `Kampanye ${campaign.id} dilanjutkan`, lines: [campaign.name] };
  },
});
