import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { runSchedule, type ScheduleDeps } from "../../../src/application/campaigns/run-schedule";
import { type DuePush, type PushTime, parsePushSchedule } from "../../../src/domain/push-schedule";
import { describeOnDatabases } from "../../support/database";
import { minutes, phoneOf, type Rig, rigOn, SENDER } from "../rig";

const HOUR_MS = 3_600_000;

describeOnDatabases("the scheduled push", (open) => {
  async function scheduled(words = "D 08:00", households = 2) {
    const rig = await rigOn(open);
    for (let number = 1; number <= households; number++) await rig.household(number);
    const schedule = parsePushSchedule(words) as readonly PushTime[];
    const deps: ScheduleDeps = { ...rig.app, schedule, lateLimitMs: 10 * HOUR_MS };
    return { ...rig, deps };
  }
  const statesOf = async ({ store }: Rig) =>
    (await store.now.campaigns.list(9)).map((campaign) => campaign.state).reverse();

  it("starts at its time, once, and says so", async () => {
    const rig = await scheduled();
    await rig.clock.advance(-60_000);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual([]);
    await rig.clock.advance(60_000);
    await runSchedule(rig.deps);
    await runSchedule(rig.deps);
    await rig.clock.advance(HOUR_MS);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual(["running"]);
    expect(rig.eventsNamed("schedule.ran")).toMatchObject([{ task: "push D-0 08:00", lateMs: 0 }]);
    expect(await rig.store.now.scheduleRuns.newest(9)).toMatchObject([
      { outcome: "started", scheduledFor: minutes(0), campaignId: 1 },
    ]);
  });

  it("that was missed while Lunas was down starts late, within the limit", async () => {
    const rig = await scheduled();
    await rig.clock.advance(9.5 * HOUR_MS);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual(["running"]);
    expect(rig.eventsNamed("schedule.ran")).toMatchObject([{ lateMs: 9.5 * HOUR_MS }]);
  });

  it("that is later than the limit is noted as missed, once, and not sent", async () => {
    const rig = await scheduled();
    await rig.clock.advance(10 * HOUR_MS + 1);
    await runSchedule(rig.deps);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual([]);
    expect(rig.eventsNamed("schedule.missed")).toHaveLength(1);
    expect(await rig.store.now.scheduleRuns.newest(9)).toMatchObject([{ outcome: "missed" }]);
  });

  const notes = async ({ sql }: Rig) =>
    (
      await sql.all<{ text: string }>("SELECT text FROM deliveries WHERE campaign_id IS NULL ORDER BY id")
    ).map(({ text }) => text);

  it("that was missed is told to every admin, once, by however many processes that is found", async () => {
    const rig = await scheduled();
    const deps = { ...rig.deps, admins: [phoneOf(90), phoneOf(91)] };
    await rig.clock.advance(10 * HOUR_MS + 1);
    await Promise.all([runSchedule(deps), runSchedule(deps)]);
    await runSchedule(deps);
    const told = expect.stringMatching(/November 2026.*TERLEWAT: Lunas tidak berjalan/);
    expect(await notes(rig)).toEqual([told, told]);
  });

  it("that was missed while the database failed is told when it is found again", async () => {
    const rig = await scheduled();
    await rig.clock.advance(10 * HOUR_MS + 1);
    const dying = {
      ...rig.deps,
      store: { ...rig.store, transaction: () => Promise.reject(new Error("power cut")) },
    };
    await expect(runSchedule(dying)).rejects.toThrow("power cut");
    expect(await notes(rig)).toEqual([]);
    await runSchedule(rig.deps);
    expect(await notes(rig)).toHaveLength(1);
  });

  /** Eleven days and some hours later: 1 December 2026, 12:00. */
  const DECEMBER_MS = 11 * 24 * HOUR_MS + 4 * HOUR_MS;

  it("of last month may still be sent while its limit lasts, beyond the month's end", async () => {
    const rig = await scheduled();
    await rig.store.now.senders.add(SENDER, minutes(-60));
    await rig.store.now.senders.setLinked(SENDER, phoneOf(5), minutes(-60));
    await rig.clock.advance(DECEMBER_MS);
    await runSchedule({ ...rig.deps, lateLimitMs: 300 * HOUR_MS });
    expect(await rig.store.now.scheduleRuns.newest(9)).toMatchObject([
      { outcome: "started", scheduledFor: minutes(0) },
    ]);
  });

  it("of last month that nobody ran is told as missed; not where no number was linked then", async () => {
    const rig = await scheduled();
    await rig.store.now.senders.add(SENDER, minutes(-60));
    await rig.clock.advance(DECEMBER_MS);
    await runSchedule(rig.deps);
    expect(await notes(rig)).toEqual([]);
    await rig.store.now.senders.setLinked(SENDER, phoneOf(5), minutes(-60));
    await runSchedule(rig.deps);
    await runSchedule(rig.deps);
    expect(await notes(rig)).toEqual([expect.stringMatching(/November 2026.*TERLEWAT/)]);
  });

  it("that has run is known to have, behind however many newer runs", async () => {
    const rig = await scheduled();
    await runSchedule(rig.deps);
    for (let report = 1; report <= 60; report++)
      await rig.store.now.scheduleRuns.add({
        task: `report ${report}`,
        scheduledFor: minutes(report),
        campaignId: null,
        outcome: "sent",
        startedAt: minutes(report),
      });
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual(["running"]);
  });

  it("has as many runs as the schedule has days", async () => {
    const rig = await scheduled("D-3 09:00, D 08:00");
    await runSchedule({ ...rig.deps, lateLimitMs: 100 * HOUR_MS });
    expect(await statesOf(rig)).toEqual(["running", "running"]);
    expect((await rig.store.now.scheduleRuns.newest(9)).map((run) => run.task)).toEqual([
      "push D-0 08:00",
      "push D-3 09:00",
    ]);
  });

  it("waits while there are no bills at all", async () => {
    const rig = await scheduled("D 08:00", 0);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual([]);
    expect(await rig.store.now.scheduleRuns.newest(9)).toEqual([]);
    await rig.household(1);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual(["running"]);
  });

  it("waits for the bills of its own month while only older ones are there, and is then run", async () => {
    const rig = await scheduled("D 08:00", 0);
    const customer = await rig.customer(1);
    await rig.store.now.links.link(await rig.contact(1), customer, "import", minutes(-60));
    await rig.bill(customer, { period: "2026-10" });
    const waiting: string[] = [];
    const deps = { ...rig.deps, onWaiting: async (due: DuePush) => void waiting.push(due.period) };
    await runSchedule(deps);
    expect(await statesOf(rig)).toEqual([]);
    expect(waiting).toEqual(["2026-11"]);
    await rig.household(2);
    await runSchedule(deps);
    expect(await statesOf(rig)).toEqual(["running"]);
    expect(waiting).toHaveLength(1);
  });

  it("that never got bills is noted as missed for that reason", async () => {
    const rig = await scheduled("D 08:00", 0);
    await rig.clock.advance(10 * HOUR_MS + 1);
    await runSchedule(rig.deps);
    expect(rig.eventsNamed("schedule.missed")).toMatchObject([
      { reason: "no bills of 2026-11 had been imported, and it is too late now" },
    ]);
  });

  it("goes on with the plan that a crash has left, instead of planning again", async () => {
    const rig = await scheduled();
    const dying = { ...rig.deps, events: { emit: () => undefined }, store: { ...rig.store } };
    dying.store.transaction = () => Promise.reject(new Error("power cut"));
    await expect(runSchedule(dying)).rejects.toThrow("power cut");
    expect(await statesOf(rig)).toEqual(["draft"]);
    await runSchedule(rig.deps);
    expect(await statesOf(rig)).toEqual(["running"]);
  });

  it("runs once when two processes begin from the same plan: the loser leaves the winner's campaign alone", async () => {
    const rig = await scheduled();
    await createAndPlan(rig.app, {
      kind: "invoice_push",
      name: "push D-0 08:00 2026-11",
      period: "2026-11" as never,
      audience: "belum-bayar",
      body: null,
      createdBy: "jadwal",
    });
    await Promise.all([runSchedule(rig.deps), runSchedule(rig.deps)]);
    expect(await statesOf(rig)).toEqual(["running"]);
    expect(rig.eventsNamed("campaign.started")).toHaveLength(1);
    const rows = await rig.sql.all<{ state: string }>("SELECT state FROM deliveries");
    expect(rows.map(({ state }) => state)).toEqual(["pending", "pending"]);
  });

  it("makes no second plan when another process starts its own just before the plans are looked at", async () => {
    const rig = await scheduled();
    const { now } = rig.store;
    const overtaken = {
      ...rig.deps,
      store: { ...rig.store, now: { ...now, campaigns: { ...now.campaigns } } },
    };
    overtaken.store.now.campaigns.ofPeriod = async (...wanted) => {
      await runSchedule(rig.deps);
      return now.campaigns.ofPeriod(...wanted);
    };
    await runSchedule(overtaken);
    expect(await statesOf(rig)).toEqual(["running"]);
    expect(rig.eventsNamed("campaign.planned")).toHaveLength(1);
  });

  it("runs once whatever two processes do at the same moment, and cancels the plan that came second", async () => {
    const rig = await scheduled();
    for (let round = 0; round < 3; round++)
      await Promise.allSettled([runSchedule(rig.deps), runSchedule(rig.deps), runSchedule(rig.deps)]);
    await runSchedule(rig.deps);
    const states = await statesOf(rig);
    expect(states.filter((state) => state === "running")).toHaveLength(1);
    expect(states.filter((state) => state !== "running" && state !== "cancelled")).toEqual([]);
    expect(await rig.store.now.scheduleRuns.newest(9)).toHaveLength(1);
    const pending = await rig.sql.all("SELECT id FROM deliveries WHERE state = 'pending'");
    expect(pending).toHaveLength(2);
  });
});
