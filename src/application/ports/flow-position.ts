/** Where a conversation goes after a message. `null` = no flow any more. */
export interface FlowPosition {
  readonly flow: string;
  readonly step: string;
  readonly version: number;
  readonly flowState: unknown;
  readonly expiresAt: Date;
}
