import type { Claim } from "../../../../../src/application/ports/repositories";
import { describeOnDatabases } from "../../../../support/database";
import { MORNING, minutes, SENDER, seedOn } from "../../seed";

const CLAIM: Claim = {
  senderId: SENDER,
  campaignId: 1,
  limit: 10,
  token: "t",
  now: minutes(1),
  until: minutes(2),
  includeCold: true,
};

describeOnDatabases("claiming deliveries", (open, engine) => {
  async function rows(count: number, columns: Record<string, unknown> = {}) {
    const seed = await seedOn(open);
    const campaignId = await seed.campaign();
    const ids: number[] = [];
    for (let contactId = 1; contactId <= count; contactId++)
      ids.push(await seed.delivery({ campaignId, contactId, ...columns }));
    const claim = (over: Partial<Claim> = {}) =>
      seed.store.transaction(({ deliveries }) => deliveries.claim({ ...CLAIM, campaignId, ...over }));
    /** The campaign runs, and its contacts are there and willing. */
    const welcome = async () => {
      for (let number = 1; number <= count; number++) await seed.household(number);
      await seed.store.now.campaigns.moveTo(campaignId, "running", ["draft"], MORNING);
    };
    return { ...seed, campaignId, ids, claim, welcome, deliveries: seed.store.now.deliveries };
  }
  const idsOf = (claimed: readonly { id: number }[]) => claimed.map(({ id }) => id);

  it("writes the lease and counts the attempt", async () => {
    const { claim, ids, stored } = await rows(1);
    const [claimed] = await claim();
    expect(claimed).toMatchObject({ id: ids[0], state: "leased", leaseToken: "t", attempts: 1 });
    expect(await stored("deliveries", ids[0]!)).toMatchObject({
      state: "leased",
      leaseToken: "t",
      leaseUntil: minutes(2),
      attempts: 1,
    });
    expect(await claim({ token: "other" })).toEqual([]);
  });

  it("takes warm contacts before cold ones, then what has waited longest", async () => {
    const { claim, delivery, campaignId } = await rows(0);
    const cold = await delivery({ campaignId, contactId: 1, priority: 2, isCold: 1 });
    const later = await delivery({ campaignId, contactId: 2, nextAttemptAt: minutes(0.5) });
    const first = await delivery({ campaignId, contactId: 3 });
    expect(idsOf(await claim({ limit: 2 }))).toEqual([first, later]);
    expect(await claim({ includeCold: false })).toEqual([]);
    expect(idsOf(await claim())).toEqual([cold]);
  });

  it("leaves alone what is not due, of another number, of another campaign, or not pending", async () => {
    const { claim, delivery, campaignId } = await rows(0);
    await delivery({ campaignId, contactId: 1, nextAttemptAt: minutes(5) });
    await delivery({ campaignId, contactId: 2, senderId: "jajag-2" });
    await delivery({ campaignId: campaignId + 1, contactId: 3 });
    await delivery({ contactId: 4, priority: 0 });
    await delivery({ campaignId, contactId: 5, state: "uncertain" });
    await delivery({ campaignId, contactId: 6, state: "suppressed", reason: "opted_out" });
    expect(await claim()).toEqual([]);
  });

  it("takes replies of every campaign and none", async () => {
    const { claim, deliveries } = await rows(0);
    const reply = { contactId: 1, senderId: SENDER, text: "Halo", document: null, now: MORNING };
    const id = await deliveries.addReply({ ...reply, inReplyTo: 9, ordinal: 0 });
    await expect(deliveries.addReply({ ...reply, inReplyTo: 9, ordinal: 0 })).rejects.toThrow();
    const note = await deliveries.addReply({ ...reply, inReplyTo: null, ordinal: 0 });
    const second = await deliveries.addReply({ ...reply, inReplyTo: null, ordinal: 0 });
    expect(idsOf(await claim({ campaignId: null }))).toEqual([id, note, second]);
  });

  it("never gives one row to two of many claimers", async () => {
    const { claim, ids } = await rows(40);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) => claim({ limit: 10, token: `t${index}` })),
    );
    const claimed = claims.flatMap(idsOf);
    expect(new Set(claimed).size).toBe(claimed.length);
    const rest = idsOf(await claim({ limit: 40, token: "rest" }));
    expect([...claimed, ...rest].sort((a, b) => a - b)).toEqual(ids);
  });

  if (engine === "MySQL")
    it("does not wait for a claimer who has not committed: it skips the locked rows", async () => {
      const { claim, ids, store, campaignId } = await rows(4);
      let commit: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        commit = resolve;
      });
      let tell: (rows: readonly { id: number }[]) => void = () => undefined;
      const first = new Promise<readonly { id: number }[]>((resolve) => {
        tell = resolve;
      });
      const slow = store.transaction(async ({ deliveries }) => {
        tell(await deliveries.claim({ ...CLAIM, campaignId, limit: 2, token: "slow" }));
        await held;
      });
      expect(idsOf(await first)).toEqual(ids.slice(0, 2));
      expect(idsOf(await claim({ token: "quick" }))).toEqual(ids.slice(2));
      commit();
      await slow;
    });

  it("steps back, skips and begins only with the token that holds the row", async () => {
    const { claim, ids, deliveries, stored, welcome } = await rows(3);
    await welcome();
    await claim();
    const [a, b, c] = ids as [number, number, number];
    expect(await deliveries.release(a, "stranger", minutes(3))).toBe(false);
    expect(await deliveries.skip(b, "stranger", "already_paid", minutes(3))).toBe(false);
    expect(await deliveries.begin(c, "stranger", "teks", null, minutes(1))).toBe(false);
    expect(await deliveries.release(a, "t", minutes(3))).toBe(true);
    expect(await deliveries.skip(b, "t", "already_paid", minutes(3))).toBe(true);
    expect(await deliveries.begin(c, "t", "teks 🙏", '{"kind":"invoice"}', minutes(2))).toBe(true);
    expect(await stored("deliveries", a)).toMatchObject({
      state: "pending",
      leaseToken: null,
      attempts: 0,
      nextAttemptAt: minutes(3),
    });
    expect(await stored("deliveries", b)).toMatchObject({
      state: "cancelled",
      reason: "already_paid",
      endedAt: minutes(3),
    });
    expect(await stored("deliveries", c)).toMatchObject({
      state: "submitting",
      text: "teks 🙏",
      document: '{"kind":"invoice"}',
      begunAt: minutes(2),
    });
    expect(await deliveries.release(a, "t", minutes(3))).toBe(false);
    expect(await deliveries.skip(c, "t", "already_paid", minutes(3))).toBe(false);
    expect(await deliveries.begin(c, "t", "lagi", null, minutes(2))).toBe(false);
  });

  it("begins nothing on a lease that has run out", async () => {
    const { claim, ids, deliveries, stored, welcome } = await rows(1);
    await welcome();
    await claim();
    expect(await deliveries.begin(ids[0]!, "t", "teks", null, minutes(2.01))).toBe(false);
    expect(await stored("deliveries", ids[0]!)).toMatchObject({ state: "leased", text: null });
  });
});
