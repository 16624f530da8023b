import { tallyCampaign } from "../application/campaigns/plan-campaign";
import { defineAdminCommand, type Report } from "../application/operating/admin";
import { senderOverview } from "../application/sending/sender-overview";
import { formatInstant } from "../domain/local-time";
import { nextPush } from "../domain/push-schedule";
import { formatCount } from "../domain/rupiah";
import { funnelLine } from "../texts/campaign";
import { senderTitle } from "../texts/senders";
import { noArguments } from "./reports/arguments";

/** Unanswered messages of an absence are worth a look for a week. */
const TOO_OLD_SINCE_MS = 7 * 86_400_000;

/** Part of the doubts has a known cause: the message stands in its chat, and WhatsApp has not sent it yet. */
function heldByWhatsApp(count: number): string {
  return count === 0 ? "" : ` (${formatCount(count)} menunggu server WhatsApp)`;
}

/** How everything stands, in one message. */
export const status = defineAdminCommand({
  name: "status",
  usage: "!status",
  summary: "keadaan pengiriman dan antrean",
  changesData: false,
  least: "viewer",
  gravity: "undoable",
  parse: noArguments,
  run: async (_none, operations): Promise<Report> => {
    const { campaigns, cases, deliveries, inbox, senders } = operations.store.now;
    const active = await campaigns.inState(["planned", "running", "paused"]);
    const lines = await Promise.all(
      active.map(
        async (campaign) =>
          `${campaign.id}. ${campaign.name} – ${funnelLine(campaign.state, await tallyCampaign(operations, campaign.id))}`,
      ),
    );
    const queues = await deliveries.queueLengths();
    const waiting = await cases.countUnfinished();
    const numbers = await Promise.all(
      (await senders.list()).map((sender) => senderOverview(operations, sender)),
    );
    const since = new Date(operations.clock.now().getTime() - TOO_OLD_SINCE_MS);
    const tooOld = await inbox.countTooOld(since);
    const setAside = await operations.store.now.setAside.countSince(since);
    const next = nextPush(operations.schedule, operations.clock.now());
    return {
      title: "Status Lunas",
      lines: [
        ...(lines.length === 0 ? ["Tidak ada kampanye berjalan."] : lines),
        `Antrean: masuk ${formatCount(await inbox.countWaiting())}, balasan ${formatCount(queues.replies)}, kampanye ${formatCount(queues.campaign)}, belum pasti ${formatCount(queues.uncertain)}${heldByWhatsApp(queues.unconfirmed)}`,
        waiting === 0 ? "Kasus: tidak ada." : `Kasus belum selesai: ${formatCount(waiting)} (!kasus)`,
        ...(tooOld === 0 ? [] : [`Pesan lama yang hanya dicatat (7 hari): ${formatCount(tooOld)}`]),
        ...(setAside === 0
          ? []
          : [`⚠️ Kejadian yang tidak dapat disimpan (7 hari): ${formatCount(setAside)}; lihat: lunas doctor`]),
        ...numbers.map((number) => `Nomor ${senderTitle(number)}`),
        next === null ? "Jadwal kirim: tidak ada." : `Kirim berikutnya: ${formatInstant(next)}`,
      ],
    };
  },
});
