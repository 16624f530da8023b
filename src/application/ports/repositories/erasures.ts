import type { PersonRecord } from "../../../domain/person-record";
import type { Address, PhoneNumber } from "../../../domain/phone-number";
import type { Scrub, ScrubDepth } from "../../../domain/scrub";

/** What has to be looked for in the words of others, and what belongs to nobody else. */
export interface PersonTraces {
  /** Every phone and name of the person. */
  readonly addresses: readonly Address[];
  /** Names of the customers that no other phone is registered for. */
  readonly names: readonly string[];
  /** What the person has written, and what staff noted of it. */
  readonly words: readonly string[];
  /** Files below the data folder that came from the person or were made for them. */
  readonly files: readonly string[];
}

/** How many rows an erasure has taken away. */
export interface ErasedRows {
  readonly messages: number;
  readonly deliveries: number;
  readonly customers: number;
}

/** A row of another table in whose words the person was found. */
export interface TraceRow {
  readonly table: string;
  /** The values of its primary key, in order. */
  readonly key: readonly (string | number)[];
  readonly depth: ScrubDepth;
}

/** Taking a person out of the data, and remembering, by hashes alone, that nothing is to be sent to them. */
export interface ErasureRepository {
  /** When one of these was erased last; `null`: never, or its person has asked for messages again since. */
  since(addresses: readonly Address[]): Promise<Date | null>;
  /** Puts all of these on the list; those that are there keep their moment. */
  remember(addresses: readonly Address[], erasedAt: Date, now: Date): Promise<void>;
  /** Takes every phone and name of this contact off the list. */
  welcome(contactId: number): Promise<void>;
  recordOf(contactId: number): Promise<PersonRecord>;
  tracesOf(contactId: number): Promise<PersonTraces>;
  /**
   * Takes everything away that is this contact's alone: messages, cases, links, names, the contact. What was sent stays as
   * a number in its campaign, without text; what was not, is called off (`erased`). Belongs into a transaction that holds
   * the contact; no import merges meanwhile.
   */
  erase(contactId: number, at: Date): Promise<ErasedRows>;
  /**
   * Rows of all other tables in whose words the scrub finds something; read a page at a time, so it locks nobody out.
   * `staff`: phones of ours, to whom words of customers are passed on.
   */
  findTraces(scrub: Scrub, staff: readonly PhoneNumber[]): Promise<readonly TraceRow[]>;
  /** Scrubs these rows, as they are now; those that are worth nothing without it are deleted. Returns how many. */
  scrub(rows: readonly TraceRow[], scrub: Scrub): Promise<number>;
  /** On the embedded database: nothing of what was deleted stays in free parts of its files. Not in a transaction. */
  overwriteFreed(): Promise<void>;
}
