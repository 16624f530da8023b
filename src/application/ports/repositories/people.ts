import type { Case, CaseKind } from "../../../domain/case";
import type { CustomerId } from "../../../domain/customer-id";

export interface OptOutEvent {
  readonly contactId: number;
  readonly kind: "opted_out" | "opted_in" | "reason";
  readonly source: "customer" | "staff";
  readonly reason: string | null;
  readonly inboxId: number | null;
  readonly occurredAt: Date;
}

export interface OptOutRepository {
  add(event: OptOutEvent): Promise<void>;
  ofContact(contactId: number): Promise<readonly OptOutEvent[]>;
}

export interface NewCase {
  readonly contactId: number;
  readonly customerId: CustomerId | null;
  readonly kind: CaseKind;
  readonly summary: string;
  readonly openedAt: Date;
}

export interface CaseRepository {
  open(newCase: NewCase): Promise<number>;
  find(id: number): Promise<Case | null>;
  /** Open and taken ones, oldest first. */
  unfinished(limit: number): Promise<readonly Case[]>;
  /** With `customerId` only a case about that customer (`null`: about none). */
  unfinishedOf(contactId: number, kind: CaseKind, customerId?: CustomerId | null): Promise<Case | null>;
  take(id: number, by: string, at: Date): Promise<boolean>;
  close(id: number, at: Date): Promise<boolean>;
  addToSummary(id: number, line: string): Promise<boolean>;
  /** Cases that admins have not been told of; marks them told. */
  announce(at: Date): Promise<readonly Case[]>;
  /** Are there any, and when were admins last told of one? */
  news(): Promise<{ readonly isWaiting: boolean; readonly lastToldAt: Date | null }>;
  /** The newest unfinished case of this contact that a person has taken. */
  takenOf(contactId: number): Promise<Case | null>;
  countUnfinished(): Promise<number>;
}
