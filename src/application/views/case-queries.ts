import type { Case, CaseKind } from "../../domain/case";
import type { CustomerId } from "../../domain/customer-id";

export interface CaseCounts {
  readonly open: number;
  readonly oldestAt: Date | null;
  /** Taken by this actor. */
  readonly mine: number;
  /** Taken by others. */
  readonly others: number;
}

/** Open ones, those taken by the asker or by others, and those that are closed. */
export const CASE_SHELVES = ["open", "mine", "others", "closed"] as const;
export type CaseShelf = (typeof CASE_SHELVES)[number];

export interface CaseFilter {
  readonly shelf: CaseShelf;
  readonly actor: string;
  readonly kind: CaseKind | null;
  /** The last one that has been seen; 0: none. Oldest first, but of the closed ones the newest. */
  readonly after: number;
  readonly limit: number;
  /**
   * A list that is being looked at: nothing newer than `upTo` comes in, and what has left its shelf since `at` stays, so
   * that no line moves under a hand.
   */
  readonly seen: { readonly upTo: number; readonly at: Date } | null;
}

/** One case as a list shows it. */
export interface CaseLine extends Case {
  readonly phone: string | null;
  readonly customerName: string | null;
}

export interface CaseQueries {
  counts(actor: string): Promise<CaseCounts>;
  list(filter: CaseFilter): Promise<readonly CaseLine[]>;
  /** The newest of all; 0: there is none. */
  newestId(): Promise<number>;
  /** Open ones that came after this one. */
  openAfter(id: number): Promise<number>;
  /** The one to look at next: the oldest that is open. */
  oldestOpen(): Promise<number | null>;
  /** Of one person, newest first. */
  ofContact(contactId: number, limit: number): Promise<readonly Case[]>;
  /** Of one customer, newest first. */
  ofCustomer(customerId: CustomerId, limit: number): Promise<readonly Case[]>;
  /** Changes whenever a case is opened, taken or closed. */
  version(): Promise<string>;
}
