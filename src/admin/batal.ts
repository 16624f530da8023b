import { cancelCampaign } from "../application/campaigns/campaign-acts";
import { pickCampaign } from "../application/campaigns/pick-campaign";
import { tallyCampaign } from "../application/campaigns/plan-campaign";
import { defineAdminCommand } from "../application/operating/admin";
import { formatCount } from "../domain/rupiah";
import { acceptedCount, openCount } from "../domain/tally";
import { maybeNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn } from "./reports/form-fields";

const USAGE = "!batal [nomor]";

/** There is no way back, so it asks first; whoever is in a hurry pauses. */
export const batal = defineAdminCommand({
  name: "batal",
  usage: USAGE,
  summary: "membatalkan kampanye untuk seterusnya",
  changesData: true,
  least: "operator",
  gravity: "typed",
  form: { fields: [NUMBER_FIELD], read: numberIn },
  parse: maybeNumber(USAGE),
  run: async (id, operations) => {
    const campaign = await pickCampaign(operations, id, ["planned", "running", "paused"]);
    const tally = await tallyCampaign(operations, campaign.id);
    return {
      preview: {
        title: `Batalkan kampanye ${campaign.id}: ${campaign.name}?`,
        lines: [
          `${formatCount(openCount(tally))} belum terkirim tidak akan dikirim; ${formatCount(acceptedCount(tally))} sudah terkirim.`,
          "Ini tidak dapat diurungkan. Untuk berhenti sebentar: !pause.",
        ],
      },
      arguments: String(campaign.id),
      seen: campaign.state,
      typed: {
        ask: "Tulis jumlah yang tidak jadi dikirim:",
        answer: formatCount(openCount(tally)),
        button: "Batalkan kampanye",
      },
    };
  },
  confirmed: async (stored, operations) => {
    const id = Number(stored);
    await cancelCampaign(operations, id, operations.actor);
    return { title: `Kampanye ${id} dibatalkan`, lines: ["Yang sudah terkirim tetap tercatat."] };
  },
});
