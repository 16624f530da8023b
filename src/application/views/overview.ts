import { type BillingPeriod, dueOn, periodOf } from "../../domain/billing-period";
import { localDay, monthStart } from "../../domain/local-time";
import { nextPush } from "../../domain/push-schedule";
import type { SenderOverview } from "../../domain/sender-overview";
import type { AdminServices } from "../operating/admin";
import { senderOverview } from "../sending/sender-overview";
import { type CampaignView, campaignView } from "./campaign-view";
import type { CaseCounts } from "./case-queries";
import type { NewestImport, UnpaidTotals, ViewQueries } from "./queries";

/** The month at one glance. */
export interface Overview {
  readonly now: Date;
  readonly period: BillingPeriod;
  readonly dueOn: string;
  /** The moment of the newest list of bills. */
  readonly dataAsOf: Date | null;
  /** Of the campaigns that move the newest; else the month's newest. */
  readonly campaign: CampaignView | null;
  readonly unpaid: UnpaidTotals;
  readonly cases: CaseCounts;
  readonly senders: readonly SenderOverview[];
  readonly imports: readonly NewestImport[];
  readonly nextPush: Date | null;
  readonly customers: number;
}

export async function readOverview(
  deps: Pick<AdminServices, "store" | "clock" | "sending" | "schedule"> & { readonly views: ViewQueries },
  actor: string,
): Promise<Overview> {
  const { bills, customers, senders } = deps.store.now;
  const now = deps.clock.now();
  const newest = await bills.newestPeriod();
  const period = newest ?? periodOf(localDay(now));
  return {
    now,
    period,
    dueOn: dueOn(period),
    dataAsOf: await bills.dataAsOf(),
    campaign: await campaignOf(deps, period),
    unpaid: await deps.views.month.unpaid(period),
    cases: await deps.views.cases.counts(actor),
    senders: await Promise.all((await senders.list()).map((sender) => senderOverview(deps, sender))),
    imports: await deps.views.month.newestImports(monthStart(now)),
    nextPush: nextPush(deps.schedule, now),
    customers: await customers.count(),
  };
}

async function campaignOf(
  deps: Pick<AdminServices, "store" | "clock" | "sending">,
  period: BillingPeriod,
): Promise<CampaignView | null> {
  const { campaigns } = deps.store.now;
  const moving = await campaigns.inState(["running", "paused", "planned"]);
  const [newest] = [...moving].sort((a, b) => b.id - a.id);
  const shown = newest ?? (await campaigns.ofPeriod(period, "invoice_push"))[0];
  return shown === undefined ? null : campaignView(deps, shown);
}
