import type { ChannelEvent } from "../../../src/application/ports/channel";
import type { Store } from "../../../src/application/ports/store";
import { createEventAcceptor } from "../../../src/application/receiving/accept-events";
import { describeOnDatabases } from "../../support/database";
import { MORNING, phoneOf, rigOn, SENDER } from "../rig";

const CROWD = 45;

const messageOf = (person: number, id = `in-${person}`): ChannelEvent => ({
  kind: "message",
  caughtUp: false,
  message: {
    providerMessageId: id,
    from: phoneOf(person),
    senderId: SENDER,
    kind: "text",
    text: `CEK ${person}`,
    quotedMessageId: null,
    sentAt: MORNING,
    attachment: null,
  },
});

describeOnDatabases("messages of a crowd", (open) => {
  async function crowd(
    people = CROWD,
    change: Partial<Store> = {},
    limits?: { readonly events: number; readonly lost: number },
    isChanged = () => true,
  ) {
    const rig = await rigOn(open);
    for (let person = 1; person <= people; person++) await rig.contact(person);
    let transactions = 0;
    const acceptor = createEventAcceptor(
      {
        ...rig.app,
        store: {
          ...rig.store,
          transaction: (work) => {
            transactions += 1;
            const transaction = isChanged()
              ? (change.transaction ?? rig.store.transaction)
              : rig.store.transaction;
            return transaction(work);
          },
        },
        receipts: rig.receipts,
        keepDocument: async () => "inbox/x",
        onMessage: () => undefined,
        onStatus: async () => undefined,
      },
      limits,
    );
    const texts = async () =>
      (await rig.sql.all<{ text: string }>("SELECT text FROM inbox ORDER BY id")).map(({ text }) => text);
    return { ...rig, ...acceptor, texts, transactions: () => transactions };
  }
  const said = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `CEK ${from + index}`);

  it("are stored together: in their order, in few transactions, each noted with its writer", async () => {
    const { accept, idle, stored, texts, transactions, store } = await crowd();
    for (let person = 1; person <= CROWD; person++) accept(messageOf(person));
    await idle();
    expect(await texts()).toEqual(said(1, CROWD));
    // The first by itself, as nobody waits for a crowd; then at most forty at a time.
    expect(transactions()).toBe(3);
    expect(await stored()).toBe(true);
    for (const person of [1, 2, CROWD])
      expect(await store.now.contacts.findByPhone(phoneOf(person))).toMatchObject({
        firstInboundAt: MORNING,
        lastInboundAt: MORNING,
        senderId: SENDER,
      });
  });

  it("are stored one by one when one is a repeat, which is swallowed; strangers among them become contacts", async () => {
    const { accept, idle, stored, texts } = await crowd(4);
    accept(messageOf(1));
    await idle();
    for (const event of [messageOf(2), messageOf(3), messageOf(2, "in-1"), messageOf(4), messageOf(77)])
      accept(event);
    await idle();
    expect((await texts()).sort()).toEqual([...said(1, 4), "CEK 77"]);
    expect(await stored()).toBe(true);
  });

  it("are stored each by itself when they cannot be together, and those that come later together again", async () => {
    let isFailing = true;
    const fails = { transaction: () => Promise.reject(new Error("refused")) };
    const { accept, idle, stored, texts, transactions, clock } = await crowd(
      12,
      fails,
      undefined,
      () => isFailing,
    );
    for (let person = 1; person <= 6; person++) accept(messageOf(person));
    for (let tries = 0; tries < 500 && transactions() < 2; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    isFailing = false;
    let isIdle = false;
    void idle().then(() => {
      isIdle = true;
    });
    for (let tries = 0; tries < 2_000 && !isIdle; tries++) await clock.advance(200);
    expect((await texts()).sort()).toEqual(said(1, 6));
    const before = transactions();
    for (let person = 7; person <= 12; person++) accept(messageOf(person));
    await idle();
    expect((await texts()).sort()).toEqual(said(1, 12).sort());
    expect(transactions() - before).toBe(2);
    expect(await stored()).toBe(true);
  });

  it("do not wait for one whose contact is locked", async () => {
    const { accept, idle, texts, store, sql } = await crowd(6);
    if (sql.dialect === "sqlite") return; // It locks no rows.
    const locked = (await store.now.contacts.findByPhone(phoneOf(3)))!.id;
    let letGo = () => {};
    const isHeld = new Promise<void>((resolve, reject) => {
      store
        .transaction(async ({ contacts }) => {
          await contacts.hold(locked);
          resolve();
          await new Promise<void>((end) => {
            letGo = end;
          });
        })
        .catch(reject);
    });
    await isHeld;
    accept(messageOf(1));
    for (let person = 2; person <= 6; person++) accept(messageOf(person));
    for (let tries = 0; tries < 500 && (await texts()).length < 5; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await texts()).sort()).toEqual(["CEK 1", "CEK 2", "CEK 4", "CEK 5", "CEK 6"]);
    letGo();
    await idle();
    expect(await texts()).toContain("CEK 3");
  });

  it("that were let go are crossed off when they are told again; more than can be remembered, and nobody says that all is stored", async () => {
    let isAway = true;
    const fails = { transaction: () => Promise.reject(new Error("ECONNREFUSED")) };
    for (const [surplus, isStored] of [
      [3, true],
      [4, false],
    ] as const) {
      isAway = true;
      const rig = await crowd(0, fails, { events: 2, lost: 3 }, () => isAway);
      for (let n = 0; n < 2 + surplus; n++) rig.accept(messageOf(1, `in-${n}`));
      isAway = false;
      let isIdle = false;
      void rig.idle().then(() => {
        isIdle = true;
      });
      while (!isIdle) await rig.clock.advance(200);
      for (let n = 0; n < 2 + surplus; n++) await rig.deliver([messageOf(1, `in-${n}`)]);
      expect(await rig.stored()).toBe(isStored);
      expect(await rig.texts()).toHaveLength(2 + surplus);
    }
  });
});
