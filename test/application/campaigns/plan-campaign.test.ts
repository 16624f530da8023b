import { createAndPlan, planCampaign, tallyCampaign } from "../../../src/application/campaigns/plan-campaign";
import type { Store } from "../../../src/application/ports/store";
import { period } from "../../../src/domain/billing-period";
import { isHeldOut } from "../../../src/domain/holdout";
import { idOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, PUSH, type Rig, rigOn } from "../rig";

describeOnDatabases("planning a campaign", (open) => {
  const statesOf = async ({ sql }: Rig, campaignId: number) =>
    Object.fromEntries(
      (
        await sql.all<{ contactId: number; state: string; reason: string | null; isCold: number }>(
          "SELECT contact_id, state, reason, is_cold FROM deliveries WHERE campaign_id = ? AND contact_id IS NOT NULL",
          [campaignId],
        )
      ).map((row) => [row.contactId, row.reason ?? `${row.state}${row.isCold === 1 ? " cold" : ""}`]),
    );

  it("accounts for everybody: sent to, or not and why", async () => {
    const rig = await rigOn(open);
    const { household, contact, customer, bill, store, delivery, campaign } = rig;
    const { contactId: cold } = await household(1);
    const { contactId: warm } = await household(2, { firstInboundAt: MORNING });
    const { contactId: optedOut } = await household(3, { optedOutAt: MORNING });
    const { contactId: wrong } = await household(4);
    await store.now.links.markWrong(wrong, null, MORNING);
    const absent = { registration: "absent", registrationCheckedAt: minutes(-60) };
    const { contactId: absentNow } = await household(5, absent);
    const longAgo = { registration: "absent", registrationCheckedAt: minutes(-31 * 24 * 60) };
    const { contactId: absentOnce } = await household(6, longAgo);
    const { contactId: pestered } = await household(7);
    for (const _ of [1, 2])
      await delivery({
        campaignId: await campaign(),
        contactId: pestered,
        state: "read",
        begunAt: minutes(-60),
      });
    const paidContact = await contact(8);
    await store.now.links.link(paidContact, await customer(8), "import", MORNING);
    await bill(idOf(8), { state: "paid" });
    for (const number of [20, 21]) await bill(await customer(number));

    const planned = await createAndPlan(rig.app, PUSH);
    expect(planned).toMatchObject({ state: "planned", plannedCount: 9, plannedAt: MORNING });
    expect(await statesOf(rig, planned.id)).toEqual({
      [cold]: "pending cold",
      [warm]: "pending",
      [optedOut]: "opted_out",
      [wrong]: "wrong_number",
      [absentNow]: "not_on_whatsapp",
      [absentOnce]: "pending cold",
      [pestered]: "push_limit",
    });
    const tally = await tallyCampaign(rig.app, planned.id);
    expect(tally.planned).toBe(9);
    expect(tally.byState).toMatchObject({ pending: 3, suppressed: 6, held_out: 0 });
    expect(tally.byReason.find(({ reason }) => reason === "no_phone")?.count).toBe(2);
    expect(rig.eventsNamed("campaign.planned")).toMatchObject([{ pending: 3, heldOut: 0, suppressed: 6 }]);
  });

  it("writes one message to a phone with several customers, with all their unpaid bills", async () => {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    await rig.bill(idOf(1), { period: period("2026-10"), amount: 50_000 });
    await rig.bill(await rig.customer(2));
    await rig.store.now.links.link(contactId, idOf(2), "import", MORNING);
    await rig.bill(await rig.customer(3));
    await rig.store.now.links.link(contactId, idOf(3), "import", MORNING);
    await rig.store.now.links.markWrong(contactId, idOf(3), MORNING);
    const { id } = await createAndPlan(rig.app, PUSH);
    const rows = await rig.sql.all<{ id: number }>("SELECT id FROM deliveries WHERE campaign_id = ?", [id]);
    expect(rows).toHaveLength(1);
    expect(await rig.store.now.deliveries.billsOf(rows[0]!.id)).toEqual([
      { customerId: idOf(1), period: "2026-10" },
      { customerId: idOf(1), period: "2026-11" },
      { customerId: idOf(2), period: "2026-11" },
    ]);
  });

  it("holds back a share that can be computed again, with its bills to compare later", async () => {
    const rig = await rigOn(open);
    for (let number = 1; number <= 60; number++) await rig.household(number);
    const planned = await createAndPlan(rig.app, { ...PUSH, holdoutPercent: 25 });
    const rows = await rig.sql.all<{ id: number; contactId: number; state: string }>(
      "SELECT id, contact_id, state FROM deliveries WHERE campaign_id = ?",
      [planned.id],
    );
    for (const row of rows)
      expect([row.contactId, row.state]).toEqual([
        row.contactId,
        isHeldOut(planned.holdoutSeed, row.contactId, 25) ? "held_out" : "pending",
      ]);
    const heldOut = rows.filter((row) => row.state === "held_out");
    expect(heldOut.length).toBeGreaterThan(3);
    expect(await rig.store.now.deliveries.billsOf(heldOut[0]!.id)).toHaveLength(1);

    const wave = await createAndPlan(rig.app, {
      ...PUSH,
      kind: "second_wave",
      holdoutPercent: 25,
      secondWaveOf: planned.id,
    });
    const again = await rig.sql.all<{ contactId: number; state: string }>(
      "SELECT contact_id, state FROM deliveries WHERE campaign_id = ? ORDER BY contact_id",
      [wave.id],
    );
    expect(again.map((row) => row.contactId)).toEqual(heldOut.map((row) => row.contactId));
    expect(new Set(again.map((row) => row.state))).toEqual(new Set(["pending"]));
  });

  it("goes on where an interrupted plan stopped, nobody twice", async () => {
    const rig = await rigOn(open);
    await rig.household(1);
    await rig.household(2, { id: 10_001 });
    await rig.household(3, { id: 25_000 });
    let pages = 0;
    const dying: Store = {
      ...rig.store,
      transaction: (work) => {
        if (++pages === 2) return Promise.reject(new Error("power cut"));
        return rig.store.transaction(work);
      },
    };
    await expect(createAndPlan({ ...rig.app, store: dying }, PUSH)).rejects.toThrow("power cut");
    const [half] = await rig.store.now.campaigns.list(1);
    expect(half).toMatchObject({ state: "draft", planCursor: 10_000, plannedCount: 1 });
    const planned = await planCampaign(rig.app, half!.id);
    expect(planned).toMatchObject({ state: "planned", planCursor: 25_000, plannedCount: 3 });
    expect(await planCampaign(rig.app, half!.id)).toEqual(planned);
    expect((await tallyCampaign(rig.app, half!.id)).planned).toBe(3);
  });

  it("takes back a page that dies at its end, and later writes it once, each message with its own bills", async () => {
    const rig = await rigOn(open);
    const ids = [1, 9_999, 10_001, 10_002, 20_001];
    for (const [index, id] of ids.entries()) await rig.household(index + 1, { id });
    const earlier = await createAndPlan(rig.app, { ...PUSH, holdoutPercent: 0 });
    let pages = 0;
    const dying: Store = {
      ...rig.store,
      transaction: (work) =>
        rig.store.transaction(async (repositories) => {
          const result = await work(repositories);
          if (++pages === 2) throw new Error("power cut");
          return result;
        }),
    };
    await expect(createAndPlan({ ...rig.app, store: dying }, PUSH)).rejects.toThrow("power cut");
    const [half] = await rig.store.now.campaigns.list(1);
    expect(half).toMatchObject({ planCursor: 10_000, plannedCount: 2 });
    expect((await tallyCampaign(rig.app, half!.id)).planned).toBe(2);
    expect(await planCampaign(rig.app, half!.id)).toMatchObject({ state: "planned", plannedCount: 5 });
    for (const campaignId of [earlier.id, half!.id])
      expect(
        await rig.sql.all(
          `SELECT d.contact_id, x.customer_id FROM deliveries d JOIN delivery_bills x ON x.delivery_id = d.id
            WHERE d.campaign_id = ? ORDER BY d.contact_id`,
          [campaignId],
        ),
      ).toEqual(ids.map((contactId, index) => ({ contactId, customerId: idOf(index + 1) })));
  });

  it("knows in every page whom two pushes of this month have reached; last month's do not count", async () => {
    const rig = await rigOn(open);
    const ids = [10_000, 10_001, 20_000, 20_001];
    for (const [index, id] of ids.entries()) await rig.household(index + 1, { id });
    for (const [contactId, begunAt] of [
      [10_000, minutes(-60)],
      [10_001, minutes(-40 * 24 * 60)],
      [20_000, minutes(-60)],
    ] as const)
      for (const _ of [1, 2]) {
        const campaignId = await rig.campaign();
        await rig.delivery({ campaignId, contactId, state: "read", begunAt });
      }
    // A reply is no push.
    for (const _ of [1, 2]) await rig.delivery({ contactId: 20_001, state: "read", begunAt: minutes(-60) });
    const { id } = await createAndPlan(rig.app, PUSH);
    expect(await statesOf(rig, id)).toEqual({
      10000: "push_limit",
      10001: "pending cold",
      20000: "push_limit",
      20001: "pending cold",
    });
  });

  it("is done by one of two planners at once, and adds up", async () => {
    const rig = await rigOn(open);
    for (let number = 1; number <= 5; number++) await rig.household(number);
    const id = await rig.campaign();
    const results = await Promise.allSettled([planCampaign(rig.app, id), planCampaign(rig.app, id)]);
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const result of results)
      if (result.status === "rejected") expect(String(result.reason)).toMatch(/sedang disusun proses lain/);
    expect(await planCampaign(rig.app, id)).toMatchObject({ state: "planned", plannedCount: 5 });
    expect((await tallyCampaign(rig.app, id)).planned).toBe(5);
  });

  it("refuses to call a plan done whose rows do not add up", async () => {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    const id = await rig.campaign();
    await rig.delivery({ campaignId: id, contactId });
    await expect(planCampaign(rig.app, id)).rejects.toThrow(/tidak cocok \(1 baris, tercatat 0\)/);
    expect(await rig.store.now.campaigns.stateOf(id)).toBe("draft");
  });

  it.each([
    ["tarif:R1M", [2]],
    ["belum-bayar tarif:R1 rute:JJGAA", [1]],
    ["rute:JJGBB,rute:JJGCC", [3, 4]],
    ["semua", [1, 2, 3, 4]],
    ["semua rute:JJGBB", [3]],
    ["belum-bayar periode:2026-10", [3]],
  ])("considers the audience %s", async (audience, expected) => {
    const rig = await rigOn(open);
    await rig.household(1);
    await rig.household(2);
    await rig.household(3);
    await rig.household(4);
    await rig.sql.run("UPDATE customers SET tariff = 'R1M' WHERE customer_id = ?", [idOf(2)]);
    await rig.sql.run("UPDATE customers SET route = 'JJGBB' WHERE customer_id = ?", [idOf(3)]);
    await rig.sql.run("UPDATE customers SET route = 'JJGCC', tariff = 'B1' WHERE customer_id = ?", [idOf(4)]);
    await rig.bill(idOf(3), { period: period("2026-10") });
    await rig.sql.run("UPDATE bills SET state = 'paid' WHERE customer_id = ?", [idOf(4)]);
    await rig.sql.run("UPDATE bills SET state = 'open' WHERE customer_id = ?", [
      audience.includes("JJGCC") ? idOf(4) : idOf(1),
    ]);
    const { id } = await createAndPlan(rig.app, { ...PUSH, audience });
    const rows = await rig.sql.all<{ contactId: number }>(
      "SELECT contact_id FROM deliveries WHERE campaign_id = ? ORDER BY contact_id",
      [id],
    );
    expect(rows.map((row) => row.contactId)).toEqual(expected);
  });

  it("spreads contacts over our numbers; who knows one stays with it, unless it is no longer ours", async () => {
    const rig = await rigOn(open);
    await rig.household(1, { senderId: "jajag-2", firstInboundAt: MORNING });
    await rig.household(2, { senderId: "gone" });
    await rig.household(3);
    await rig.household(4);
    const push = { ...rig.app.push, senders: ["jajag-1", "jajag-2"] };
    const { id } = await createAndPlan({ ...rig.app, push }, PUSH);
    const rows = await rig.sql.all<{ senderId: string }>(
      "SELECT sender_id FROM deliveries WHERE campaign_id = ? ORDER BY contact_id",
      [id],
    );
    expect(rows.map((row) => row.senderId)).toEqual(["jajag-2", "jajag-1", "jajag-2", "jajag-1"]);
  });

  it("spreads strangers over all our numbers also where a cluster gives ids in steps", async () => {
    const rig = await rigOn(open);
    const numbers = ["jajag-1", "jajag-2", "jajag-3", "jajag-4"];
    for (let number = 1; number <= 80; number++) {
      const { contactId } = await rig.household(number);
      // Steps of two, as two members of a cluster give them; the links go along.
      for (const [table, column] of [
        ["contact_customers", "contact_id"],
        ["contacts", "id"],
      ])
        await rig.sql.run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [
          100_000 + number * 2,
          contactId,
        ]);
    }
    const push = { ...rig.app.push, senders: numbers };
    const { id } = await createAndPlan({ ...rig.app, push }, PUSH);
    const rows = await rig.sql.all<{ senderId: string; count: number }>(
      "SELECT sender_id, COUNT(*) AS count FROM deliveries WHERE campaign_id = ? GROUP BY sender_id ORDER BY sender_id",
      [id],
    );
    expect(rows.map((row) => row.senderId)).toEqual(numbers);
    for (const { count } of rows) expect(count).toBeGreaterThan(10);
  });

  it.each([
    [{ holdoutPercent: 51 }, /pembanding 51 %/],
    [{ holdoutPercent: Number.NaN }, /pembanding NaN %/],
    [{ audience: "semuanya" }, /Sasaran "semuanya" tidak dikenal/],
    [{ audience: "" }, /Sasaran belum ditulis/],
  ])("refuses %j in one sentence and leaves nothing behind", async (change, sentence) => {
    const rig = await rigOn(open);
    await expect(createAndPlan(rig.app, { ...PUSH, ...change })).rejects.toThrow(sentence);
    expect(await rig.store.now.campaigns.list(9)).toEqual([]);
  });
});
