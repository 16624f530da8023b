import type { Bill } from "../../domain/bill";
import type { CampaignKind } from "../../domain/campaign";
import type { FilledTemplate } from "../../domain/message-template";
import type { Address } from "../../domain/phone-number";

/** A template for one person, and the words that this person will read. */
export interface TemplateMessage {
  readonly template: FilledTemplate;
  readonly text: string;
}

/** The forms that the official channel takes; `null`: there is none that fits. */
export interface MessageForms {
  invoice(
    bills: readonly (Bill & { readonly name: string })[],
    dataAsOf: Date | null,
    today: string,
    kind: CampaignKind,
  ): TemplateMessage | null;
  /** Of a broadcast that names its template. */
  broadcast(body: string): TemplateMessage | null;
  /** A note to an admin. */
  note(text: string): TemplateMessage | null;
  isAdmin(to: Address): boolean;
  /** Does the provider let this template go now, in a category that we have agreed to? */
  isUsable(template: string): Promise<boolean>;
  /** What stands on the buttons below an invoice of free text. */
  readonly buttons: readonly string[];
  readonly longestText: number;
  readonly longestCaption: number;
}
