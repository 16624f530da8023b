import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { describeOnDatabases } from "../../support/database";
import { minutes, PUSH, type Rig, rigOn } from "../rig";

describeOnDatabases("the pushes of a month", (open) => {
  const statesOf = async ({ sql }: Rig, campaignId: number) =>
    (
      await sql.all<{ state: string; reason: string | null }>(
        "SELECT state, reason FROM deliveries WHERE campaign_id = ? ORDER BY contact_id",
        [campaignId],
      )
    ).map(({ state, reason }) => reason ?? state);

  async function afterTwo(kind: "invoice_push" | "broadcast", state: string, next: object = PUSH) {
    const rig = await rigOn(open);
    const { contactId } = await rig.household(1);
    for (const day of [-10, -5]) {
      const campaignId = await rig.campaign({ kind, body: kind === "broadcast" ? "Padam" : null });
      const begunAt = state === "pending" ? null : minutes(day * 1440);
      await rig.delivery({ campaignId, contactId, state, begunAt });
    }
    const { id } = await createAndPlan(rig.app, { ...PUSH, ...next });
    return (await statesOf(rig, id))[0];
  }

  it.each([
    ["invoice_push", "read", "push_limit"],
    ["invoice_push", "uncertain", "push_limit"],
    ["invoice_push", "failed", "pending"],
    ["invoice_push", "cancelled", "pending"],
    ["invoice_push", "pending", "pending"],
    ["broadcast", "read", "pending"],
    ["broadcast", "failed", "pending"],
  ] as const)(
    "are not used up but by what reached the phone: two of %s that are %s leave it %s",
    async (...of) => {
      const [kind, state, expected] = of;
      expect(await afterTwo(kind, state)).toBe(expected);
    },
  );

  it.each([
    ["read", "push_limit"],
    ["failed", "pending"],
  ])("and two broadcasts that are %s leave a third %s", async (state, expected) => {
    const broadcast = { kind: "broadcast", body: "Padam lagi", audience: "semua" };
    expect(await afterTwo("broadcast", state, broadcast)).toBe(expected);
  });

  it("hold out the same contacts, also where a later one asks for fewer, in whatever order they are planned", async () => {
    const rig = await rigOn(open);
    for (let number = 1; number <= 60; number++) await rig.household(number);
    const heldOut = async (holdoutPercent: number, change: object = {}) => {
      const { id } = await createAndPlan(rig.app, { ...PUSH, holdoutPercent, ...change });
      const rows = await rig.sql.all<{ contactId: number }>(
        "SELECT contact_id FROM deliveries WHERE campaign_id = ? AND state = 'held_out' ORDER BY contact_id",
        [id],
      );
      return rows.map(({ contactId }) => contactId);
    };
    const first = await heldOut(20);
    expect(first.length).toBeGreaterThan(3);
    expect(await heldOut(20)).toEqual(first);
    expect(await heldOut(5)).toEqual(first);
    expect(await heldOut(20, { kind: "reminder" })).toEqual(first);
    expect(await heldOut(40)).toEqual(expect.arrayContaining(first));
    expect(await heldOut(20, { kind: "broadcast", body: "Padam", audience: "semua" })).toEqual([]);
  });

  it("draw anew in another month, and forget a plan that was cancelled before it began", async () => {
    const rig = await rigOn(open);
    await rig.household(1);
    const plan = (change: object) => createAndPlan(rig.app, { ...PUSH, ...change });
    const cancelled = await plan({ holdoutPercent: 30 });
    await rig.store.now.campaigns.moveTo(cancelled.id, "cancelled", ["planned"], rig.clock.now());
    const november = await plan({ holdoutPercent: 10 });
    const december = await plan({ holdoutPercent: 10, period: "2026-12" });
    expect(november.holdoutPercent).toBe(10);
    expect(december.holdoutSeed).not.toBe(november.holdoutSeed);
  });
});
