import { describeOnDatabases } from "../../../../support/database";
import { minutes, seedOn } from "../../seed";

describeOnDatabases("recording what became of a delivery", (open) => {
  async function row(state: string, columns: Record<string, unknown> = {}) {
    const seed = await seedOn(open);
    const campaignId = await seed.campaign();
    const id = await seed.delivery({
      campaignId,
      contactId: 1,
      state,
      leaseToken: "t",
      leaseUntil: minutes(2),
      begunAt: minutes(0),
      attempts: 1,
      ...columns,
    });
    const read = () => seed.stored("deliveries", id);
    return { ...seed, id, campaignId, read, deliveries: seed.store.now.deliveries };
  }

  const RECORDS = {
    accepted: (deliveries: Deliveries, id: number, token: string) =>
      deliveries.recordAccepted(id, token, "wa-1", minutes(1)),
    rejected: (deliveries: Deliveries, id: number, token: string) =>
      deliveries.recordRejected(id, token, "not_on_whatsapp", "x".repeat(300), minutes(1)),
    deferred: (deliveries: Deliveries, id: number, token: string) =>
      deliveries.recordDeferred(id, token, "rate_limited", minutes(9)),
    uncertain: (deliveries: Deliveries, id: number, token: string) =>
      deliveries.recordUncertain(id, token, "no answer"),
  };
  type Deliveries = Awaited<ReturnType<typeof row>>["deliveries"];
  const outcomes = Object.keys(RECORDS) as (keyof typeof RECORDS)[];

  it("writes an acceptance with the channel's id", async () => {
    const { deliveries, id, read } = await row("submitting");
    expect(await RECORDS.accepted(deliveries, id, "t")).toBe(true);
    expect(await read()).toMatchObject({
      state: "accepted",
      providerMessageId: "wa-1",
      acceptedAt: minutes(1),
      leaseUntil: null,
    });
  });

  it("writes a rejection with its reason, the detail cut to what fits", async () => {
    const { deliveries, id, read } = await row("submitting");
    expect(await RECORDS.rejected(deliveries, id, "t")).toBe(true);
    expect(await read()).toMatchObject({
      state: "failed",
      reason: "not_on_whatsapp",
      detail: "x".repeat(190),
      endedAt: minutes(1),
    });
  });

  it("puts a deferred one back in line; it no longer counts as begun", async () => {
    const { deliveries, id, read } = await row("submitting");
    expect(await RECORDS.deferred(deliveries, id, "t")).toBe(true);
    expect(await read()).toMatchObject({
      state: "pending",
      nextAttemptAt: minutes(9),
      begunAt: null,
      leaseToken: null,
    });
  });

  it.each([
    [null, { attempts: 0, refusals: 0 }],
    ["attempt", { attempts: 1, refusals: 0 }],
    ["refusal", { attempts: 0, refusals: 1 }],
  ] as const)("counts of a deferred try what it says about the message: %s", async (counted, counts) => {
    const { deliveries, id, read } = await row("submitting");
    await deliveries.recordDeferred(id, "t", "channel_error", minutes(9), counted);
    expect(await read()).toMatchObject(counts);
  });

  it.each(["rejected", "deferred"] as const)(
    "takes a %s also before the message was begun",
    async (outcome) => {
      const { deliveries, id, read } = await row("leased", { begunAt: null });
      expect(await RECORDS[outcome](deliveries, id, "t")).toBe(true);
      expect(await read()).toMatchObject({
        state: outcome === "rejected" ? "failed" : "pending",
        begunAt: null,
      });
    },
  );

  it("keeps the token of an uncertain one, for an answer that comes late", async () => {
    const { deliveries, id, read } = await row("submitting");
    expect(await RECORDS.uncertain(deliveries, id, "t")).toBe(true);
    expect(await read()).toMatchObject({ state: "uncertain", leaseToken: "t", detail: "no answer" });
    expect(await RECORDS.accepted(deliveries, id, "t")).toBe(true);
    expect(await read()).toMatchObject({ state: "accepted" });
  });

  it.each(outcomes)("takes no %s from another attempt", async (outcome) => {
    const { deliveries, id, read } = await row("submitting");
    expect(await RECORDS[outcome](deliveries, id, "another")).toBe(false);
    expect(await read()).toMatchObject({ state: "submitting" });
  });

  const beforeBegun = (outcome: string) => (["accepted", "uncertain"].includes(outcome) ? ["leased"] : []);
  it.each(
    outcomes.flatMap((outcome) =>
      ["pending", "cancelled", "accepted", "read", "failed", ...beforeBegun(outcome)].map(
        (state) => [outcome, state] as const,
      ),
    ),
  )("takes no %s for a row that is %s", async (outcome, state) => {
    const { deliveries, id, read } = await row(state);
    expect(await RECORDS[outcome](deliveries, id, "t")).toBe(false);
    expect(await read()).toMatchObject({ state });
  });

  it("hands back what was only leased and doubts what was being sent, when the lease has run out", async () => {
    const { deliveries, delivery, campaignId, id, stored } = await row("submitting");
    const lease = { campaignId, leaseToken: "t", attempts: 2 };
    const leased = await delivery({ ...lease, contactId: 2, state: "leased", leaseUntil: minutes(2) });
    const alive = await delivery({ ...lease, contactId: 3, state: "leased", leaseUntil: minutes(5) });
    const sending = await delivery({ ...lease, contactId: 4, state: "submitting", leaseUntil: minutes(5) });
    expect(await deliveries.expireLeases(minutes(2))).toEqual({ returned: 0, doubted: 0 });
    expect(await deliveries.expireLeases(minutes(3))).toEqual({ returned: 1, doubted: 1 });
    expect(await stored("deliveries", leased)).toMatchObject({
      state: "pending",
      attempts: 1,
      leaseToken: null,
    });
    expect(await stored("deliveries", id)).toMatchObject({ state: "uncertain", leaseToken: "t" });
    expect(await stored("deliveries", alive)).toMatchObject({ state: "leased" });
    expect(await stored("deliveries", sending)).toMatchObject({ state: "submitting" });
  });

  it("hands back what a number's former driver held, and only that number's", async () => {
    const { deliveries, delivery, campaignId, id, stored } = await row("submitting");
    const lease = { campaignId, leaseToken: "t", attempts: 2, leaseUntil: minutes(5), state: "leased" };
    const leased = await delivery({ ...lease, contactId: 2 });
    const other = await delivery({ ...lease, contactId: 3, senderId: "jajag-2" });
    expect(await deliveries.takeBack("jajag-1", minutes(1))).toEqual({ returned: 1, doubted: 1 });
    expect(await stored("deliveries", leased)).toMatchObject({ state: "pending", attempts: 1 });
    expect(await stored("deliveries", id)).toMatchObject({ state: "uncertain", leaseToken: "t" });
    expect(await stored("deliveries", other)).toMatchObject({ state: "leased" });
  });

  it("cancels what a campaign has not begun, and nothing else", async () => {
    const { deliveries, delivery, campaignId, id, stored } = await row("submitting");
    const pending = await delivery({ campaignId, contactId: 2 });
    const held = await delivery({ campaignId, contactId: 3, state: "held_out" });
    const other = await delivery({ campaignId: campaignId + 1, contactId: 4 });
    expect(await deliveries.cancelCampaign(campaignId, "campaign_cancelled", minutes(1))).toBe(1);
    const states = [];
    for (const one of [pending, held, other, id])
      states.push((await stored<{ state: string }>("deliveries", one)).state);
    expect(states).toEqual(["cancelled", "held_out", "pending", "submitting"]);
  });
});
