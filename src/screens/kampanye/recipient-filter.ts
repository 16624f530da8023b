import type { RecipientFilter } from "../../application/views/campaign-queries";
import { readSearch } from "../../application/views/customer-view";
import { DELIVERY_STATES, type DeliveryState } from "../../domain/delivery";
import type { Tally } from "../../domain/tally";
import type { PageRequest, ScreenTools } from "../define-page";
import { searchOf } from "../pelanggan/searches";

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
/** A search that finds more says too little. */
const MOST_FOUND = 500;

/** What the address of a list asks for, as far as it makes sense. */
export interface AskedRecipients {
  readonly filter: string;
  readonly reason: string | null;
  /** Of the search that was kept; empty: none. */
  readonly handle: string;
  /** What was looked for. */
  readonly text: string;
  readonly problem: string | null;
  readonly query: RecipientFilter;
}

export async function readAsked(
  request: PageRequest,
  tools: ScreenTools,
  campaignId: number,
  tally: Tally,
): Promise<AskedRecipients> {
  const { keadaan, sebab, cari = "" } = request.query;
  const filter = keadaan !== undefined && Object.hasOwn(FILTERS, keadaan) ? keadaan : "semua";
  const { states } = FILTERS[filter]!;
  const reason = reasonsOf(tally, filter).find((one) => one.reason === sebab)?.reason ?? null;
  const text = cari === "" ? "" : ((await searchOf(tools, request, cari)) ?? "");
  const { problem, contactIds } = await lookFor(tools, text, cari !== "");
  return {
    filter,
    reason,
    handle: text === "" ? "" : cari,
    text,
    problem,
    query: { campaignId, states, reason, contactIds },
  };
}

async function lookFor(
  { views }: ScreenTools,
  text: string,
  isAsked: boolean,
): Promise<{ readonly problem: string | null; readonly contactIds: readonly number[] | null }> {
  if (!isAsked) return { problem: null, contactIds: null };
  if (text === "") return { problem: "Pencarian itu sudah lama; tulis lagi.", contactIds: null };
  const search = readSearch(text);
  if (search === null)
    return { problem: "Terlalu pendek: tulis sedikitnya 4 angka, atau 2 huruf nama.", contactIds: null };
  const found = await views.customers.contactIds(search, MOST_FOUND + 1);
  if (found.length <= MOST_FOUND) return { problem: null, contactIds: found };
  return { problem: "Terlalu banyak yang cocok; tulis lebih lengkap.", contactIds: null };
}

/** Why those of a list are where they are, the commonest first. */
export function reasonsOf(
  tally: Tally,
  filter: string,
): readonly { readonly reason: string; readonly count: number }[] {
  const { states } = FILTERS[filter]!;
  return tally.byReason
    .filter(({ state, reason }) => states.includes(state) && reason !== "")
    .map(({ reason, count }) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}

export function countOf(tally: Tally, filter: string): number {
  const states = FILTERS[filter]?.states ?? [];
  return (states.length === 0 ? DELIVERY_STATES : states).reduce(
    (sum, state) => sum + tally.byState[state],
    0,
  );
}

/** The address of a list that is narrowed like this. */
export function addressWith(
  to: string,
  { filter, reason, handle }: Pick<AskedRecipients, "filter" | "reason" | "handle">,
  after?: number,
): string {
  const words = new URLSearchParams({
    ...(filter === "semua" ? {} : { keadaan: filter }),
    ...(reason === null ? {} : { sebab: reason }),
    ...(handle === "" ? {} : { cari: handle }),
    ...(after === undefined ? {} : { sesudah: String(after) }),
  }).toString();
  return words === "" ? to : `${to}?${words}`;
}
