import type { SenderOverview } from "../../domain/sender-overview";
import type { HealthReport } from "./health";

/** How everything stands at the moment somebody measures. What happens in between is counted from events. */
export interface Figures {
  readonly health: HealthReport;
  /**
   * For how many seconds the oldest of a queue has waited, 0 when nothing does: `events` of the channel to be stored,
   * messages of the `inbox` to be answered. What the database does not tell is left out.
   */
  readonly ages: { readonly events: number; readonly inbox?: number };
  /** Empty while the database does not answer. */
  readonly senders: readonly SenderOverview[];
}
