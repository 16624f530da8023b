import type { NewInboxMessage } from "../../../../src/application/ports/repositories";
import type { Understanding } from "../../../../src/domain/intent";
import { describeOnDatabases } from "../../../support/database";
import { idOf, MORNING, minutes, SENDER, seedOn } from "../seed";

const MESSAGE: NewInboxMessage = {
  channel: "sandbox",
  providerMessageId: "in-1",
  senderId: SENDER,
  contactId: 1,
  kind: "text",
  text: "CEK",
  quotedMessageId: null,
  document: null,
  sentAt: MORNING,
  receivedAt: minutes(1),
  isCaughtUp: true,
};

const UNDERSTOOD: Understanding = {
  intent: "check_bill",
  confidence: 0.87,
  rule: "exact:cek",
  ids: [idOf(1)],
  meterNumbers: ["14012345678"],
  oddNumbers: [],
  isAutomatic: false,
  certain: true,
};

describeOnDatabases("the inbox", (open) => {
  it("keeps a channel's message once", async () => {
    const { store, sql } = await seedOn(open);
    const added = await Promise.all(Array.from({ length: 5 }, () => store.now.inbox.add(MESSAGE)));
    expect([...added].sort()).toEqual(["added", "duplicate", "duplicate", "duplicate", "duplicate"]);
    expect(await store.now.inbox.add({ ...MESSAGE, channel: "whatsapp" })).toBe("added");
    expect(await sql.all("SELECT id FROM inbox")).toHaveLength(2);
    expect(await store.now.inbox.has("sandbox", "in-1")).toBe(true);
    expect(await store.now.inbox.has("sandbox", "in-2")).toBe(false);
  });

  it("goes on in a transaction after a repeat", async () => {
    const { store } = await seedOn(open);
    await store.now.inbox.add(MESSAGE);
    await store.transaction(async ({ inbox }) => {
      expect(await inbox.add(MESSAGE)).toBe("duplicate");
      expect(await inbox.add({ ...MESSAGE, providerMessageId: "in-2" })).toBe("added");
    });
    expect(await store.now.inbox.countWaiting()).toBe(2);
  });

  it("gives a contact's unanswered messages in their order, as they came", async () => {
    const { store } = await seedOn(open);
    await store.now.inbox.add({ ...MESSAGE, text: `🙏${"x".repeat(5000)}` });
    await store.now.inbox.add({ ...MESSAGE, providerMessageId: "in-2", isCaughtUp: false });
    await store.now.inbox.add({ ...MESSAGE, providerMessageId: "in-3", contactId: 2 });
    const waiting = await store.now.inbox.waitingOf(1);
    expect(waiting.map((one) => one.providerMessageId)).toEqual(["in-1", "in-2"]);
    expect(waiting[0]).toMatchObject({ isCaughtUp: true, sentAt: MORNING, receivedAt: minutes(1) });
    expect(waiting[0]!.text).toHaveLength(4000);
    expect(waiting[1]).toMatchObject({ isCaughtUp: false });
  });

  it("marks a message answered once, with what was understood", async () => {
    const { store, stored } = await seedOn(open);
    await store.now.inbox.add(MESSAGE);
    const [message] = await store.now.inbox.waitingOf(1);
    expect(await store.now.inbox.markAnswered(message!.id, UNDERSTOOD, minutes(2))).toBe(true);
    expect(await store.now.inbox.markAnswered(message!.id, UNDERSTOOD, minutes(3))).toBe(false);
    expect(await store.now.inbox.markFailed(message!.id, minutes(3))).toBe(false);
    expect(await stored("inbox", message!.id)).toMatchObject({
      state: "answered",
      intent: "check_bill",
      confidence: 87,
      rule: "exact:cek",
      foundIds: `${idOf(1)} 14012345678`,
      answeredAt: minutes(2),
    });
    expect(await store.now.inbox.waitingOf(1)).toEqual([]);
  });

  it("counts failures, and gives up once", async () => {
    const { store } = await seedOn(open);
    await store.now.inbox.add(MESSAGE);
    const [message] = await store.now.inbox.waitingOf(1);
    expect(await store.now.inbox.noteAttempt(message!.id)).toBe(true);
    expect(await store.now.inbox.noteAttempt(message!.id)).toBe(true);
    expect(await store.now.inbox.noteAttempt(message!.id)).toBe(true);
    await store.now.inbox.takeBackAttempt(message!.id);
    expect(await store.now.inbox.attemptsOf(message!.id)).toBe(2);
    expect(await store.now.inbox.waitingOf(1)).toMatchObject([{ attempts: 2 }]);
    expect(await store.now.inbox.markFailed(message!.id, minutes(2))).toBe(true);
    expect(await store.now.inbox.markFailed(message!.id, minutes(2))).toBe(false);
    expect(await store.now.inbox.countWaiting()).toBe(0);
  });

  it("takes an edit or a deletion of what is not answered yet", async () => {
    const { store } = await seedOn(open);
    const { inbox } = store.now;
    await inbox.add(MESSAGE);
    expect(await inbox.revise("sandbox", "in-1", "edited", "PDF")).toBe(true);
    expect(await inbox.waitingOf(1)).toMatchObject([{ text: "PDF", kind: "text" }]);
    expect(await inbox.revise("sandbox", "in-1", "deleted", "")).toBe(true);
    expect(await inbox.waitingOf(1)).toMatchObject([{ kind: "deleted" }]);
    const [message] = await inbox.waitingOf(1);
    await inbox.markAnswered(message!.id, UNDERSTOOD, minutes(2));
    expect(await inbox.revise("sandbox", "in-1", "edited", "STOP")).toBe(false);
    expect(await inbox.revise("sandbox", "in-9", "edited", "STOP")).toBe(false);
  });

  it("counts what a contact wrote since then", async () => {
    const { store } = await seedOn(open);
    await store.now.inbox.add(MESSAGE);
    await store.now.inbox.add({ ...MESSAGE, providerMessageId: "in-2", receivedAt: minutes(5) });
    expect(await store.now.inbox.countSince(1, minutes(1))).toBe(2);
    expect(await store.now.inbox.countSince(1, minutes(2))).toBe(1);
  });
});
