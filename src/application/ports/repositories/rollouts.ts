import type { BillingPeriod } from "../../../domain/billing-period";
import type { Rollout, RolloutRoute, RouteBefore } from "../../../domain/rollout";

export interface RolloutRepository {
  /** With its routes, in the order of the draw. */
  create(rollout: Omit<Rollout, "id">, routes: readonly RolloutRoute[]): Promise<number>;
  /** Newest first. */
  list(): Promise<readonly Rollout[]>;
  /** In the order of the draw. */
  routes(id: number): Promise<readonly RolloutRoute[]>;
  /** Guarded: only while it has not been ended. */
  end(id: number, period: BillingPeriod): Promise<boolean>;
  /** Routes with customers, and how their bills of these months (both included) were paid. */
  routesBefore(
    routeLength: number,
    from: BillingPeriod,
    upTo: BillingPeriod,
  ): Promise<readonly RouteBefore[]>;
  /** Customers without a route. */
  withoutRoute(): Promise<number>;
}
