import type { TemplateNews, TemplateStatus } from "../channel";

/** What the provider last said of a template. */
export interface TemplateRecord extends Omit<TemplateNews, "status"> {
  readonly status: TemplateStatus;
  readonly updatedAt: Date;
}

/**
 * What every process must know: `tier` is how many people a day our numbers may write to first (`none`: no limit),
 * `heard` when the provider last told us anything, `installation` which database this is among those of one account,
 * `silence` that admins have been told of it; `accepted:<template>` the category that an operator has agreed to.
 */
export type AccountFact = "tier" | "heard" | "installation" | "silence" | `accepted:${string}`;

/** What the provider of an official channel says of our account. */
export interface AccountRepository {
  fact(name: AccountFact): Promise<{ readonly value: string; readonly updatedAt: Date } | null>;
  setFact(name: AccountFact, value: string, at: Date): Promise<void>;
  /** Sets it only where it is not there yet; returns what is there then. */
  firstFact(name: AccountFact, value: string, at: Date): Promise<string>;
  dropFact(name: AccountFact): Promise<boolean>;
  /** Keeps what the news leaves out. True when status, category or quality are others than before. */
  noteTemplate(news: TemplateNews, at: Date): Promise<boolean>;
  templates(): Promise<readonly TemplateRecord[]>;
}
