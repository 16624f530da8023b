import type { Conversation } from "../../../domain/conversation";
import type { Understanding } from "../../../domain/intent";
import type { Address } from "../../../domain/phone-number";
import type { ChannelName } from "../channel";
import type { FlowPosition } from "../flow-position";
import type { InboxMessage } from "../turn";

/** A message as it is stored; its id and its tries come later. */
export type NewInboxMessage = Omit<InboxMessage, "id" | "attempts" | "fromName"> & {
  readonly channel: ChannelName;
  readonly fromName?: Address | null;
};

export type WaitingMessage = Pick<InboxMessage, "id" | "kind" | "text">;

export interface InboxTextBefore {
  readonly text: string;
  readonly sentAt: Date;
  readonly state: string;
}

export interface InboxRepository {
  has(channel: ChannelName, providerMessageId: string): Promise<boolean>;
  /** The newest message of this contact to that number of ours. */
  newestIdOf(contactId: number, channel: ChannelName, senderId: string): Promise<string | null>;
  /** A repeat of the same channel message is swallowed. */
  add(message: NewInboxMessage): Promise<"added" | "duplicate">;
  /** All in one statement, or none: a repeat among them throws. */
  addAll(messages: readonly NewInboxMessage[]): Promise<void>;
  /** The first unanswered messages of a contact, in their order: as many as may be answered together. */
  waitingOf(contactId: number): Promise<readonly InboxMessage[]>;
  /** Unanswered messages of a contact behind the first `skipped`, in their order. */
  waitingBehind(contactId: number, skipped: number, limit: number): Promise<readonly WaitingMessage[]>;
  /** Leaves unanswered messages of one flood to a person. Returns how many. */
  setSurplusAside(ids: readonly number[], at: Date): Promise<number>;
  /** Guarded by `received`. */
  markAnswered(id: number, understanding: Understanding, at: Date): Promise<boolean>;
  /** One more attempt begins. Guarded by `received`. */
  noteAttempt(id: number): Promise<boolean>;
  takeBackAttempt(id: number): Promise<void>;
  attemptsOf(id: number): Promise<number>;
  markFailed(id: number, at: Date): Promise<boolean>;
  /**
   * An answered question of this contact about bills waits once more, as if nobody had answered. `false`: it was no such
   * question, or one that only means something in its flow.
   */
  askAgain(id: number, contactId: number, at: Date): Promise<boolean>;
  /** An edit before we answered changes the text; a deletion before we answered takes the message away. */
  revise(
    channel: ChannelName,
    providerMessageId: string,
    change: "edited" | "deleted",
    text: string,
  ): Promise<boolean>;
  /** The text message that a contact wrote just before this one, if it came since then. */
  textBefore(message: InboxMessage, since: Date): Promise<InboxTextBefore | null>;
  /** Path of the newest file that this contact sent since then. */
  newestDocument(contactId: number, since: Date): Promise<string | null>;
  countWaiting(): Promise<number>;
  /** When the oldest message came that waits and that nobody is answering. */
  waitsSince(now: Date): Promise<Date | null>;
  /** Messages that were left to a person, taken in since then: given up, or one of a flood. */
  countFailed(since: Date): Promise<number>;
  /** Messages found in the history when they were too old to answer, taken in since then. */
  countTooOld(since: Date): Promise<number>;
  countSince(contactId: number, since: Date): Promise<number>;
}

/** An event of the channel that could not be stored as what it is. */
export interface SetAsideEvent {
  readonly id: number;
  readonly channel: ChannelName;
  readonly kind: string;
  /** Tells a repeat. */
  readonly eventKey: string;
  /** What the channel told, as JSON in plain letters. */
  readonly content: string;
  readonly reason: string;
  readonly setAsideAt: Date;
}

export interface SetAsideRepository {
  /** A repeat is swallowed. */
  add(event: Omit<SetAsideEvent, "id">): Promise<void>;
  countSince(since: Date): Promise<number>;
  newest(limit: number): Promise<readonly SetAsideEvent[]>;
}

export interface ConversationRepository {
  find(contactId: number): Promise<Conversation | null>;
  /** Guarded by the revision it was read at (0 = there was none). */
  move(
    contactId: number,
    expectedRevision: number,
    position: FlowPosition | null,
    now: Date,
  ): Promise<boolean>;
  /** Ends whatever runs, also for an answer that is being thought of. */
  forget(contactId: number, now: Date): Promise<void>;
  foreignLookups(contactId: number, day: string): Promise<readonly string[]>;
  noteForeignLookup(contactId: number, day: string, number: string): Promise<void>;
}
