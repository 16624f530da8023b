import { addMonths, type BillingPeriod } from "./billing-period";
import { murmur3 } from "./holdout";
import { type RandomSource, seededRandom } from "./statistics/seeded-random";

/**
 * Meter-reading routes that begin to get messages in different months, by a draw: the routes that have not begun yet are
 * what the others are compared with, so that nobody is left out for ever. Routes are groups of the route code's first
 * `routeLength` letters, as they stood when it was drawn.
 */
export interface Rollout {
  readonly id: number;
  readonly seed: string;
  readonly waves: number;
  readonly firstPeriod: BillingPeriod;
  readonly monthsApart: number;
  readonly routeLength: number;
  /** From this month on everybody is written to, whatever was drawn; `null` while the draw holds. */
  readonly endedPeriod: BillingPeriod | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface RolloutRoute {
  readonly route: string;
  /** Routes of one block are alike in how many pay on time; each of its routes begins in another month. */
  readonly block: number;
  readonly startPeriod: BillingPeriod;
}

/** Routes that a month's campaign leaves out because they begin later. */
export interface WaitingRoutes {
  /** Letters of the code that name a route. */
  readonly length: number;
  readonly routes: readonly string[];
}

/** `null` where no draw holds in that month, or all of its routes have begun. Only pushes wait. */
export function waitingRoutes(
  rollout: Rollout | undefined,
  routes: readonly RolloutRoute[],
  period: BillingPeriod,
): WaitingRoutes | null {
  if (rollout === undefined || (rollout.endedPeriod !== null && period >= rollout.endedPeriod)) return null;
  const waiting = routes.filter((route) => route.startPeriod > period).map(({ route }) => route);
  return waiting.length === 0 ? null : { length: rollout.routeLength, routes: waiting };
}

/** Do some of its routes still wait, now or in a month to come? */
export function isStillWaiting(rollout: Rollout, period: BillingPeriod): boolean {
  if (rollout.endedPeriod !== null) return false;
  return addMonths(rollout.firstPeriod, (rollout.waves - 1) * rollout.monthsApart) > period;
}

/** What is known of a route before the draw. */
export interface RouteBefore {
  readonly route: string;
  readonly customers: number;
  /** Share of its bills that were paid on time; `null` where there were none. */
  readonly onTimeShare: number | null;
}

export const FEWEST_WAVES = 2;
export const MOST_WAVES = 12;
/** Below so many routes a wave the draw proves nothing whatever happens. */
export const FEWEST_ROUTES_A_WAVE = 2;

/** The same seed and the same routes give the same draw, so that it can be checked years later. */
export function drawRollout(
  routes: readonly RouteBefore[],
  { seed, waves, firstPeriod, monthsApart }: Pick<Rollout, "seed" | "waves" | "firstPeriod" | "monthsApart">,
): RolloutRoute[] {
  const ordered = [...routes].sort(
    (a, b) =>
      (a.onTimeShare ?? -1) - (b.onTimeShare ?? -1) || (a.route < b.route ? -1 : a.route > b.route ? 1 : 0),
  );
  const blocks = ordered.map((_, index) => Math.floor(index / waves));
  const drawn = drawWaves(blocks, waves, seededRandom(murmur3(seed)));
  return ordered.map(({ route }, index) => ({
    route,
    block: blocks[index]!,
    startPeriod: addMonths(firstPeriod, drawn[index]! * monthsApart),
  }));
}

/**
 * A wave for each route: within a block every route another, in an order that chance gives. The report draws by the very
 * same rule to see what chance alone makes. Blocks have at most as many routes as there are waves.
 */
export function drawWaves(blocks: readonly number[], waves: number, random: RandomSource): Int32Array {
  const drawn = new Int32Array(blocks.length);
  const order = Int32Array.from({ length: waves }, (_, wave) => wave);
  for (let at = 0, used = waves; at < blocks.length; at++) {
    if (at === 0 || blocks[at] !== blocks[at - 1]) used = 0;
    const pick = used + Math.floor(random() * (waves - used));
    const wave = order[pick]!;
    order[pick] = order[used]!;
    order[used++] = wave;
    drawn[at] = wave;
  }
  return drawn;
}
