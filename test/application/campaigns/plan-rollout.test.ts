import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { createAndPlan, tallyCampaign } from "../../../src/application/campaigns/plan-campaign";
import { endRollout, newestRollout, planRollout } from "../../../src/application/campaigns/plan-rollout";
import { addMonths, period } from "../../../src/domain/billing-period";
import { idOf } from "../../adapters/database/seed";
import { describeOnDatabases } from "../../support/database";
import { MORNING, NOVEMBER, PUSH, type Rig, rigOn } from "../rig";

const ROLLOUT = {
  waves: 2,
  firstPeriod: NOVEMBER,
  monthsApart: 1,
  routeLength: 3,
  seed: "uji",
  by: "test",
} as const;
const ROUTES = ["AAA", "BBB", "CCC", "DDD"];

describeOnDatabases("routes that begin in drawn months", (open) => {
  /** Customers 1 to 8, two on each route. */
  async function unit(): Promise<Rig> {
    const rig = await rigOn(open);
    for (let number = 1; number <= 8; number++) {
      await rig.household(number);
      await rig.sql.run("UPDATE customers SET route = ? WHERE customer_id = ?", [
        `${ROUTES[Math.floor((number - 1) / 2)]}0${number}`,
        idOf(number),
      ]);
    }
    return rig;
  }
  const reasonsOf = async ({ sql }: Rig, campaignId: number) =>
    new Map(
      (
        await sql.all<{ customerId: string; state: string; reason: string | null }>(
          `SELECT l.customer_id, d.state, d.reason FROM deliveries d
             JOIN contact_customers l ON l.contact_id = d.contact_id WHERE d.campaign_id = ?`,
          [campaignId],
        )
      ).map((row) => [row.customerId, row.reason ?? row.state]),
    );

  it("are stored as drawn, and a plan leaves out who has not begun, with the reason", async () => {
    const rig = await unit();
    const { rollout, routes } = await planRollout(rig.app, ROLLOUT);
    expect(routes.map(({ route }) => route).sort()).toEqual(ROUTES);
    expect(await newestRollout(rig.app)).toEqual({ rollout, routes });
    const begun = routes.filter(({ startPeriod }) => startPeriod === NOVEMBER).map(({ route }) => route);
    expect(begun).toHaveLength(2);

    const { id } = await createAndPlan(rig.app, PUSH);
    const reasons = await reasonsOf(rig, id);
    for (let number = 1; number <= 8; number++)
      expect([number, reasons.get(idOf(number))]).toEqual([
        number,
        begun.includes(ROUTES[Math.floor((number - 1) / 2)]!) ? "pending" : "route_not_begun",
      ]);
    const bills = await rig.sql.all("SELECT * FROM delivery_bills");
    expect(bills).toHaveLength(4);

    const next = await createAndPlan(rig.app, { ...PUSH, period: addMonths(NOVEMBER, 1) });
    expect((await tallyCampaign(rig.app, next.id)).byState.suppressed).toBe(0);
    expect(await rig.store.now.auditLog.newest(1)).toMatchObject([
      { command: "rollout plan", outcome: "done" },
    ]);
  });

  it("a contact waits while one of its customers does; a broken link or no route holds nobody back", async () => {
    const rig = await unit();
    const { routes } = await planRollout(rig.app, ROLLOUT);
    const isBegun = (number: number) =>
      routes.find(({ route }) => route === ROUTES[Math.floor((number - 1) / 2)])!.startPeriod === NOVEMBER;
    const [early, late] = [1, 3, 5, 7].reduce<[number, number]>(
      ([a, b], number) => (isBegun(number) ? [number, b] : [a, number]),
      [0, 0],
    );
    const contactOf = async (number: number) =>
      (await rig.sql.one<{ id: number }>(
        "SELECT contact_id AS id FROM contact_customers WHERE customer_id = ?",
        [idOf(number)],
      ))!.id;
    const [both, former] = [await contactOf(early), await contactOf(early + 1)];
    await rig.store.now.links.link(both, idOf(late), "import", MORNING);
    await rig.store.now.links.link(former, idOf(late), "import", MORNING);
    await rig.store.now.links.markWrong(former, idOf(late), MORNING);
    const { contactId: outside } = await rig.household(20);
    await rig.sql.run("UPDATE customers SET route = NULL WHERE customer_id = ?", [idOf(20)]);
    const { id } = await createAndPlan(rig.app, PUSH);
    const states = new Map(
      (
        await rig.sql.all<{ contactId: number; state: string; reason: string | null }>(
          "SELECT contact_id, state, reason FROM deliveries WHERE campaign_id = ?",
          [id],
        )
      ).map((row) => [row.contactId, row.reason ?? row.state]),
    );
    expect([states.get(both), states.get(former), states.get(outside)]).toEqual([
      "route_not_begun",
      "pending",
      "pending",
    ]);
    expect(await rig.store.now.rollouts.withoutRoute()).toBe(1);
  });

  it("hold no broadcast back, and nobody from the month in which the draw is ended", async () => {
    const rig = await unit();
    await planRollout(rig.app, ROLLOUT);
    const words = { ...PUSH, kind: "broadcast", body: "Kantor tutup besok." } as const;
    const broadcast = await createAndPlan(rig.app, words);
    expect((await tallyCampaign(rig.app, broadcast.id)).byState.suppressed).toBe(0);
    await expect(endRollout(rig.app, period("2026-10"), "test")).rejects.toMatchObject({
      code: "argument_invalid",
    });
    await endRollout(rig.app, NOVEMBER, "test");
    const { id } = await createAndPlan(rig.app, PUSH);
    expect((await tallyCampaign(rig.app, id)).byState.suppressed).toBe(0);
    await expect(endRollout(rig.app, NOVEMBER, "test")).rejects.toMatchObject({ code: "not_found" });
  });

  it("are refused beside another draw, after a push, with too few routes, and for the past", async () => {
    const rig = await unit();
    const refusal = (change: Partial<Record<keyof typeof ROLLOUT, unknown>>) =>
      planRollout(rig.app, { ...ROLLOUT, ...change } as typeof ROLLOUT).then(
        () => "drawn",
        (error: Error) => error.message,
      );
    expect(await refusal({ waves: 3 })).toMatch(
      /Hanya ada 4 rute, sedangkan 3 gelombang memerlukan sedikitnya 6/,
    );
    expect(await refusal({ waves: 1 })).toMatch(/--waves 1/);
    expect(await refusal({ firstPeriod: period("2026-10") })).toMatch(/sudah lewat/);
    const push = await createAndPlan(rig.app, PUSH);
    expect(await refusal({})).toMatch(/sudah disusun/);
    await rig.sql.run("UPDATE campaigns SET started_at = ?, state = 'finished' WHERE id = ?", [
      MORNING,
      push.id,
    ]);
    expect(await refusal({ firstPeriod: period("2026-12") })).toMatch(
      /dua bulan tanpa kiriman|2 bulan tanpa kiriman/,
    );
    expect(await refusal({ firstPeriod: period("2027-02") })).toBe("drawn");
    expect(await refusal({ firstPeriod: period("2027-03") })).toMatch(/masih berjalan/);
  });

  it("are read back as shares by route, by phone and before the first message, and who was reached too early", async () => {
    const rig = await unit();
    const { routes, rollout } = await planRollout(rig.app, ROLLOUT);
    const pay = (number: number, day: string) =>
      rig.sql.run("UPDATE bills SET state = 'paid', paid_on = ? WHERE customer_id = ?", [day, idOf(number)]);
    await pay(1, "2026-11-19");
    await pay(2, "2026-11-20");
    await pay(3, "2026-11-21");
    await rig.sql.run("UPDATE bills SET sheets = 2 WHERE customer_id = ?", [idOf(1)]);
    await rig.sql.run("UPDATE bills SET sheets = 3 WHERE customer_id = ?", [idOf(2)]);
    await rig.sql.run("DELETE FROM contact_customers WHERE customer_id = ?", [idOf(4)]);
    const reader = createReportReader(rig.sql);
    const rows = await reader.routeMonths(NOVEMBER, NOVEMBER, { length: 3, earlyDays: -1 });
    const of = (route: string, hasPhone: boolean) =>
      rows.find((row) => row.route === route && row.hasPhone === hasPhone);
    expect(of("AAA", true)).toEqual({
      period: NOVEMBER,
      route: "AAA",
      hasPhone: true,
      sheets: 5,
      onTime: 5,
      early: 2,
    });
    expect(of("BBB", true)).toMatchObject({ sheets: 1, onTime: 0, early: 0 });
    expect(of("BBB", false)).toMatchObject({ sheets: 1, onTime: 0 });
    expect(await reader.rolloutRoutes(rollout.id)).toEqual(routes);

    const waiting = { length: 3, routes: ["CCC"] };
    expect(await reader.reachedTooEarly(NOVEMBER, waiting)).toEqual({ reached: 0, customers: 2 });
    const contact = (await rig.sql.one<{ id: number }>(
      "SELECT contact_id AS id FROM contact_customers WHERE customer_id = ?",
      [idOf(5)],
    ))!.id;
    await rig.delivery({ campaignId: await rig.campaign(), contactId: contact, state: "read" });
    expect(await reader.reachedTooEarly(NOVEMBER, waiting)).toEqual({ reached: 1, customers: 2 });
    expect(await reader.reachedTooEarly(addMonths(NOVEMBER, 1), waiting)).toEqual({
      reached: 0,
      customers: 2,
    });
  });
});
