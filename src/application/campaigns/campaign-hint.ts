import type { CampaignState } from "../../domain/campaign";

/** What an operator may do next with a campaign in this state, in one sentence; at the terminal and on WhatsApp. */
export function nextOfCampaign(id: number, state: CampaignState): string {
  switch (state) {
    case "draft":
      return `Tunggu sampai selesai disusun; bila terputus, batalkan (lunas campaign cancel ${id}) dan susun lagi.`;
    case "planned":
      return `Mulai dengan: lunas campaign start ${id}`;
    case "running":
      return `Lihat: lunas campaign status ${id} --watch. Jeda: lunas campaign pause ${id} (WhatsApp: !pause ${id})`;
    case "paused":
      return `Lanjutkan: lunas campaign resume ${id} (WhatsApp: !resume ${id})`;
    case "finished":
    case "cancelled":
      return "Susun yang baru dengan: lunas campaign plan";
  }
}
