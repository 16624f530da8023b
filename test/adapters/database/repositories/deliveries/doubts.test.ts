import { DELIVERY_STATES } from "../../../../../src/domain/delivery";
import { describeOnDatabases } from "../../../../support/database";
import { idOf, MORNING, minutes, phoneOf, SENDER, seedOn } from "../../seed";

describeOnDatabases("receipts and doubts", (open) => {
  async function row(state: string, columns: Record<string, unknown> = {}) {
    const seed = await seedOn(open);
    const contactId = await seed.contact(1);
    const id = await seed.delivery({
      campaignId: await seed.campaign(),
      contactId,
      state,
      leaseToken: "t",
      begunAt: MORNING,
      ...columns,
    });
    const read = () => seed.stored("deliveries", id);
    return { ...seed, id, contactId, read, deliveries: seed.store.now.deliveries };
  }

  it("raise from accepted over delivered to read, and keep the first time of each", async () => {
    const { deliveries, read } = await row("accepted", { providerMessageId: "wa-1", acceptedAt: minutes(1) });
    expect(await deliveries.raise("wa-1", "delivered", minutes(2))).toBe("raised");
    expect(await deliveries.raise("wa-1", "delivered", minutes(3))).toBe("nothing_new");
    expect(await deliveries.raise("wa-1", "read", minutes(4))).toBe("raised");
    expect(await deliveries.raise("wa-1", "read", minutes(5))).toBe("nothing_new");
    expect(await read()).toMatchObject({
      state: "read",
      acceptedAt: minutes(1),
      deliveredAt: minutes(2),
      readAt: minutes(4),
    });
  });

  it("that skip a step fill it in", async () => {
    const { deliveries, read } = await row("uncertain", { providerMessageId: "wa-1" });
    expect(await deliveries.raise("wa-1", "read", minutes(4))).toBe("settled");
    expect(await read()).toMatchObject({
      state: "read",
      acceptedAt: minutes(4),
      deliveredAt: minutes(4),
      readAt: minutes(4),
    });
  });

  it.each([
    ["read", "delivered"],
    ["read", "accepted"],
    ["read", "failed"],
    ["delivered", "accepted"],
    ["delivered", "failed"],
    ["failed", "read"],
    ["cancelled", "read"],
    ["pending", "read"],
  ] as const)("never lower: %s stays after a receipt of %s", async (state, receipt) => {
    const { deliveries, read } = await row(state, { providerMessageId: "wa-1" });
    expect(await deliveries.raise("wa-1", receipt, minutes(9))).toBe("nothing_new");
    expect(await read()).toMatchObject({ state });
  });

  it("turn an accepted one to failed, and are unknown for a message that is not ours", async () => {
    const { deliveries, read } = await row("accepted", { providerMessageId: "wa-1" });
    expect(await deliveries.raise("wa-9", "read", minutes(1))).toBe("unknown");
    expect(await deliveries.raise("wa-1", "failed", minutes(2))).toBe("raised");
    expect(await read()).toMatchObject({ state: "failed", reason: "receipt_failed", endedAt: minutes(2) });
  });

  it.each([
    ["accepted", { acceptedAt: minutes(2) }],
    ["delivered", { deliveredAt: minutes(2), acceptedAt: minutes(2) }],
    ["read", { readAt: minutes(2), deliveredAt: minutes(2), acceptedAt: minutes(2) }],
  ] as const)("%s settles a doubt whose id is known", async (receipt, times) => {
    const { deliveries, id, read } = await row("uncertain");
    expect(await deliveries.noteUnconfirmed(id, "wa-1", minutes(1))).toBe(true);
    expect(await deliveries.raise("wa-1", receipt, minutes(2))).toBe("settled");
    expect(await read()).toMatchObject({ state: receipt, ...times });
    expect(await deliveries.noteUnconfirmed(id, "wa-2", minutes(3))).toBe(false);
  });

  it("a refusal decides no doubt, but lets the chat be looked at now; absent, its id is forgotten", async () => {
    const { deliveries, id, read } = await row("uncertain");
    await deliveries.noteUnconfirmed(id, "wa-1", minutes(60));
    expect(await deliveries.raise("wa-1", "failed", minutes(2))).toBe("nothing_new");
    expect(await read()).toMatchObject({ state: "uncertain", nextAttemptAt: minutes(2) });
    await deliveries.settle(id, "pending", null, minutes(3));
    expect(await read()).toMatchObject({ state: "pending", providerMessageId: null });
  });

  it("an operator's word keeps the id under which receipts come", async () => {
    const { deliveries, id, read } = await row("uncertain", { providerMessageId: "wa-1" });
    await deliveries.settle(id, "accepted", null, minutes(1));
    expect(await read()).toMatchObject({ state: "accepted", providerMessageId: "wa-1" });
  });

  it.each(DELIVERY_STATES.filter((state) => state !== "uncertain"))(
    "no verdict touches a row that is %s",
    async (state) => {
      const { deliveries, id, read } = await row(state);
      for (const verdict of ["accepted", "pending", "failed"] as const)
        expect(await deliveries.settle(id, verdict, null, minutes(1))).toBe(false);
      expect(await read()).toMatchObject({ state });
    },
  );

  it("a doubt is settled once; absent ones lose their token, so that a late answer cannot find them", async () => {
    const { deliveries, id, read } = await row("uncertain");
    expect(await deliveries.settle(id, "pending", null, minutes(1))).toBe(true);
    expect(await deliveries.settle(id, "accepted", "wa-1", minutes(2))).toBe(false);
    expect(await read()).toMatchObject({
      state: "pending",
      begunAt: null,
      leaseToken: null,
      nextAttemptAt: minutes(1),
    });
    expect(await deliveries.recordAccepted(id, "t", "wa-1", minutes(3))).toBe(false);
  });

  it("a doubt is found with the phone to look at, only for numbers that are asked for", async () => {
    const { deliveries, id } = await row("uncertain", { text: "teks" });
    expect(await deliveries.doubtful([SENDER], 5, minutes(1))).toMatchObject([
      { id, address: phoneOf(1), text: "teks", begunAt: MORNING },
    ]);
    expect(await deliveries.doubtful(["jajag-2"], 5, minutes(1))).toEqual([]);
    expect(await deliveries.doubtful([], 5, minutes(1))).toEqual([]);
  });

  it("a doubt that the channel could not decide is asked about later, after those that never were", async () => {
    const { deliveries, id, delivery, contactId, campaign } = await row("uncertain");
    const second = await delivery({
      campaignId: await campaign(),
      contactId,
      state: "uncertain",
      begunAt: MORNING,
    });
    const ids = async (at: number) =>
      (await deliveries.doubtful([SENDER], 5, minutes(at))).map((one) => one.id);
    expect(await ids(1)).toEqual([id, second]);
    expect(await deliveries.askAgain(id, minutes(10))).toBe(true);
    expect(await ids(9)).toEqual([second]);
    expect(await ids(10)).toEqual([second, id]);
    await deliveries.settle(id, "accepted", "wa-1", minutes(11));
    expect(await deliveries.askAgain(id, minutes(12))).toBe(false);
  });

  it("know the ids that belong to other messages of the chat since then", async () => {
    const { deliveries, delivery, contactId } = await row("uncertain");
    // Planned long ago, sent just now.
    const planned = { contactId, state: "read", createdAt: minutes(-60) };
    await delivery({ ...planned, providerMessageId: "new", begunAt: minutes(5) });
    await delivery({ ...planned, providerMessageId: "old", begunAt: minutes(-30) });
    await delivery({ contactId: 99, state: "read", providerMessageId: "other" });
    expect(await deliveries.knownIds(contactId, MORNING)).toEqual(["new"]);
  });

  it("are asked for again where none has come: unconfirmed, accepted and delivered ones of that number", async () => {
    const { deliveries, delivery } = await row("accepted", { providerMessageId: "a" });
    const begun = { contactId: 2, begunAt: minutes(1) };
    await delivery({ ...begun, state: "delivered", providerMessageId: "b" });
    await delivery({ ...begun, state: "read", providerMessageId: "c" });
    await delivery({ ...begun, state: "accepted", providerMessageId: null });
    await delivery({ ...begun, state: "uncertain", providerMessageId: "u", begunAt: minutes(2) });
    await delivery({ ...begun, state: "accepted", providerMessageId: "d", senderId: "jajag-2" });
    expect(await deliveries.awaitingReceipts(SENDER, MORNING, 9)).toEqual(["u", "b", "a"]);
    expect(await deliveries.awaitingReceipts(SENDER, minutes(1), 9)).toEqual(["u", "b"]);
    expect(await deliveries.awaitingReceipts(SENDER, MORNING, 1)).toEqual(["u"]);
  });

  it("see the circumstances of now: the contact, the campaign, the message that is answered", async () => {
    const { deliveries, contactId, delivery, id, store, sql } = await row("leased");
    expect(await deliveries.circumstances(id, MORNING)).toMatchObject({
      address: phoneOf(1),
      optedOutAt: null,
      campaignState: "draft",
      quotedMessageId: null,
      otherPushBegunAt: null,
    });
    await store.now.contacts.setOptedOut(contactId, minutes(1));
    expect(await deliveries.circumstances(id, MORNING)).toMatchObject({ optedOutAt: minutes(1) });
    const inReplyTo = await sql.insert("inbox", {
      channel: "sandbox",
      providerMessageId: "in-1",
      senderId: SENDER,
      contactId,
      kind: "text",
      text: "CEK",
      sentAt: MORNING,
      receivedAt: MORNING,
      caughtUp: 0,
      state: "received",
      attempts: 0,
    });
    const reply = await delivery({ contactId, inReplyTo, ordinal: 0, priority: 0 });
    expect(await deliveries.circumstances(reply, MORNING)).toMatchObject({
      campaignState: null,
      quotedMessageId: "in-1",
    });
    expect(await deliveries.circumstances(9999, MORNING)).toBeNull();
  });

  it("know the bills that a message spoke of", async () => {
    const { deliveries, sql, id } = await row("read", { providerMessageId: "wa-1" });
    for (const period of ["2026-11", "2026-10"])
      await sql.insert("delivery_bills", { deliveryId: id, customerId: idOf(1), period, amount: 1 });
    expect(await deliveries.billsOf(id)).toEqual([
      { customerId: idOf(1), period: "2026-10" },
      { customerId: idOf(1), period: "2026-11" },
    ]);
    expect(await deliveries.findByProviderMessageId("wa-1")).toMatchObject({ id });
  });

  it("waiting strangers move to another number, known contacts and what has begun stay", async () => {
    const { deliveries, delivery, campaign, stored } = await row("leased", { isCold: 1, priority: 2 });
    const cold = { campaignId: await campaign(), isCold: 1, priority: 2 };
    const moved = [await delivery({ contactId: 2, ...cold }), await delivery({ contactId: 3, ...cold })];
    const third = await delivery({ contactId: 4, ...cold });
    const warm = await delivery({ contactId: 5 });
    expect(await deliveries.moveCold(SENDER, "jajag-2", 2)).toBe(2);
    const numbers = [];
    for (const one of [...moved, third, warm])
      numbers.push((await stored<{ senderId: string }>("deliveries", one)).senderId);
    expect(numbers).toEqual(["jajag-2", "jajag-2", SENDER, SENDER]);
    expect(await deliveries.moveCold("jajag-9", "jajag-2", 2)).toBe(0);
  });
});
