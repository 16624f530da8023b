import type { ChannelEvent } from "../../../src/application/ports/channel";
import type { Store } from "../../../src/application/ports/store";
import { createEventAcceptor } from "../../../src/application/receiving/accept-events";
import { lidName } from "../../../src/domain/phone-number";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, phoneOf, rigOn, SENDER } from "../rig";

const MESSAGE: Extract<ChannelEvent, { kind: "message" }> = {
  kind: "message",
  caughtUp: false,
  message: {
    providerMessageId: "in-1",
    from: phoneOf(1),
    senderId: SENDER,
    kind: "text",
    text: "CEK",
    quotedMessageId: null,
    sentAt: MORNING,
    attachment: null,
  },
};

describeOnDatabases("taking the channel's events", (open) => {
  async function acceptor(change: { store?: (store: Store) => Store } = {}) {
    const rig = await rigOn(open);
    const seen = { messages: 0, statuses: [] as string[], kept: [] as string[] };
    const created = createEventAcceptor({
      ...rig.app,
      store: change.store?.(rig.store) ?? rig.store,
      receipts: rig.receipts,
      keepDocument: async (fileName) => {
        seen.kept.push(fileName);
        return `inbox/${fileName}`;
      },
      onMessage: () => {
        seen.messages += 1;
      },
      onStatus: async (event) => void seen.statuses.push("status" in event ? event.status : event.kind),
    });
    return { ...rig, ...created, seen };
  }

  it("stores a message with its contact, and swallows a repeat", async () => {
    const { accept, idle, seen, store } = await acceptor();
    accept(MESSAGE);
    accept(MESSAGE);
    accept({ ...MESSAGE, caughtUp: true });
    await idle();
    expect(seen.messages).toBe(1);
    const contact = await store.now.contacts.findByPhone(phoneOf(1));
    expect(contact).toMatchObject({ firstInboundAt: MORNING, senderId: SENDER });
    expect(await store.now.inbox.waitingOf(contact!.id)).toMatchObject([
      { providerMessageId: "in-1", text: "CEK", isCaughtUp: false },
    ]);
  });

  it("keeps the document of an admin", async () => {
    const { accept, idle, seen, store } = await acceptor();
    const attachment = { fileName: "daftar.csv", mimeType: "text/csv", content: Buffer.from("a") };
    accept({ ...MESSAGE, message: { ...MESSAGE.message, kind: "document", attachment } });
    await idle();
    expect(seen.kept).toEqual(["daftar.csv"]);
    expect(await store.now.inbox.waitingOf(1)).toMatchObject([{ document: "inbox/daftar.csv" }]);
  });

  it("keeps no document a second time that a chat read again brings", async () => {
    const { accept, idle, seen } = await acceptor();
    const attachment = { fileName: "daftar.csv", mimeType: "text/csv", content: Buffer.from("a") };
    const message = { ...MESSAGE.message, kind: "document", attachment } as const;
    accept({ ...MESSAGE, message });
    accept({ ...MESSAGE, message, caughtUp: true });
    accept({ ...MESSAGE, message: { ...message, providerMessageId: "in-2" }, caughtUp: true });
    await idle();
    expect(seen.kept).toEqual(["daftar.csv", "daftar.csv"]);
    expect(seen.messages).toBe(2);
  });

  it("takes receipts, corrections, identities and states, one at a time and in their order", async () => {
    const { accept, idle, seen, store, delivery, stateOf } = await acceptor();
    const id = await delivery({ contactId: 9, state: "accepted", providerMessageId: "wa-1" });
    const status = { kind: "status", senderId: SENDER, detail: "", phone: null, qr: null } as const;
    accept(MESSAGE);
    accept({ kind: "revision", providerMessageId: "in-1", change: "edited", text: "PDF", at: minutes(1) });
    accept({ kind: "receipt", providerMessageId: "wa-1", receipt: "read", at: minutes(1), senderId: SENDER });
    accept({ kind: "identity", name: lidName("lid-1"), phone: phoneOf(1) });
    accept({ ...status, status: "ready" });
    accept({ ...status, status: "disconnected" });
    await idle();
    expect(await store.now.inbox.waitingOf(1)).toMatchObject([{ text: "PDF" }]);
    expect(await stateOf(id)).toBe("read");
    expect(await store.now.identities.phoneOf("lid-1")).toBe(phoneOf(1));
    expect(seen.statuses).toEqual(["ready", "disconnected"]);
  });

  it("stops without waiting for a database that is away", async () => {
    const { accept, stop, stored, seen } = await acceptor({
      store: (real) => ({ ...real, transaction: () => Promise.reject(new Error("ECONNREFUSED")) }),
    });
    accept(MESSAGE);
    await stop();
    expect(seen.messages).toBe(0);
    // The channel must not believe that it was stored.
    expect(await stored()).toBe(false);
  });

  it("is patient with a database that is away: nothing is lost, nothing overtakes", async () => {
    let failures = 4;
    const { accept, idle, stored, clock, store, seen, eventsNamed } = await acceptor({
      store: (real) => ({
        ...real,
        transaction: (work) =>
          failures-- > 0 ? Promise.reject(new Error("ECONNREFUSED")) : real.transaction(work),
      }),
    });
    accept(MESSAGE);
    accept({ ...MESSAGE, message: { ...MESSAGE.message, providerMessageId: "in-2", text: "PDF" } });
    let isIdle = false;
    void idle().then(() => {
      isIdle = true;
    });
    while (!isIdle) await clock.advance(200);
    expect(seen.messages).toBe(2);
    expect((await store.now.inbox.waitingOf(1)).map((message) => message.text)).toEqual(["CEK", "PDF"]);
    expect(eventsNamed("error")).toHaveLength(4);
    expect(await stored()).toBe(true);
  });
});
