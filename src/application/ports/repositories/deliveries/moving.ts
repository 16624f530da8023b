import type { CancelReason, Delivery } from "../../../../domain/delivery";

/** From one of our numbers to another, and out of the way. */
export interface DeliveryMoving {
  /** Waiting cold rows of a number that is down, moved to another. */
  moveCold(fromSender: string, toSender: string, limit: number): Promise<number>;
  /** Everything that waits for a number, replies too: an operator's decision, or the number is no more. */
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
  /** What waits for this number, is on its way, or is in doubt: as long as there is any, the number is needed. */
  countPending(senderId: string): Promise<number>;
  /** Those of them that may have left. Only this number's chats can tell. */
  countDoubts(senderId: string): Promise<number>;
  /** Numbers that rows wait for, or are in doubt on, and that are no more. */
  strays(): Promise<readonly Pick<Delivery, "senderId">[]>;
  /** Nobody can ask about these doubts: they wait for a person. Returns how many were not put aside before. */
  shelveDoubts(senderId: string, until: Date): Promise<number>;
  /** Replies written at a time that has not come yet, by a process whose clock is ahead: due now. Returns how many. */
  dueFromFuture(now: Date): Promise<number>;
  /** Replies that have waited since before then, oldest first. */
  oldReplies(before: Date, limit: number): Promise<readonly Delivery[]>;
  /**
   * Calls off what waits of the answer to this message, so that another answer can take its place. Nothing is done when
   * some of it has left or may have, or is in somebody's hands just now.
   */
  callOffAnswer(
    inReplyTo: number,
    reason: CancelReason,
    at: Date,
  ): Promise<"called_off" | "has_left" | "in_hand">;
  /** `pending → cancelled`. */
  drop(id: number, reason: CancelReason, at: Date): Promise<boolean>;
}
