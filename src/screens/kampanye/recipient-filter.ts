import { DELIVERY_STATES, type DeliveryState } from "../../domain/delivery";
import type { Tally } from "../../domain/tally";

/** How a list of recipients may be narrowed: the words that staff read, and the states behind them. */
export const FILTERS: Readonly<
  Record<string, { readonly word: string; readonly states: readonly DeliveryState[] }>
> = {
  semua: { word: "semua", states: [] },
  menunggu: { word: "menunggu", states: ["pending", "leased", "submitting"] },
  terkirim: { word: "terkirim", states: ["accepted", "delivered", "read"] },
  gagal: { word: "gagal", states: ["failed"] },
  "belum-pasti": { word: "belum pasti", states: ["uncertain"] },
  "tidak-dikirim": { word: "tidak dikirim", states: ["suppressed"] },
  batal: { word: "batal", states: ["cancelled"] },
  pembanding: { word: "pembanding", states: ["held_out"] },
};

export function filterNamed(name: string | undefined): string {
  return name !== undefined && Object.hasOwn(FILTERS, name) ? name : "semua";
}

export function countOf(tally: Tally, filter: string): number {
  const states = FILTERS[filter]?.states ?? [];
  return (states.length === 0 ? DELIVERY_STATES : states).reduce(
    (sum, state) => sum + tally.byState[state],
    0,
  );
}
