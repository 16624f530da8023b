import type { DeliveryState } from "../../domain/delivery";

/** One message of a chat as the tables hold it. */
export interface ChatRow {
  readonly id: number;
  readonly side: "in" | "out";
  readonly saidAt: Date;
  readonly text: string | null;
  /** Of a message from outside: `text`, `image` … */
  readonly kind: string;
  /** A path below the data folder (`in`), or a `DocumentRef` as JSON (`out`). */
  readonly document: string | null;
  readonly state: DeliveryState | null;
  readonly campaignId: number | null;
  /** Which part of an answer it is: tells the words of staff from those of the bot. */
  readonly ordinal: number | null;
}

export interface ChatQueries {
  /** The newest so many, oldest first; of what we send what has begun, and every answer. */
  newest(contactId: number, limit: number): Promise<readonly ChatRow[]>;
  /** Changes whenever something is said in a chat, or what was said gets another state. */
  version(contactId: number): Promise<string>;
}
