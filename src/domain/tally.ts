import { DELIVERY_STATES, type DeliveryState } from "./delivery";

/** How many deliveries of a campaign are in each state, and why. */
export interface Tally {
  readonly planned: number;
  readonly byState: Readonly<Record<DeliveryState, number>>;
  /** `suppressed` and `cancelled` and `failed` by their reasons. */
  readonly byReason: readonly {
    readonly state: DeliveryState;
    readonly reason: string;
    readonly count: number;
  }[];
}

export interface TallyRow {
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly count: number;
}

export function tallyOf(rows: readonly TallyRow[]): Tally {
  const byState = Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0])) as Record<
    DeliveryState,
    number
  >;
  const reasons = new Map<string, { state: DeliveryState; reason: string; count: number }>();
  let planned = 0;
  for (const { state, reason, count } of rows) {
    byState[state] += count;
    planned += count;
    if (reason === null) continue;
    const key = `${state} ${reason}`;
    reasons.set(key, { state, reason, count: (reasons.get(key)?.count ?? 0) + count });
  }
  const byReason = [...reasons.values()].sort((a, b) => b.count - a.count);
  return { planned, byState, byReason };
}

/** Messages that are still to go or in doubt: while there are any, the campaign is not finished. */
export function openCount(tally: Tally): number {
  const { pending, leased, submitting, uncertain } = tally.byState;
  return pending + leased + submitting + uncertain;
}

/** Everybody the server took: read and delivered ones were accepted before. */
export function acceptedCount(tally: Tally): number {
  return tally.byState.accepted + tally.byState.delivered + tally.byState.read;
}
