/** Where a contact stands in a flow; `revision` guards against two answers that overtake each other. */
export interface Conversation {
  readonly contactId: number;
  readonly flow: string | null;
  readonly step: string | null;
  /** The flow's version that stored this state; another one means the code has changed since. */
  readonly version: number;
  readonly flowState: unknown;
  readonly expiresAt: Date | null;
  readonly revision: number;
}
