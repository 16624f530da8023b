import type { BillingPeriod } from "../billing-period";
import type { CustomerId } from "../customer-id";
import type { LocalDay } from "../local-time";
import type { PhoneNumber } from "../phone-number";
import type { Rupiah } from "../rupiah";
import type { Rejection } from "./rejection";

/** One row of a file, understood. `null` where the file has no such column or an empty cell. */
export interface ImportRecord {
  readonly customerId: CustomerId;
  /** `null` only in contact lists, which have no bill. */
  readonly period: BillingPeriod | null;
  readonly name: string | null;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  readonly customerGroup: string | null;
  readonly route: string | null;
  readonly unit: string | null;
  readonly address: string | null;
  readonly meterNumber: string | null;
  readonly amount: Rupiah | null;
  readonly lateFee: Rupiah | null;
  /** LEMBAR: how many months the amount covers. */
  readonly sheets: number | null;
  readonly energyKwh: number | null;
  readonly meterStart: number | null;
  readonly meterEnd: number | null;
  readonly dueOn: LocalDay | null;
  readonly paidOn: LocalDay | null;
  readonly phones: readonly PhoneNumber[];
}

/** Nothing but what is added to it. */
export const EMPTY_RECORD: Omit<ImportRecord, "customerId"> = {
  period: null,
  name: null,
  tariff: null,
  powerVa: null,
  customerGroup: null,
  route: null,
  unit: null,
  address: null,
  meterNumber: null,
  amount: null,
  lateFee: null,
  sheets: null,
  energyKwh: null,
  meterStart: null,
  meterEnd: null,
  dueOn: null,
  paidOn: null,
  phones: [],
};

/** Why a row is passed over without being wrong. */
export const SKIP_REASONS = ["blank", "total", "remark", "header_again", "prepaid", "no_phone"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What became of one row. `notes` are cells that were left out of an otherwise good row. */
export type RowResult =
  | { readonly kind: "record"; readonly record: ImportRecord; readonly notes: readonly Rejection[] }
  | { readonly kind: "skipped"; readonly reason: SkipReason }
  /** `customerId` where the ID could be read: the file names that customer, though the row was refused. */
  | {
      readonly kind: "rejected";
      readonly rejection: Rejection;
      readonly customerId: CustomerId | null;
      /** The month whose payment this row takes back. */
      readonly reverses?: BillingPeriod;
    };
