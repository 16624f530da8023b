import type { MessageKind } from "../../domain/message";
import type { Address } from "../../domain/phone-number";

/** One message as a phone of the pretend WhatsApp shows it. */
export interface PhoneMessage {
  readonly id: string;
  /** As in the database: `in` was written by the phone's owner to Lunas, `out` was sent by Lunas to the phone. */
  readonly direction: "in" | "out";
  readonly kind: MessageKind;
  readonly text: string;
  readonly document: SandboxDocument | null;
  /** By the clock of the sandbox. */
  readonly at: Date;
  readonly state: "written" | "accepted" | "delivered" | "read" | "failed";
  /** The message that this one replies to. */
  readonly quotedMessageId: string | null;
}

/** A file that Lunas sent to a phone, kept in the sandbox's folder. */
export interface SandboxDocument {
  readonly fileName: string;
  /** Where it lies on this machine. */
  readonly path: string;
  /** Its name within the sandbox's documents; unique, safe in a URL. */
  readonly storedAs: string;
}

/** The two acts that a terminal chat needs; a running service offers them over HTTP as well. */
export interface ChatPort {
  /** Writes to Lunas as this phone. Resolves when the pretend WhatsApp has it, not when Lunas has answered. */
  say(phone: Address, text: string): Promise<void>;
  /** The whole chat of this phone, oldest first; empty for a phone that nobody knows. */
  messages(phone: Address): Promise<readonly PhoneMessage[]>;
}

/** What a person who plays a phone can do, besides. */
export interface SandboxPhones extends ChatPort {
  /** Like `say`, for the other things that people send; returns the channel's id of the message. */
  write(phone: Address, message: PhoneWriting): Promise<{ readonly id: string; readonly at: Date }>;
  /** Opens the chat: everything received so far is delivered and read. Returns how many messages that changed. */
  read(phone: Address): Promise<number>;
  /** The content of a document by `storedAs`; null when there is none of that name. */
  document(storedAs: string): Promise<Buffer | null>;
}

export interface PhoneWriting {
  readonly text: string;
  readonly kind?: MessageKind;
  readonly quotedMessageId?: string;
  /** The number of ours that is written to; by default the one that this phone knows, else the first. */
  readonly senderId?: string;
}
