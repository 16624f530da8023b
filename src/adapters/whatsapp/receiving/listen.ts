import type { Client } from "whatsapp-web.js";
import type { Bookmark } from "../session/bookmark";
import type { AckBook } from "./ack-book";
import type { Inbound } from "./inbound";
import { takeAck } from "./receipts";

export interface ListenDeps {
  readonly inbound: Inbound;
  readonly acks: AckBook;
  readonly bookmark: Bookmark;
  onTrouble(where: string, error: unknown): void;
}

/**
 * Registers what we hear of messages, receipts, edits, deletions and calls. An error in a listener would vanish into
 * the page or end the process: it is reported instead.
 */
export function listenToMessages(client: Client, { inbound, acks, bookmark, onTrouble }: ListenDeps): void {
  const safely =
    <Args extends unknown[]>(where: string, work: (...args: Args) => void | Promise<void>) =>
    (...args: Args): void => {
      try {
        const result = work(...args);
        if (result instanceof Promise) result.catch((error: unknown) => onTrouble(where, error));
      } catch (error) {
        onTrouble(where, error);
      }
    };
  client.on(
    "message",
    safely("message", async (message) => {
      await inbound.take(message, false);
      bookmark.heard(message.timestamp);
    }),
  );
  client.on(
    "message_ack",
    safely("receipt", (message, ack) => takeAck(acks, message, ack)),
  );
  client.on(
    "message_edit",
    safely("edit", (message, text) => inbound.takeEdit(message, String(text ?? ""))),
  );
  client.on(
    "message_revoke_everyone",
    safely("deletion", (message) => inbound.takeDeletion(message)),
  );
  client.on(
    "call",
    safely("call", (call) => inbound.takeCall(call)),
  );
}
