import type { DrawnReport } from "../../application/views/report-shelf";
import type { BillingPeriod } from "../../domain/billing-period";

/** The report of one month as somebody looks at it. */
export interface ReportModel {
  readonly period: BillingPeriod;
  /** Months that may be asked for, newest first. */
  readonly months: readonly BillingPeriod[];
  /** `null`: it is being made. */
  readonly report: DrawnReport | null;
  /** Why there is none. */
  readonly refusal: string | null;
}
