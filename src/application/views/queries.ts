import type { BillingPeriod } from "../../domain/billing-period";
import type { ImportKind } from "../../domain/import/kinds";
import type { AuditQueries } from "./audit-queries";
import type { CampaignQueries } from "./campaign-queries";
import type { CaseQueries } from "./case-queries";
import type { ChatQueries } from "./chat-queries";
import type { CustomerQueries } from "./customer-queries";
import type { ImportQueries } from "./import-queries";
import type { PhoneQueries } from "./phone-queries";

/** What screens ask of the database beyond the repositories: one interface a subject, one query each, data not sentences. */
export interface ViewQueries {
  readonly audit: AuditQueries;
  readonly campaigns: CampaignQueries;
  readonly month: MonthQueries;
  readonly cases: CaseQueries;
  readonly chats: ChatQueries;
  readonly customers: CustomerQueries;
  readonly imports: ImportQueries;
  readonly phones: PhoneQueries;
}

export interface UnpaidTotals {
  readonly customers: number;
  readonly amount: number;
  readonly energyKwh: number;
}

export interface NewestImport {
  readonly kind: ImportKind;
  readonly finishedAt: Date;
  readonly rowsAccepted: number;
}

export interface MonthQueries {
  /** Open bills of a month. */
  unpaid(period: BillingPeriod): Promise<UnpaidTotals>;
  /** The newest committed import of each kind since then. */
  newestImports(since: Date): Promise<readonly NewestImport[]>;
  /** Changes whenever an import begins or ends. */
  importVersion(): Promise<string>;
}
