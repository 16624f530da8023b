import { cannotMove, resumeCampaign } from "../application/campaigns/campaign-acts";
import { pickCampaign } from "../application/campaigns/pick-campaign";
import { tallyCampaign } from "../application/campaigns/plan-campaign";
import { defineAdminCommand } from "../application/operating/admin";
import { formatCount } from "../domain/rupiah";
import { openCount } from "../domain/tally";
import { maybeNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn } from "./reports/form-fields";

const USAGE = "!resume [nomor]";
/** Instead of a campaign: the numbers that the breaker holds although their campaigns have ended. */
const NUMBERS_ONLY = "numbers";

/** What goes on is what somebody, or the breaker, has stopped: it is shown first, with the reason why it stopped. */
export const resume = defineAdminCommand({
  name: "resume",
  usage: USAGE,
  summary: "melanjutkan kampanye yang dijeda, juga oleh pengaman; setelah kode",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  form: { fields: [NUMBER_FIELD], read: numberIn },
  parse: maybeNumber(USAGE),
  run: async (id, operations) => {
    const { campaigns, senders } = operations.store.now;
    const tripped = (await senders.list()).filter((sender) => sender.trippedAt !== null);
    const held = tripped.map(({ senderId }) => senderId).join(", ");
    const breaker =
      tripped.length === 0 ? [] : [`Pengaman menahan nomor ${held}; setelah kode, nomor itu mengirim lagi.`];
    // The next push must not wait for numbers that the breaker holds.
    if (id === null && tripped.length > 0 && (await campaigns.inState(["paused"])).length === 0)
      return { preview: { title: "Lepas pengaman?", lines: breaker }, arguments: NUMBERS_ONLY };
    const campaign = await pickCampaign(operations, id, ["paused"]);
    if (campaign.state !== "paused") throw cannotMove(campaign, "running", "dilanjutkan");
    const waiting = openCount(await tallyCampaign(operations, campaign.id));
    return {
      preview: {
        title: `Lanjutkan kampanye ${campaign.id}: ${campaign.name}?`,
        lines: [
          ...(campaign.stateReason === null ? [] : [`Dijeda: ${campaign.stateReason}.`]),
          ...breaker,
          `${formatCount(waiting)} belum terkirim akan dikirim.`,
        ],
      },
      arguments: String(campaign.id),
      seen: held,
      ...(tripped.length === 0 ? { isPlain: true } : {}),
    };
  },
  confirmed: async (stored, operations) => {
    const { store, clock, actor } = operations;
    if (stored === NUMBERS_ONLY) {
      const released = await store.now.senders.releaseTripped(clock.now());
      return { title: `Pengaman dilepas untuk ${released} nomor` };
    }
    await resumeCampaign(operations, Number(stored), actor);
    return { title: `Kampanye ${stored} dilanjutkan` };
  },
});
