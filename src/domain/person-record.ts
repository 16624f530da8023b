import type { Case } from "./case";
import type { DeliveryState } from "./delivery";

/** What is stored about a person beside what other repositories read, the oldest first. */
export interface PersonRecord {
  readonly messages: readonly {
    readonly id: number;
    readonly receivedAt: Date;
    readonly senderId: string;
    readonly kind: string;
    readonly text: string;
    readonly document: string | null;
    readonly intent: string | null;
  }[];
  readonly deliveries: readonly {
    readonly id: number;
    readonly campaignId: number | null;
    readonly createdAt: Date;
    readonly begunAt: Date | null;
    readonly acceptedAt: Date | null;
    readonly deliveredAt: Date | null;
    readonly readAt: Date | null;
    readonly state: DeliveryState;
    readonly reason: string | null;
    readonly senderId: string | null;
    readonly text: string | null;
    readonly document: string | null;
  }[];
  readonly cases: readonly Case[];
  readonly conversation: { readonly flow: string | null; readonly flowState: string | null } | null;
  /** Days on which a registration was tried in vain, and for which ID. */
  readonly failedLinks: readonly { readonly triedOn: string; readonly customerId: string }[];
  /** IDs of others that the person has asked about. */
  readonly lookups: readonly { readonly lookedUpOn: string; readonly customerId: string }[];
}
