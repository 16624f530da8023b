import type { BillingPeriod } from "./billing-period";
import type { PrimaryOutcome } from "./campaign";
import type { Arrears } from "./effect/arrears";
import type { BalanceRow } from "./effect/balance";
import type { EffectCalendar } from "./effect/calendar";
import type { CashEffect } from "./effect/cash-effect";
import type { BillRules } from "./effect/contact-outcome";
import type { Distribution } from "./effect/distribution";
import type { Guardrail } from "./effect/guardrails";
import type { PeriodKnowledge } from "./effect/known";
import type { Collection, OutstandingOn } from "./effect/ledger";
import type { OutcomeEffect } from "./effect/payment-effect";
import type { PooledEffect } from "./effect/pooled-effect";
import type { Reach } from "./effect/reach";
import type { RolloutEffect } from "./effect/rollout-effect";
import type { OrderEffect } from "./effect/sending-order";
import type { SurvivalEffect } from "./effect/survival-effect";
import type { UncollectedEffect } from "./effect/uncollected";
import type { LocalDay } from "./local-time";
import type { PowerRow } from "./statistics/power";

/** Everything that a report says, as plain numbers; `texts/effect-report` writes it, the report adapters draw it. */
export interface EffectReport {
  readonly period: BillingPeriod;
  readonly madeAt: Date;
  /** Up to when it is known who has paid this month's bills, and by which lists. */
  readonly known: PeriodKnowledge;
  readonly campaign: CampaignEffect | null;
  /** The same question over all campaigns up to this one that held somebody out; `null` for fewer than two. */
  readonly pooled: PooledEffect | null;
  /** What routes that were drawn into start months show; `null` when none were. */
  readonly rollout: RolloutEffect | null;
  /** One entry per month with bills, oldest first, ending with `period`; thirteen, so that the month a year ago is in it. */
  readonly months: readonly Collection[];
  /** How far this month is from nothing left, with last month and the month a year ago; `null` while nothing is known. */
  readonly zeroArrears: ZeroArrears | null;
  /** At 24.00 WIB of the due date and of the last day of the month, as far as the data reaches; none without bills. */
  readonly arrears: readonly Arrears[];
  /** The day of the unit's first push of all; months before it are "before". */
  readonly firstPushOn: LocalDay | null;
  readonly power: Power | null;
  readonly data: DataNotes;
}

export interface CampaignEffect {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly holdoutPercent: number;
  readonly holdoutSeed: string;
  readonly primaryOutcome: PrimaryOutcome;
  readonly distribution: Distribution | null;
  readonly calendar: EffectCalendar | null;
  readonly assignment: Assignment;
  /** Were the arms alike before the message? Empty without a holdout. */
  readonly balance: readonly BalanceRow[];
  readonly outcomes: readonly OutcomeEffect[];
  /** What the campaign is judged by; `null` when it has no bills. */
  readonly judged: JudgedOutcome | null;
  readonly survival: SurvivalEffect | null;
  readonly cash: CashEffect | null;
  readonly mixing: Mixing | null;
  readonly reach: Reach | null;
  /** Opt-outs, complaints and wrong numbers by arm, within a week of the start. */
  readonly guardrails: readonly Guardrail[];
  /** The earlier half of the drawn sending order against the later one; `null` unless a cap left the later half unreached. */
  readonly order: OrderEffect | null;
  /** kWh and rupiah not collected at 24.00 WIB of the due date, by arm; `null` as long as it has not started. */
  readonly uncollected: UncollectedEffect | null;
}

/** The primary outcome, at its own deadline or, where no list shows that day, at the first day after it that one shows. */
export interface JudgedOutcome extends OutcomeEffect {
  /** Which calendar day counts. */
  readonly day: LocalDay;
  /** The list of the unpaid by which it is judged instead of the day itself; `null` when the day itself is known. */
  readonly insteadBy: Date | null;
}

/**
 * What else reached the contacts of this campaign in its month, before the day it is judged by: then the arms are no longer
 * "a message" against "none".
 */
export interface Mixing {
  /** Held-out contacts that got another push or reminder of the month. */
  readonly heldOutPushed: number;
  /** … or any broadcast. */
  readonly heldOutBroadcast: number;
  /** … either. */
  readonly heldOutReached: number;
  /** Messaged contacts that got another push, reminder or broadcast as well. */
  readonly messagedAgain: number;
  /** `heldOutReached` ÷ all held out; `null` without a holdout. */
  readonly heldOutShare: number | null;
}

/** Above it the difference is no longer that of a message against none, and is called by its name. */
export const MIXED_LIMIT = 0.05;

/** Who was assigned to what, counted in contacts that have a bill to judge by. */
export interface Assignment {
  readonly messaged: number;
  readonly heldOut: number;
  /** Chance of a split at least as far from the planned one; below 0.001 the assignment itself is in doubt. */
  readonly splitPValue: number | null;
}

/** "Tunggakan nihil": sheets of the month's own bills that are left. */
export interface ZeroArrears {
  /** The last day of the month, or the last day that is known before it. */
  readonly day: LocalDay;
  readonly left: OutstandingOn;
  /** Sheets of the month; `null` where not all its bills were given. */
  readonly of: number | null;
  /** Sheets that were left at the end of that month; `null` where unknown. */
  readonly lastMonth: number | null;
  readonly yearAgo: number | null;
}

/** What it would take to show an effect here. */
export interface Power {
  /** On-time share without a message, as far as it is known, and whose it is. */
  readonly baseShare: number;
  readonly baseOf: "held_out" | "messaged" | "month_before" | "assumed";
  readonly contactsPerMonth: number;
  /** The smallest effect that one month like this one would show with the holdout it had; `null` without one. */
  readonly smallestEffect: number | null;
  readonly rows: readonly PowerRow[];
}

/** Late, corrected and contradictory data: each has a rule, and how often it was needed. */
export interface DataNotes {
  readonly rules: BillRules;
  /** Messages that were stopped because the bill was paid by then. */
  readonly stoppedBecausePaid: number;
  /** Contacts of the campaign without a bill to judge by. */
  readonly contactsWithoutBill: number;
  /** Bills that contacts of both arms were to hear about: they blur the difference. */
  readonly billsInBothArms: number;
  readonly imports: ImportNotes;
}

/** What the imports of the months in the report had to decide. */
export interface ImportNotes {
  readonly paidTwice: number;
  readonly reopened: number;
  readonly unknownSettlements: number;
  readonly olderSnapshots: number;
}
