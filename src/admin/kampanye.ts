import { estimateCampaign } from "../application/campaigns/estimate-campaign";
import { loadCampaign, tallyCampaign } from "../application/campaigns/plan-campaign";
import { defineAdminCommand, type Operations, type Report } from "../application/operating/admin";
import { formatDay, formatInstant } from "../domain/local-time";
import { formatCount } from "../domain/rupiah";
import { CAMPAIGN_WORDS } from "../domain/state-words";
import { funnelLine, planLines, reasonText } from "../texts/campaign";
import { isFreeText } from "../texts/templates/fill";
import { maybeNumber } from "./reports/arguments";

const USAGE = "!kampanye [nomor]";
const NEWEST = 10;

/** The newest campaigns, or one of them in full. */
export const kampanye = defineAdminCommand({
  name: "kampanye",
  usage: USAGE,
  summary: "kampanye terbaru, atau satu kampanye lengkap",
  changesData: false,
  least: "viewer",
  gravity: "undoable",
  parse: maybeNumber(USAGE),
  run: (id, operations) => (id === null ? newest(operations) : whole(operations, id)),
});

async function newest(operations: Operations): Promise<Report> {
  const campaigns = await operations.store.now.campaigns.list(NEWEST);
  if (campaigns.length === 0)
    return { title: "Kampanye", lines: ["Belum ada. Kiriman tagihan disusun sendiri pada jadwalnya."] };
  const rows = await Promise.all(
    campaigns.map(async (one) => [
      `${one.id}.`,
      one.name,
      funnelLine(one.state, await tallyCampaign(operations, one.id)),
    ]),
  );
  return { title: "Kampanye terbaru", table: { columns: ["No.", "Nama", "Keadaan"], rows } };
}

async function whole(operations: Operations, id: number): Promise<Report> {
  const campaign = await loadCampaign(operations, id);
  const tally = await tallyCampaign(operations, id);
  const instants: readonly (readonly [string, Date | null])[] = [
    ["disusun", campaign.plannedAt],
    ["mulai", campaign.startedAt],
    ["selesai", campaign.finishedAt],
  ];
  const times = instants.flatMap(([word, at]) => (at === null ? [] : [`${word} ${formatInstant(at)}`]));
  const isPlanned = campaign.state === "planned";
  const plan = isPlanned
    ? planLines(
        tally,
        await estimateCampaign(operations, id, operations.clock.now()),
        campaign.dueOn,
        isFreeText(campaign.body),
      )
    : [
        funnelLine(campaign.state, tally),
        `Dipertimbangkan ${formatCount(tally.planned)}, pembanding ${formatCount(tally.byState.held_out)}, tidak dikirim ${formatCount(tally.byState.suppressed)}`,
      ];
  const reasons = isPlanned
    ? []
    : tally.byReason.map(({ state, reason, count }) => [
        state === "suppressed" ? "tidak dikirim" : state === "cancelled" ? "batal" : "gagal",
        reasonText(reason),
        formatCount(count),
      ]);
  return {
    title: `Kampanye ${id}: ${campaign.name}`,
    lines: [
      `${CAMPAIGN_WORDS[campaign.state]}${campaign.stateReason === null ? "" : ` (${campaign.stateReason})`}; sasaran ${campaign.audience}, batas bayar ${formatDay(campaign.dueOn)}`,
      ...(times.length === 0 ? [] : [times.join(", ")]),
      ...plan,
      ...(campaign.body === null ? [] : [`Teks: ${campaign.body}`]),
    ],
    ...(reasons.length === 0 ? {} : { table: { columns: ["", "Alasan", "Jumlah"], rows: reasons } }),
  };
}
