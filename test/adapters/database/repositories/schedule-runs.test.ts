import { describeOnDatabases } from "../../../support/database";
import { MORNING, minutes, seedOn } from "../seed";

describeOnDatabases("runs of the schedule", (open) => {
  const run = {
    task: "push D-0 08:00",
    scheduledFor: MORNING,
    outcome: "started",
    campaignId: 1,
    startedAt: minutes(1),
  };

  it("happen once, however many try", async () => {
    const { store } = await seedOn(open);
    const added = await Promise.all(Array.from({ length: 5 }, () => store.now.scheduleRuns.add(run)));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await store.now.scheduleRuns.add({ ...run, scheduledFor: minutes(5) })).toBe(true);
    expect(await store.now.scheduleRuns.add({ ...run, task: "push D-3 09:00" })).toBe(true);
    expect(await store.now.scheduleRuns.newest(1)).toMatchObject([{ scheduledFor: minutes(5) }]);
  });

  it("of a transaction that fails have not happened", async () => {
    const { store } = await seedOn(open);
    const failing = store.transaction(async ({ scheduleRuns }) => {
      expect(await scheduleRuns.add(run)).toBe(true);
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    expect(await store.now.scheduleRuns.newest(9)).toEqual([]);
    expect(await store.now.scheduleRuns.add(run)).toBe(true);
  });
});
