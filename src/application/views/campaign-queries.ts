import type { CustomerId } from "../../domain/customer-id";
import type { DeliveryState } from "../../domain/delivery";

/** Which of a campaign's recipients are asked for. */
export interface RecipientFilter {
  readonly campaignId: number;
  /** Empty: all. */
  readonly states: readonly DeliveryState[];
  /** `null`: whatever the reason. */
  readonly reason: string | null;
  /** `null`: everybody. */
  readonly contactIds: readonly number[] | null;
}

/** One page of them. */
export interface RecipientPage extends RecipientFilter {
  /** The last row that has been seen. */
  readonly after: number;
  readonly limit: number;
}

/** One recipient as a list shows it. */
export interface Recipient {
  readonly deliveryId: number;
  readonly contactId: number;
  readonly phone: string | null;
  readonly customerId: CustomerId | null;
  readonly name: string | null;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly senderId: string;
  /** In doubt, and standing in the chat without the server's confirmation. */
  readonly isUnconfirmed: 0 | 1;
  /** When its state was last known. */
  readonly knownAt: Date;
}

export interface CampaignQueries {
  /** In the order of the plan. */
  recipients(page: RecipientPage): Promise<readonly Recipient[]>;
  count(filter: RecipientFilter): Promise<number>;
}
