import type { CampaignState } from "./campaign";
import type { DeliveryState } from "./delivery";

/**
 * The states as staff read them, on screen, on WhatsApp and in faults; the operator's guide explains these very words.
 * Several states of a delivery share a word where the difference is the machine's business only.
 */
export const CAMPAIGN_WORDS: Readonly<Record<CampaignState, string>> = {
  draft: "sedang disusun",
  planned: "siap",
  running: "berjalan",
  paused: "dijeda",
  finished: "selesai",
  cancelled: "dibatalkan",
};

export const DELIVERY_WORDS: Readonly<Record<DeliveryState, string>> = {
  held_out: "pembanding, sengaja tidak dikirimi",
  suppressed: "tidak dikirim",
  cancelled: "batal",
  pending: "menunggu",
  leased: "menunggu",
  submitting: "sedang dikirim",
  uncertain: "belum pasti",
  accepted: "terkirim",
  delivered: "sampai",
  read: "dibaca",
  failed: "gagal",
};
