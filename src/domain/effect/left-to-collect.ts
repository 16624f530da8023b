import type { LocalDay } from "../local-time";
import type { Rupiah } from "../rupiah";

/** A customer with something open, for whoever visits. */
export interface LeftCustomer {
  readonly customerId: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  /** The whole code, so that a walk can follow it. */
  readonly route: string | null;
  /** Months owed, in sheets. */
  readonly sheets: number;
  readonly amount: Rupiah;
  /** A number that we may write to; others can only be visited. */
  readonly hasPhone: boolean;
}

/** One month's own sheets by route: how many there were, and how many are left. */
export interface RouteShare {
  readonly route: string | null;
  readonly sheets: number;
  readonly left: number;
  readonly leftAmount: Rupiah;
}

/** What is left at 24.00 WIB of a day. Names and addresses: it goes only where its reader may see them. */
export interface LeftToCollect {
  readonly day: LocalDay;
  /** There are more customers than were asked for. */
  readonly isCut: boolean;
  /** By route, then most months owed first; at most as many as were asked for. */
  readonly customers: readonly LeftCustomer[];
  readonly routes: readonly RouteShare[];
}

/** Sheets of the whole unit that each route is mixed with: a route of three sheets is not the worst by chance. */
const PRIOR_SHEETS = 20;

/** Routes by the share that is left, the worst first, each drawn towards the unit's own share (empirical Bayes). */
export function worstRoutes(
  routes: readonly RouteShare[],
): (RouteShare & { readonly shrunkenShare: number })[] {
  const sheets = routes.reduce((sum, route) => sum + route.sheets, 0);
  if (sheets === 0) return [];
  const overall = routes.reduce((sum, route) => sum + route.left, 0) / sheets;
  return routes
    .filter((route) => route.left > 0)
    .map((route) => ({
      ...route,
      shrunkenShare: (route.left + PRIOR_SHEETS * overall) / (route.sheets + PRIOR_SHEETS),
    }))
    .sort((a, b) => b.shrunkenShare - a.shrunkenShare || (a.route ?? "").localeCompare(b.route ?? ""));
}
