/** From one of our numbers to another. */
export interface DeliveryMoving {
  /** Waiting cold rows of a number that is down, moved to another. */
  moveCold(fromSender: string, toSender: string, limit: number): Promise<number>;
  /** All waiting campaign rows of a number, warm ones too: an operator's decision. */
  moveAll(fromSender: string, toSender: string): Promise<number>;
  /**
   * Notes to these contacts that wait for a number that is down, moved to another; those in doubt that were begun before
   * then are to be sent again.
   */
  moveNotes(
    fromSender: string,
    toSender: string,
    contactIds: readonly number[],
    doubtedBefore: Date,
    now: Date,
  ): Promise<number>;
  /** Campaign rows that wait for this number. */
  countPending(senderId: string): Promise<number>;
}
