import type { Base } from "../../src/compose/base";
import type { CaseKind } from "../../src/domain/case";
import { type CustomerId, parseCustomerId } from "../../src/domain/customer-id";
import { customerOf } from "../support/town";

/** The customer of the n-th household of the town. */
export function idOf(n: number): CustomerId {
  const id = parseCustomerId(customerOf(n));
  if (typeof id !== "string") throw new Error(`no id: ${n}`);
  return id;
}

/** Household `n` of the town has written this, and it waits for a person. Returns the case's number. */
export async function waitingCase(
  { store, clock }: Pick<Base, "store" | "clock">,
  n: number,
  text: string,
  kind: CaseKind = "complaint",
): Promise<number> {
  const now = clock.now();
  await store.now.inbox.add({
    channel: "sandbox",
    providerMessageId: `m-${n}-${now.getTime()}-${text.length}`,
    senderId: "jajag-1",
    contactId: n,
    kind: "text",
    text,
    quotedMessageId: null,
    document: null,
    sentAt: now,
    receivedAt: now,
    isCaughtUp: false,
    isForwarded: false,
  });
  return store.now.cases.open({ contactId: n, customerId: idOf(n), kind, summary: text, openedAt: now });
}
