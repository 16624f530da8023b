import type { SenderStatus } from "../../application/ports/channel";
import type { DeferReason, MessageKind, RejectReason } from "../../domain/message";
import type { Address, PhoneNumber } from "../../domain/phone-number";

/** One line of the journal: something that happened in the pretend WhatsApp. Instants are ISO strings. */
export type JournalEntry =
  /** A message of ours arrived at the pretend server: from here on it is sent, whatever happens to the sender. */
  | {
      readonly kind: "sent";
      readonly id: string;
      readonly at: string;
      readonly senderId: string;
      readonly to: Address;
      readonly text: string;
      readonly document: { readonly fileName: string; readonly storedAs: string } | null;
      readonly quotedMessageId: string | null;
    }
  /** A phone wrote to us. `by` tells the seeded crowd from a person who plays the phone. */
  | {
      readonly kind: "inbound";
      readonly id: string;
      readonly at: string;
      readonly from: Address;
      readonly senderId: string;
      readonly message: MessageKind;
      readonly text: string;
      readonly quotedMessageId: string | null;
      readonly by: "person" | "crowd";
    }
  | {
      readonly kind: "receipt";
      readonly id: string;
      readonly at: string;
      readonly receipt: "delivered" | "read" | "failed";
    }
  /** How one of our numbers stands with the pretend server. */
  | {
      readonly kind: "sender";
      readonly senderId: string;
      readonly at: string;
      readonly status: SenderStatus;
      readonly detail: string;
    }
  /** The pretend server tells whose phone a hidden id is. */
  | {
      readonly kind: "identity";
      readonly senderId: string;
      readonly lid: string;
      readonly phone: PhoneNumber;
    }
  /** Whether this phone has the app. */
  | { readonly kind: "phone"; readonly phone: Address; readonly isOnWhatsApp: boolean }
  /** The next send to this phone (null: to anybody) goes wrong. */
  | {
      readonly kind: "fault";
      readonly id: string;
      readonly phone: Address | null;
      readonly fault: SandboxFault;
    }
  | { readonly kind: "fault_spent"; readonly id: string };

export type SandboxFault =
  /** No answer ever; nothing arrives. */
  | { readonly kind: "hang" }
  /** No answer ever, but the message arrives. */
  | { readonly kind: "hang_but_deliver" }
  /** The connection breaks in mid-send: nobody can say; nothing arrives. */
  | { readonly kind: "uncertain" }
  | { readonly kind: "rejected"; readonly reason: RejectReason }
  | { readonly kind: "deferred"; readonly reason: DeferReason; readonly retryAfterMs?: number };

/** Every entry begins so; JSON escapes quotes inside strings, so no text contains it. */
const ENTRY_START = '{"kind":"';

export function encodeEntry(entry: JournalEntry): string {
  const { kind, ...rest } = entry;
  return `${JSON.stringify({ kind, ...rest })}\n`;
}

/**
 * Reads one line; null for a torn one. A writer that met a full disk leaves the beginning of an entry without a line
 * end, and the next entry follows it on the same line: that next one is still read.
 */
export function decodeEntry(line: string): JournalEntry | null {
  for (let start = line.indexOf(ENTRY_START); start >= 0; start = line.indexOf(ENTRY_START, start + 1)) {
    try {
      return JSON.parse(start === 0 ? line : line.slice(start)) as JournalEntry;
    } catch {
      // A torn beginning: perhaps another entry begins further on.
    }
  }
  return null;
}
