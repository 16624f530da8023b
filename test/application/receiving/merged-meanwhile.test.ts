import { handleMessage } from "../../../src/application/answering/handle-message";
import { answerCase, approveLink, closeCase, takeCase } from "../../../src/application/operating/case-acts";
import type { Store } from "../../../src/application/ports/store";
import { createEventAcceptor } from "../../../src/application/receiving/accept-events";
import { describeOnDatabases } from "../../support/database";
import { MORNING, phoneOf, SENDER } from "../rig";
import { HIDDEN, twoHalves } from "../two-halves";

/** A store on which something happens just before the next transaction begins. */
function before(store: Store, happens: () => Promise<unknown>): Store {
  let next: (() => Promise<unknown>) | null = happens;
  return {
    ...store,
    transaction: async (work) => {
      const first = next;
      next = null;
      await first?.();
      return store.transaction(work);
    },
  };
}

describeOnDatabases("a contact that becomes part of another between being read and being written", (open) => {
  it("a message of its is stored for the person", async () => {
    const w = await twoHalves(open);
    const { accept, idle } = createEventAcceptor({
      ...w.app,
      store: before(w.store, () => w.told()),
      receipts: w.receipts,
      keepDocument: async () => "",
      onMessage: () => undefined,
      onStatus: async () => undefined,
    } as never);
    const message = {
      providerMessageId: "in-9",
      from: HIDDEN,
      senderId: SENDER,
      kind: "text",
      text: "STOP",
      quotedMessageId: null,
      sentAt: MORNING,
      attachment: null,
    } as const;
    accept({ kind: "message", caughtUp: false, message });
    await idle();
    expect(await w.store.now.inbox.waitingOf(w.contactId)).toMatchObject([
      { text: "STOP", fromName: HIDDEN },
    ]);
  });

  it("what staff do with its case is done for the person", async () => {
    const w = await twoHalves(open);
    const { cases, contacts, links, deliveries } = w.store.now;
    const open1 = (kind: "human" | "link_request", customerId: typeof w.customerId | null) =>
      cases.open({ contactId: w.hiddenId, customerId, kind, summary: "", openedAt: MORNING });
    const other = await w.customer(5);
    const [first, request] = [await open1("human", null), await open1("link_request", other)];
    const deps = { ...w.app, store: before(w.store, () => w.told()) };
    await takeCase(deps, first, phoneOf(90));
    expect((await contacts.find(w.contactId))!.attendedBy).toBe(phoneOf(90));
    await answerCase(w.app, first, { text: "Baik", by: phoneOf(90), inboxId: null });
    const texts = { text: () => "ya", note: () => "nomor baru" };
    await approveLink(w.app, request, { ...texts, inboxId: null });
    expect((await links.ofContact(w.contactId)).map((link) => link.customerId)).toContain(other);
    expect((await deliveries.repliesSince(w.contactId, MORNING)).map(({ text }) => text)).toEqual([
      "Baik",
      "ya",
    ]);
    await closeCase(w.app, first);
    expect((await contacts.find(w.contactId))!.attendedBy).toBeNull();
  });

  it("an answer given up is apologised for to the person", async () => {
    const w = await twoHalves(open);
    await w.arrives(HIDDEN, "CEK");
    await w.sql.run("UPDATE inbox SET attempts = 1");
    const [message] = await w.store.now.inbox.waitingOf(w.hiddenId);
    const route = async () => {
      await w.told();
      throw new Error("a bug");
    };
    await handleMessage({ ...w.app, route, apology: () => "maaf" }, message!);
    expect(await w.store.now.deliveries.repliesSince(w.contactId, MORNING)).toMatchObject([{ text: "maaf" }]);
    expect(await w.store.now.cases.unfinishedOf(w.contactId, "failed_answer")).not.toBeNull();
  });
});
