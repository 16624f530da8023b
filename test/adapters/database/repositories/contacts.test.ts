import { claimWaiting } from "../../../support/claim-waiting";
import { describeOnDatabases } from "../../../support/database";
import { MORNING, minutes, phoneOf, SENDER, seedOn } from "../seed";

describeOnDatabases("contacts", (open) => {
  it("makes a contact once, however often and from how many sides it is asked for", async () => {
    const { store, sql } = await seedOn(open);
    const ensured = await Promise.all(
      Array.from({ length: 8 }, () => store.now.contacts.ensure(phoneOf(1), MORNING)),
    );
    expect(new Set(ensured.map((contact) => contact.id)).size).toBe(1);
    expect(await sql.all("SELECT id FROM contacts")).toHaveLength(1);
    expect(await store.now.contacts.findByPhone(phoneOf(2))).toBeNull();
  });

  it("keeps the first moment of each direction, the last one too, and the number that was there first", async () => {
    const { store, contact } = await seedOn(open);
    const { contacts } = store.now;
    const id = await contact(1);
    await contacts.noteInbound([id], SENDER, minutes(1));
    await contacts.noteInbound([id], "jajag-2", minutes(2));
    await contacts.noteOutbound(id, "jajag-2", minutes(3));
    await contacts.noteOutbound(id, "jajag-2", minutes(4));
    expect(await contacts.find(id)).toMatchObject({
      firstInboundAt: minutes(1),
      lastInboundAt: minutes(2),
      firstOutboundAt: minutes(3),
      lastOutboundAt: minutes(4),
      senderId: SENDER,
    });
  });

  it("opts out and in once each: the second time says that nothing changed", async () => {
    const { store, contact } = await seedOn(open);
    const { contacts } = store.now;
    const id = await contact(1);
    expect(await contacts.setOptedOut(id, null)).toBe(false);
    expect(await contacts.setOptedOut(id, minutes(1))).toBe(true);
    expect(await contacts.setOptedOut(id, minutes(2))).toBe(false);
    expect((await contacts.find(id))?.optedOutAt).toEqual(minutes(1));
    expect(await contacts.setOptedOut(id, null)).toBe(true);
    expect((await contacts.find(id))?.optedOutAt).toBeNull();
  });

  it("remembers what is known of the account, and who has taken the chat until when", async () => {
    const { store, contact } = await seedOn(open);
    const { contacts } = store.now;
    const id = await contact(1);
    await contacts.setRegistration(phoneOf(1), "absent", minutes(1));
    await contacts.setAttended(id, "rina", minutes(30));
    expect(await contacts.find(id)).toMatchObject({
      registration: "absent",
      registrationCheckedAt: minutes(1),
      attendedBy: "rina",
      attendedUntil: minutes(30),
    });
    await contacts.setAttended(id, null, null);
    expect(await contacts.find(id)).toMatchObject({ attendedBy: null, attendedUntil: null });
  });

  describe("that wait for an answer", () => {
    async function waiting(count: number) {
      const seed = await seedOn(open);
      const ids: number[] = [];
      for (let number = 1; number <= count; number++) {
        const id = await seed.contact(number);
        ids.push(id);
        await seed.sql.insert("inbox", {
          channel: "sandbox",
          providerMessageId: `in-${number}`,
          senderId: SENDER,
          contactId: id,
          kind: "text",
          text: "CEK",
          sentAt: MORNING,
          receivedAt: MORNING,
          caughtUp: 0,
          state: "received",
          attempts: 0,
        });
      }
      return { ...seed, ids };
    }

    it("are claimed by one worker, oldest message first, until released", async () => {
      const { store, ids } = await waiting(3);
      const { contacts } = store.now;
      expect(await claimWaiting(contacts, "a", MORNING, minutes(1), 2)).toEqual(ids.slice(0, 2));
      expect(await claimWaiting(contacts, "b", MORNING, minutes(1), 5)).toEqual(ids.slice(2));
      expect(await claimWaiting(contacts, "c", MORNING, minutes(1), 5)).toEqual([]);
      expect(await contacts.release(ids[0]!, "b")).toBe(false);
      expect(await contacts.release(ids[0]!, "a")).toBe(true);
      expect(await contacts.release(ids[0]!, "a")).toBe(false);
      expect(await claimWaiting(contacts, "c", MORNING, minutes(1), 5)).toEqual([ids[0]]);
    });

    it("pass to another worker when the lease has run out", async () => {
      const { store, ids } = await waiting(1);
      await claimWaiting(store.now.contacts, "dead", MORNING, minutes(1), 5);
      expect(await claimWaiting(store.now.contacts, "alive", minutes(1), minutes(2), 5)).toEqual([]);
      expect(await claimWaiting(store.now.contacts, "alive", minutes(1.01), minutes(2), 5)).toEqual(ids);
      expect(await store.now.contacts.release(ids[0]!, "dead")).toBe(false);
    });

    it("are never claimed by two workers at once", async () => {
      const { store, ids } = await waiting(12);
      const claims = await Promise.all(
        ["a", "b", "c", "d"].map((token) => claimWaiting(store.now.contacts, token, MORNING, minutes(1), 12)),
      );
      expect(claims.flat().sort((a, b) => a - b)).toEqual(ids);
    });
  });
});
