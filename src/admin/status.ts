import type { AdminCommand, Report } from "../application/admin";
import { tallyCampaign } from "../application/plan-campaign";
import { formatInstant } from "../domain/local-time";
import { nextPush } from "../domain/push-schedule";
import { formatCount } from "../domain/rupiah";
import { funnelLine } from "../texts/campaign";

/** How everything stands, in one message. */
export const status: AdminCommand = {
  name: "status",
  usage: "!status",
  summary: "keadaan pengiriman dan antrean",
  changesData: false,
  run: async (_text, operations): Promise<Report> => {
    const { campaigns, deliveries, inbox, senders } = operations.store.now;
    const active = await campaigns.inState(["planned", "running", "paused"]);
    const lines = await Promise.all(
      active.map(
        async (campaign) =>
          `${campaign.id}. ${campaign.name} – ${funnelLine(campaign.state, await tallyCampaign(operations, campaign.id))}`,
      ),
    );
    const queues = await deliveries.queueLengths();
    const next = nextPush(operations.schedule, operations.clock.now());
    return {
      title: "Status Lunas",
      lines: [
        ...(lines.length === 0 ? ["Tidak ada kampanye berjalan."] : lines),
        `Antrean: masuk ${formatCount(await inbox.countWaiting())}, balasan ${formatCount(queues.replies)}, kampanye ${formatCount(queues.campaign)}, belum pasti ${formatCount(queues.uncertain)}`,
        ...(await senders.list()).map(
          (sender) =>
            `Nomor ${sender.senderId}: ${operations.channel.isReady(sender.senderId) ? "siap" : "belum tersambung"} (${sender.state})`,
        ),
        next === null ? "Jadwal kirim: tidak ada." : `Kirim berikutnya: ${formatInstant(next)}`,
      ],
    };
  },
};
