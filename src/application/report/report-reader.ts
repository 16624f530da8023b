import type { BillingPeriod } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import type { ArrearsRow } from "../../domain/effect/arrears";
import type { BillFacts } from "../../domain/effect/bill-facts";
import type { DeliveryFacts, Responses } from "../../domain/effect/distribution";
import type { GuardrailCounts } from "../../domain/effect/guardrails";
import type { KnownLists } from "../../domain/effect/known";
import type { LedgerRow } from "../../domain/effect/ledger";
import type { LeftToCollect } from "../../domain/effect/left-to-collect";
import type { PayingHistory } from "../../domain/effect/paying-history";
import type { BillPayment } from "../../domain/effect/place-bill";
import type { RouteMonth } from "../../domain/effect/route-panel";
import type { ImportNotes, Mixing } from "../../domain/effect-report";
import type { LocalDay } from "../../domain/local-time";
import type { Rollout, RolloutRoute, WaitingRoutes } from "../../domain/rollout";

/** A delivery row with what is needed to go on from it. `contactId` is `null` for customers without a phone. */
export interface ReportDelivery extends DeliveryFacts {
  readonly id: number;
  readonly contactId: number | null;
  /** A stranger when it was planned: then it left after all whom we had written with. */
  readonly isCold: boolean;
}

export interface DeliveryBill extends BillFacts {
  readonly deliveryId: number;
}

/** A bill that a campaign was to speak of, with no more than tells who was paid for, and when. */
export interface BilledContact extends BillPayment {
  readonly contactId: number;
  readonly customerId: string;
  readonly isHeldOut: boolean;
}

/** Deliveries of one campaign with ids in `(after, upTo]`. */
export interface DeliveryRange {
  readonly campaignId: number;
  readonly after: number;
  readonly upTo: number;
}

/** What the report reads. Sums are taken by the database; only deliveries and their bills come as rows, page by page. */
export interface ReportReader {
  /** What committed imports say about which month is known how far. */
  knownLists(): Promise<KnownLists>;
  newestPeriod(): Promise<BillingPeriod | null>;
  /** Campaigns that were started, oldest first, of months from `from` to `upTo`. */
  startedCampaigns(from: BillingPeriod, upTo: BillingPeriod): Promise<readonly Campaign[]>;
  /** The day on which the first push of all began. */
  firstPushOn(): Promise<LocalDay | null>;
  campaign(id: number): Promise<Campaign | null>;
  /** When the held-out contacts of this campaign were written to after all, if they were. */
  secondWaveStartedAt(campaignId: number): Promise<Date | null>;
  /** Ascending by id. */
  deliveries(campaignId: number, after: number, limit: number): Promise<readonly ReportDelivery[]>;
  bills(range: DeliveryRange): Promise<readonly DeliveryBill[]>;
  /** All bills of a campaign whose contacts were drawn. */
  billedContacts(campaignId: number): Promise<readonly BilledContact[]>;
  /** How each customer paid the bills of months from `from` (bit 0, at most 30 of them) to before `end`; on time by `paymentTime`. */
  history(from: BillingPeriod, end: BillingPeriod): Promise<readonly PayingHistory[]>;
  /** Bills that deliveries of both arms speak of. */
  billsInBothArms(campaignId: number): Promise<number>;
  /**
   * What else left for the contacts of this campaign in its month, second waves apart, before `until`; `null` = ever.
   * Counted in contacts that have a bill in it.
   */
  mixing(campaign: Campaign, until: Date | null): Promise<Omit<Mixing, "heldOutShare">>;
  /** Contacts that wrote within `days` after our message was accepted, by what they wanted. */
  responses(campaignId: number, days: number): Promise<Responses>;
  /** By arm: contacts that were drawn, and those who stopped us, complained, or were strangers, in `[from, until)`. */
  guardrails(
    campaignId: number,
    from: Date,
    until: Date,
  ): Promise<{ readonly messaged: GuardrailCounts; readonly heldOut: GuardrailCounts }>;
  /** Bills of all months up to this one. */
  ledger(upTo: BillingPeriod): Promise<readonly LedgerRow[]>;
  /** Bills of months up to `upTo` that were open at 24.00 WIB of `day`, one row per tariff, route and age. */
  arrears(upTo: BillingPeriod, day: LocalDay): Promise<readonly ArrearsRow[]>;
  /** Who owes at 24.00 WIB of `day`, at most `most` customers, and the month's sheets by route. */
  left(upTo: BillingPeriod, day: LocalDay, most: number): Promise<LeftToCollect>;
  /** Draws of routes into start months, newest first. */
  rollouts(): Promise<readonly Rollout[]>;
  rolloutRoutes(id: number): Promise<readonly RolloutRoute[]>;
  /** How bills were paid by route; `earlyDays` after the due date (negative: before) no message can have left yet. */
  routeMonths(
    from: BillingPeriod,
    upTo: BillingPeriod,
    by: { readonly length: number; readonly earlyDays: number },
  ): Promise<readonly RouteMonth[]>;
  /** Customers with a phone on routes that wait in that month, and those of them who were written to all the same. */
  reachedTooEarly(
    period: BillingPeriod,
    waiting: WaitingRoutes,
  ): Promise<{ readonly reached: number; readonly customers: number }>;
  importNotes(from: BillingPeriod, upTo: BillingPeriod): Promise<ImportNotes>;
}
