import { instantOf, localDay } from "../../../../../src/domain/local-time";
import { describeOnDatabases } from "../../../../support/database";
import { MORNING, minutes, phoneOf, SENDER, seedOn } from "../../seed";

describeOnDatabases("figures of deliveries", (open) => {
  async function begun(times: readonly (readonly [string, string])[], columns: Record<string, unknown> = {}) {
    const seed = await seedOn(open);
    const campaignId = await seed.campaign();
    for (const [index, [day, time]] of times.entries())
      await seed.delivery({
        campaignId,
        contactId: index + 1,
        state: "accepted",
        begunAt: instantOf(day, time),
        ...columns,
      });
    const use = (day: string, time: string) => {
      const now = instantOf(day, time);
      return seed.store.now.deliveries.use(SENDER, now, instantOf(localDay(now)));
    };
    return { ...seed, use, campaignId };
  }

  it("count what a number has sent in the last hour and today, and strangers apart", async () => {
    const { use, delivery, campaignId } = await begun([
      ["2026-11-20", "08:00"],
      ["2026-11-20", "10:30"],
    ]);
    await delivery({
      campaignId,
      contactId: 8,
      state: "uncertain",
      isCold: 1,
      begunAt: instantOf("2026-11-20", "10:45"),
    });
    expect(await use("2026-11-20", "11:00")).toEqual({
      lastHour: 2,
      today: 3,
      coldToday: 1,
      oldestInHourAt: instantOf("2026-11-20", "10:30"),
    });
  });

  it("begin a new day at midnight in Jakarta, while the hour goes on across it", async () => {
    const { use } = await begun([
      ["2026-11-20", "23:10"],
      ["2026-11-20", "23:50"],
      ["2026-11-21", "00:05"],
    ]);
    expect(await use("2026-11-21", "00:06")).toMatchObject({ lastHour: 3, today: 1 });
    expect(await use("2026-11-21", "00:30")).toMatchObject({ lastHour: 2, today: 1 });
    // 07.30 WIB is 00.30 UTC: a day that began at midnight UTC would have forgotten 00.05 WIB.
    expect(await use("2026-11-21", "07:30")).toMatchObject({ lastHour: 0, today: 1 });
    expect(await use("2026-11-22", "08:00")).toEqual({
      lastHour: 0,
      today: 0,
      coldToday: 0,
      oldestInHourAt: null,
    });
  });

  it("do not count replies, other numbers, or what was surely not sent", async () => {
    const { use, delivery, campaignId } = await begun([]);
    const at = instantOf("2026-11-20", "10:30");
    await delivery({ contactId: 1, state: "accepted", begunAt: at, priority: 0 });
    await delivery({ campaignId, contactId: 2, state: "accepted", begunAt: at, senderId: "jajag-2" });
    await delivery({ campaignId, contactId: 3, state: "pending", begunAt: null });
    expect(await use("2026-11-20", "11:00")).toMatchObject({ lastHour: 0, today: 0 });
  });

  it("tally a campaign by state and reason, and know whether it is over", async () => {
    const { store, campaign, delivery } = await seedOn(open);
    const { deliveries } = store.now;
    const campaignId = await campaign();
    await delivery({ campaignId, contactId: 1, state: "read" });
    await delivery({ campaignId, contactId: 2, state: "suppressed", reason: "opted_out" });
    await delivery({ campaignId, contactId: 3, state: "suppressed", reason: "opted_out" });
    const tally = await deliveries.tally(campaignId);
    expect([...tally].sort((a, b) => a.state.localeCompare(b.state))).toEqual([
      { state: "read", reason: null, count: 1 },
      { state: "suppressed", reason: "opted_out", count: 2 },
    ]);
    expect(await deliveries.isUnfinished(campaignId)).toBe(false);
  });

  it.each([
    ["pending", {}, true],
    ["leased", {}, true],
    ["submitting", {}, true],
    ["uncertain, not asked about", { state: "uncertain", begunAt: MORNING }, true],
    ["uncertain, asked in vain", { state: "uncertain", begunAt: MORNING, nextAttemptAt: minutes(1) }, false],
    ["failed", {}, false],
  ])("know whether a campaign is unfinished: a row that is %s", async (state, columns, isUnfinished) => {
    const { store, campaign, delivery } = await seedOn(open);
    const campaignId = await campaign();
    await delivery({ campaignId, contactId: 1, state, ...columns });
    expect(await store.now.deliveries.isUnfinished(campaignId)).toBe(isUnfinished);
  });

  it("show what each number has before it", async () => {
    const { store, campaign, delivery } = await seedOn(open);
    const campaignId = await campaign();
    await delivery({ campaignId, contactId: 1 });
    await delivery({ campaignId, contactId: 2, state: "leased" });
    await delivery({ campaignId, contactId: 3, isCold: 1, senderId: "jajag-2" });
    await delivery({ campaignId, contactId: 4, state: "accepted" });
    const backlog = await store.now.deliveries.backlog(campaignId);
    expect([...backlog].sort((a, b) => a.senderId.localeCompare(b.senderId))).toEqual([
      { senderId: SENDER, isCold: 0, count: 2 },
      { senderId: "jajag-2", isCold: 1, count: 1 },
    ]);
  });

  it("show what one number has before it, in whatever runs or is paused", async () => {
    const { store, campaign, delivery } = await seedOn(open);
    const { campaigns, deliveries } = store.now;
    const [running, paused, planned] = [await campaign(), await campaign(), await campaign()];
    for (const id of [running, paused]) await campaigns.moveTo(id, "running", ["draft"], MORNING);
    await campaigns.moveTo(paused, "paused", ["running"], MORNING);
    await delivery({ campaignId: running, contactId: 1 });
    await delivery({ campaignId: running, contactId: 2, senderId: "jajag-2" });
    await delivery({ campaignId: running, contactId: 3, state: "accepted" });
    await delivery({ campaignId: paused, contactId: 4, isCold: 1, state: "leased" });
    await delivery({ campaignId: planned, contactId: 5 });
    const queue = await deliveries.queueOf(SENDER);
    expect(Object.fromEntries(queue.map(({ isCold, count }) => [Number(isCold), Number(count)]))).toEqual({
      0: 1,
      1: 1,
    });
  });

  it("show the queues: replies, running campaigns, doubts", async () => {
    const { store, campaign, delivery } = await seedOn(open);
    const { campaigns, deliveries } = store.now;
    expect(await deliveries.queueLengths()).toEqual({
      replies: 0,
      campaign: 0,
      uncertain: 0,
      unconfirmed: 0,
    });
    const running = await campaign();
    await campaigns.moveTo(running, "running", ["draft"], MORNING);
    const planned = await campaign();
    await delivery({ campaignId: running, contactId: 1 });
    await delivery({ campaignId: planned, contactId: 1 });
    await delivery({ campaignId: running, contactId: 2, state: "uncertain" });
    await delivery({ campaignId: running, contactId: 4, state: "uncertain", providerMessageId: "wa-4" });
    await delivery({ contactId: 3, priority: 0 });
    await delivery({ contactId: 3, priority: 0, state: "read" });
    expect(await deliveries.queueLengths()).toEqual({
      replies: 1,
      campaign: 1,
      uncertain: 2,
      unconfirmed: 1,
    });
  });

  it("list the doubts, the oldest first, with whom they are for and whether WhatsApp holds them", async () => {
    const { store, contact, campaign, delivery } = await seedOn(open);
    const contactId = await contact(1);
    const doubt = { contactId, state: "uncertain" } as const;
    const campaignId = await campaign();
    const late = await delivery({ ...doubt, begunAt: minutes(9), providerMessageId: "wa-1" });
    const early = await delivery({ ...doubt, campaignId, begunAt: minutes(1) });
    await delivery({ contactId, state: "pending" });
    const { deliveries } = store.now;
    expect(await deliveries.doubts(5)).toEqual([
      {
        id: early,
        campaignId,
        senderId: SENDER,
        begunAt: minutes(1),
        providerMessageId: null,
        phone: phoneOf(1),
      },
      {
        id: late,
        campaignId: null,
        senderId: SENDER,
        begunAt: minutes(9),
        providerMessageId: "wa-1",
        phone: phoneOf(1),
      },
    ]);
    expect((await deliveries.doubts(1)).map(({ id }) => id)).toEqual([early]);
  });

  it("tell the dialogue of a contact in order, both directions", async () => {
    const { store, sql, delivery } = await seedOn(open);
    const inReplyTo = await sql.insert("inbox", {
      channel: "sandbox",
      providerMessageId: "in-1",
      senderId: SENDER,
      contactId: 1,
      kind: "text",
      text: "CEK",
      sentAt: minutes(1),
      receivedAt: minutes(1),
      caughtUp: 0,
      state: "answered",
      attempts: 0,
    });
    await delivery({
      contactId: 1,
      inReplyTo,
      ordinal: 0,
      text: "Tagihan …",
      state: "read",
      createdAt: minutes(2),
      begunAt: minutes(2),
    });
    expect(await store.now.deliveries.dialogue(1, 10)).toMatchObject([
      { direction: "in", text: "CEK" },
      { direction: "out", text: "Tagihan …" },
    ]);
    expect(await store.now.deliveries.dialogue(1, 1)).toMatchObject([{ direction: "out" }]);
    expect(await store.now.deliveries.repliesSince(1, minutes(2))).toMatchObject([{ text: "Tagihan …" }]);
    expect(await store.now.deliveries.repliesSince(1, minutes(3))).toEqual([]);
  });

  it("count whom another invoice push has reached since, and neither broadcasts nor what never left", async () => {
    const seed = await seedOn(open);
    const [campaignId, other] = [await seed.campaign(), await seed.campaign()];
    const broadcast = await seed.campaign({ kind: "broadcast", body: "Besok ada pemeliharaan jaringan." });
    await seed.store.now.senders.add(SENDER, MORNING);
    const before = { 1: "read", 2: "uncertain", 3: "failed", 4: "read", 5: "read" };
    for (const [contact, state] of Object.entries(before)) {
      const contactId = Number(contact);
      await seed.delivery({ campaignId, contactId });
      await seed.delivery({
        campaignId: contactId === 5 ? broadcast : other,
        contactId,
        state,
        begunAt: minutes(contactId === 4 ? -61 : -59),
      });
    }
    expect(await seed.store.now.deliveries.countReachedSince(campaignId, minutes(-60))).toBe(2);
  });
});
