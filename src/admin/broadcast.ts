import { cancelCampaign, startCampaign } from "../application/campaigns/campaign-acts";
import { estimateCampaign } from "../application/campaigns/estimate-campaign";
import { createAndPlan, loadCampaign, tallyCampaign } from "../application/campaigns/plan-campaign";
import { defineAdminCommand } from "../application/operating/admin";
import { splitAudience } from "../domain/audience-words";
import { periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { localDay } from "../domain/local-time";
import { broadcastProblems, planLines } from "../texts/campaign";
import { isFreeText, namedTemplateFault } from "../texts/templates/fill";

const USAGE = "!broadcast <sasaran> <teks>";

/** Words to an audience: planned and shown first, sent after the code. */
export const broadcast = defineAdminCommand({
  name: "broadcast",
  usage: USAGE,
  summary: "kirim teks ke sasaran (belum-bayar, semua, tarif:R1, rute:<RBM>, periode:<YYYY-MM>)",
  changesData: true,
  least: "operator",
  gravity: "typed",
  isLong: "run",
  parse: ({ text }) => {
    if (text.trim() === "")
      throw new Fault(
        "argument_invalid",
        `Tulis: ${USAGE}, misalnya !broadcast belum-bayar tarif:R1 Kantor tutup besok.`,
      );
    const { words, text: body } = splitAudience(text);
    return { audience: words.join(" "), body };
  },
  run: async ({ audience, body }, operations) => {
    const fault = namedTemplateFault(body, operations.push.unitName);
    const problems = [...broadcastProblems(body), ...(fault === null ? [] : [fault.replace(/\.$/, "")])];
    if (problems.length > 0)
      throw new Fault("template_invalid", `Teks belum dapat dikirim: ${problems.join("; ")}.`);
    const now = operations.clock.now();
    const period = (await operations.store.now.bills.newestPeriod()) ?? periodOf(localDay(now));
    const campaign = await createAndPlan(
      operations,
      {
        kind: "broadcast",
        name: `broadcast ${localDay(now)}`,
        period,
        audience,
        body,
        attachPdf: "off",
        createdBy: operations.actor,
      },
      operations.job,
    );
    const tally = await tallyCampaign(operations, campaign.id);
    if (tally.byState.pending === 0) {
      await cancelCampaign(operations, campaign.id, operations.actor);
      return {
        title: `Broadcast ke ${audience}: tidak ada penerima`,
        lines: [
          "Tidak ada nomor yang dapat dikirimi untuk sasaran itu. Periksa tulisannya (misalnya kode rute).",
        ],
      };
    }
    const lines = planLines(
      tally,
      await estimateCampaign(operations, campaign.id, now),
      campaign.dueOn,
      isFreeText(body),
    );
    return {
      preview: { title: `Broadcast ${campaign.id} ke ${audience}`, lines: [...lines, "Teks:", body] },
      arguments: JSON.stringify({ id: campaign.id, shown: operations.fingerprint(`${audience}\n${body}`) }),
    };
  },
  confirmed: async (stored, operations) => {
    const { id, shown } = JSON.parse(stored) as { id: number; shown: string };
    const { audience, body } = await loadCampaign(operations, id);
    if (operations.fingerprint(`${audience}\n${body}`) !== shown)
      throw new Fault(
        "wrong_state",
        `Broadcast ${id} sudah bukan yang ditunjukkan tadi. Ulangi perintahnya.`,
      );
    await startCampaign(operations, id, operations.actor);
    return {
      title: `Broadcast ${id} dimulai`,
      lines: ["Balas !status untuk melihat jalannya, !pause untuk menjeda."],
    };
  },
});
