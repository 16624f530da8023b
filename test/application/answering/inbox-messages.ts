import type { InboxMessage } from "../../../src/application/ports/turn";
import { MORNING, SENDER } from "../../adapters/database/seed";
import type { Rig } from "../rig";

/** A message of a contact in the inbox, as the loop finds it. */
export async function receive(
  { store }: Pick<Rig, "store">,
  contactId: number,
  text: string,
  id = `${contactId}-${text}`,
): Promise<InboxMessage> {
  await store.now.inbox.add({
    channel: "sandbox",
    providerMessageId: id,
    senderId: SENDER,
    contactId,
    kind: "text",
    text,
    quotedMessageId: null,
    document: null,
    sentAt: MORNING,
    receivedAt: MORNING,
    isCaughtUp: false,
  });
  const waiting = await store.now.inbox.waitingOf(contactId);
  return waiting[waiting.length - 1]!;
}
