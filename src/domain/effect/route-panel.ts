import type { BillingPeriod } from "../billing-period";
import type { Panel } from "../statistics/staggered-difference";

/** The sheets of one route in one month, of customers with a phone or of those without one, added up by the database. */
export interface RouteMonth {
  readonly period: BillingPeriod;
  readonly route: string;
  readonly hasPhone: boolean;
  readonly sheets: number;
  /** Paid by the due date. */
  readonly onTime: number;
  /** Paid before the month's first message can have left. */
  readonly early: number;
}

export type RouteShare = (row: RouteMonth) => number;

/**
 * Shares by route (in the order of `routes`) and month, weighted by the mean sheets of a month; `null` in place of a route
 * that has no sheets in one of the months. Weights do not change over the months, or a route that grows would look like
 * an effect.
 */
export function routePanel(
  rows: readonly RouteMonth[],
  routes: readonly string[],
  months: readonly BillingPeriod[],
  { share, only }: { readonly share: RouteShare; readonly only?: (row: RouteMonth) => boolean },
): RoutePanel {
  const columns = new Map(months.map((month, column) => [month, column]));
  const places = new Map(routes.map((route, place) => [route, place]));
  const [width, height] = [months.length, routes.length];
  const sheets = Array.from({ length: height }, () => new Float64Array(width));
  const counts = Array.from({ length: height }, () => new Float64Array(width));
  for (const row of rows) {
    const [place, column] = [places.get(row.route), columns.get(row.period)];
    if (place === undefined || column === undefined || (only && !only(row))) continue;
    sheets[place]![column]! += row.sheets;
    counts[place]![column]! += share(row);
  }
  const kept = [...sheets.keys()].filter((place) => sheets[place]!.every((count) => count > 0));
  return {
    kept,
    shares: kept.map((place) => counts[place]!.map((count, column) => count / sheets[place]![column]!)),
    weights: Float64Array.from(
      kept,
      (place) => sheets[place]!.reduce((sum, count) => sum + count, 0) / Math.max(1, width),
    ),
  };
}

export interface RoutePanel extends Panel {
  /** Which of the asked routes these rows are. */
  readonly kept: readonly number[];
}
