import type { BillingPeriod } from "./billing-period";
import type { PrimaryOutcome } from "./campaign";
import type { Arrears } from "./effect/arrears";
import type { EffectCalendar } from "./effect/calendar";
import type { CashEffect } from "./effect/cash-effect";
import type { BillRules } from "./effect/contact-outcome";
import type { Distribution } from "./effect/distribution";
import type { Collection } from "./effect/ledger";
import type { OutcomeEffect } from "./effect/payment-effect";
import type { PooledEffect } from "./effect/pooled-effect";
import type { SurvivalEffect } from "./effect/survival-effect";
import type { PowerRow } from "./statistics/power";

/** Everything that a report says, as plain numbers; `texts/effect-report` writes it, the report adapters draw it. */
export interface EffectReport {
  readonly period: BillingPeriod;
  readonly madeAt: Date;
  /** The moment of the newest data; payments after it are unknown. `null` without any bill. */
  readonly dataAsOf: Date | null;
  readonly campaign: CampaignEffect | null;
  /** The same question over all campaigns up to this one that held somebody out; `null` for fewer than two. */
  readonly pooled: PooledEffect | null;
  /** One entry per month with bills, oldest first, ending with `period`. */
  readonly months: readonly Collection[];
  /** At 24.00 WIB of the due date and of the last day of the month, as far as the data reaches; none without bills. */
  readonly arrears: readonly Arrears[];
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
  readonly outcomes: readonly OutcomeEffect[];
  readonly survival: SurvivalEffect | null;
  readonly cash: CashEffect | null;
}

/** Who was assigned to what, counted in contacts that have a bill to judge by. */
export interface Assignment {
  readonly messaged: number;
  readonly heldOut: number;
  /** Chance of a split at least as far from the planned one; below 0.001 the assignment itself is in doubt. */
  readonly splitPValue: number | null;
}

/** What it would take to show an effect here. */
export interface Power {
  /** On-time share without a message, as far as it is known. */
  readonly baseShare: number;
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
