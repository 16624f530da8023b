import { createStore } from "../../../../src/adapters/database/store";
import { claimWaiting } from "../../../support/claim-waiting";
import { describeOnDatabases } from "../../../support/database";
import { MORNING, minutes, phoneOf, SENDER, seedOn } from "../seed";

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const HOLD_MS = 8_000;
const later = (at: Date, ms: number) => new Date(at.getTime() + ms);

describeOnDatabases("leases", (open) => {
  /** Somebody whose clock was wrong has written them, and was killed; the clock is right again. */
  describe.each([
    ["a day", DAY_MS],
    ["a year", YEAR_MS],
  ])("from a clock that was %s ahead", (_, aheadMs) => {
    const wrong = later(MORNING, aheadMs);

    it("do not keep a number from whoever comes next", async () => {
      const { store } = await seedOn(open);
      await store.now.senders.add(SENDER, MORNING);
      expect(await store.now.senders.hold(SENDER, "dead", wrong, later(wrong, HOLD_MS))).toBe(true);
      expect(await store.now.senders.hold(SENDER, "next", MORNING, later(MORNING, HOLD_MS))).toBe(true);
      expect(await store.now.senders.hold(SENDER, "other", MORNING, later(MORNING, HOLD_MS))).toBe(false);
    });

    it("do not make a number look driven", async () => {
      const { store } = await seedOn(open);
      const { senders } = store.now;
      const driven = async (now: Date) => (await senders.driven(now)).map(({ senderId }) => senderId);
      for (const label of [SENDER, "jajag-2", "jajag-3"]) await senders.add(label, MORNING);
      await senders.hold(SENDER, "dead", wrong, later(wrong, HOLD_MS));
      await senders.hold("jajag-2", "living", MORNING, later(MORNING, HOLD_MS));
      expect(await driven(MORNING)).toEqual(["jajag-2"]);
      expect(await driven(later(MORNING, HOLD_MS + 1))).toEqual([]);
      await senders.bar("jajag-2", "TOS_BLOCK", MORNING);
      expect([(await driven(MORNING)).length, await senders.living(MORNING)]).toEqual([1, []]);
    });

    it("do not keep a person from being answered", async () => {
      const { store, sql, contact } = await seedOn(open);
      const contactId = await contact(1);
      await sql.insert("inbox", {
        channel: "sandbox",
        providerMessageId: "A",
        senderId: SENDER,
        contactId,
        kind: "text",
        text: "CEK",
        sentAt: MORNING,
        receivedAt: MORNING,
        caughtUp: false,
        state: "received",
        attempts: 0,
      });
      const claim = (token: string, now: Date) =>
        claimWaiting(store.now.contacts, token, now, later(now, 60_000), 8);
      expect(await claim("dead", wrong)).toEqual([contactId]);
      expect(await claim("next", MORNING)).toEqual([contactId]);
      expect(await claim("other", MORNING)).toEqual([]);
    });

    it("do not keep a message from leaving: it goes back, and is due", async () => {
      const { store, contact, campaign, delivery, stored } = await seedOn(open);
      const [campaignId, contactId] = [await campaign(), await contact(1)];
      const id = await delivery({ campaignId, contactId, nextAttemptAt: MORNING });
      const claimed = await store.transaction(({ deliveries }) =>
        deliveries.claim({
          senderId: SENDER,
          campaignId,
          limit: 5,
          token: "dead",
          now: wrong,
          until: later(wrong, 60_000),
          includeCold: true,
        }),
      );
      expect(claimed).toHaveLength(1);
      expect(await store.now.deliveries.expireLeases(MORNING)).toEqual({ returned: 1, doubted: 0 });
      expect(await stored("deliveries", id)).toMatchObject({ state: "pending" });
    });
  });

  it("that are as long as leases may be are left alone", async () => {
    const { store, sql, contact, delivery } = await seedOn(open);
    const id = await delivery({ contactId: await contact(1), state: "leased", leaseToken: "t" });
    await sql.run("UPDATE deliveries SET lease_until = ? WHERE id = ?", [later(MORNING, 1_230_000), id]);
    expect(await store.now.deliveries.expireLeases(MORNING)).toEqual({ returned: 0, doubted: 0 });
  });

  it("what was put off to another year on a wrong clock is due again; what waits for the morning is not", async () => {
    const { store, contact, delivery, stored } = await seedOn(open);
    const far = await delivery({ contactId: await contact(1), nextAttemptAt: later(MORNING, YEAR_MS) });
    const night = await delivery({ contactId: await contact(2), nextAttemptAt: minutes(12 * 60) });
    expect(await store.now.deliveries.dueAfterSetBack(MORNING)).toBe(1);
    expect(await stored("deliveries", far)).toMatchObject({ nextAttemptAt: MORNING });
    expect(await stored("deliveries", night)).toMatchObject({ nextAttemptAt: minutes(12 * 60) });
  });

  it("are by the database's clock in the service: two callers whose clocks differ agree who holds", async () => {
    const { dataSource } = await open();
    const store = createStore(dataSource, { clockOffsetMs: 0 });
    const { senders, contacts } = store.now;
    await senders.add(SENDER, MORNING);
    const hold = (token: string, now: Date) => senders.hold(SENDER, token, now, later(now, 600_000));
    expect(await hold("right", MORNING)).toBe(true);
    for (const wrong of [later(MORNING, YEAR_MS), later(MORNING, -YEAR_MS)]) {
      expect(await hold("wrong", wrong)).toBe(false);
    }
    await senders.letGo(SENDER, "right", later(MORNING, YEAR_MS));
    expect(await hold("next", MORNING)).toBe(true);
    await contacts.ensure(phoneOf(1), MORNING);
    expect(await claimWaiting(contacts, "t", MORNING, later(MORNING, 60_000), 8)).toEqual([]);
  });

  it("by the database's clock, a claim can begin while it lasts, and is taken back only when it is over", async () => {
    const { store: own, contact, campaign, delivery } = await seedOn(open);
    const { dataSource } = await open();
    const store = createStore(dataSource, { clockOffsetMs: 0 });
    const campaignId = await campaign();
    const id = await delivery({ campaignId, contactId: await contact(1), nextAttemptAt: MORNING });
    const claim = (lengthMs: number) =>
      store.transaction(({ deliveries }) =>
        deliveries.claim({
          senderId: SENDER,
          campaignId,
          limit: 5,
          token: "t",
          now: MORNING,
          until: later(MORNING, lengthMs),
          includeCold: true,
        }),
      );
    expect(await claim(600_000)).toHaveLength(1);
    // A year later by our clock, a moment later by the database's.
    expect(await store.now.deliveries.expireLeases(later(MORNING, YEAR_MS))).toMatchObject({ returned: 0 });
    expect(await own.now.deliveries.find(id)).toMatchObject({ state: "leased" });
    await store.now.deliveries.release(id, "t", MORNING);
    expect(await claim(-1)).toHaveLength(1);
    expect(await store.now.deliveries.expireLeases(MORNING)).toMatchObject({ returned: 1 });
  });
});
