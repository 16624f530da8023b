import { cannotMove, startCampaign } from "../application/campaigns/campaign-acts";
import { estimateCampaign } from "../application/campaigns/estimate-campaign";
import { pickCampaign } from "../application/campaigns/pick-campaign";
import { tallyCampaign } from "../application/campaigns/plan-campaign";
import { defineAdminCommand } from "../application/operating/admin";
import { Fault } from "../domain/fault";
import { formatCount } from "../domain/rupiah";
import { planLines } from "../texts/campaign";
import { isFreeText } from "../texts/templates/fill";
import { maybeNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn } from "./reports/form-fields";

const USAGE = "!mulai [nomor]";

/** From here on people are written to, so the count is written first. */
export const mulai = defineAdminCommand({
  name: "mulai",
  usage: USAGE,
  summary: "memulai kampanye yang sudah disusun; setelah kode",
  changesData: true,
  least: "operator",
  gravity: "typed",
  needsStart: true,
  form: { fields: [NUMBER_FIELD], read: numberIn },
  parse: maybeNumber(USAGE),
  run: async (id, operations) => {
    const campaign = await pickCampaign(operations, id, ["planned"]);
    if (campaign.state !== "planned") throw cannotMove(campaign, "running", "dimulai");
    const tally = await tallyCampaign(operations, campaign.id);
    const { pending } = tally.byState;
    if (pending === 0) throw new Fault("wrong_state", `Kampanye ${campaign.id} tidak punya penerima.`);
    const estimate = await estimateCampaign(operations, campaign.id, operations.clock.now());
    return {
      preview: {
        title: `Mulai kampanye ${campaign.id}: ${campaign.name}?`,
        lines: [
          `${formatCount(pending)} kontak akan menerima pesan ini.`,
          ...planLines(tally, estimate, campaign.dueOn, isFreeText(campaign.body)),
        ],
      },
      arguments: String(campaign.id),
      seen: `${campaign.state} ${pending}`,
      typed: {
        ask: "Tulis jumlah penerima untuk memulai:",
        answer: formatCount(pending),
        button: "Mulai mengirim",
      },
    };
  },
  confirmed: async (stored, operations) => {
    await startCampaign(operations, Number(stored), operations.actor);
    return {
      title: `Kampanye ${stored} dimulai`,
      lines: ["Balas !status untuk melihat jalannya, !pause untuk menjeda."],
    };
  },
});
