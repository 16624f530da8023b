import { period } from "../../../../src/domain/billing-period";
import { describeOnDatabases } from "../../../support/database";
import { DRAFT, MORNING, minutes, NOVEMBER, seedOn } from "../seed";

describeOnDatabases("campaigns", (open) => {
  it("begin as a draft and are read as they were written", async () => {
    const { store, campaign } = await seedOn(open);
    const id = await campaign({ body: "Kantor tutup besok 🙏", holdoutPercent: 10, secondWaveOf: 3 });
    expect(await store.now.campaigns.find(id)).toEqual({
      ...DRAFT,
      id,
      body: "Kantor tutup besok 🙏",
      holdoutPercent: 10,
      secondWaveOf: 3,
      state: "draft",
      stateReason: null,
      planCursor: 0,
      plannedCount: 0,
      plannedAt: null,
      startedAt: null,
      finishedAt: null,
    });
    expect(await store.now.campaigns.find(id + 1)).toBeNull();
    expect(await store.now.campaigns.stateOf(id)).toBe("draft");
    expect(await store.now.campaigns.stateOf(id + 1)).toBeNull();
  });

  it("move only from the states that the mover expects", async () => {
    const { store, campaign } = await seedOn(open);
    const { campaigns } = store.now;
    const id = await campaign();
    expect(await campaigns.moveTo(id, "running", ["planned"], MORNING)).toBe(false);
    expect(await campaigns.moveTo(id, "planned", ["draft"], MORNING)).toBe(true);
    expect(await campaigns.moveTo(id, "planned", ["draft"], MORNING)).toBe(false);
    expect(await campaigns.stateOf(id)).toBe("planned");
  });

  it("are started by one of several who try at once", async () => {
    const { store, campaign } = await seedOn(open);
    const id = await campaign();
    const moves = await Promise.all(
      Array.from({ length: 6 }, () => store.now.campaigns.moveTo(id, "planned", ["draft"], MORNING)),
    );
    expect(moves.filter(Boolean)).toHaveLength(1);
  });

  it("stamp the first start and keep the newest reason", async () => {
    const { store, campaign } = await seedOn(open);
    const { campaigns } = store.now;
    const id = await campaign();
    await campaigns.moveTo(id, "planned", ["draft"], minutes(0));
    await campaigns.moveTo(id, "running", ["planned"], minutes(1));
    await campaigns.moveTo(id, "paused", ["running"], minutes(2), "x".repeat(300));
    expect((await campaigns.find(id))?.stateReason).toBe("x".repeat(120));
    await campaigns.moveTo(id, "running", ["paused"], minutes(3));
    await campaigns.moveTo(id, "finished", ["running"], minutes(4));
    expect(await campaigns.find(id)).toMatchObject({
      plannedAt: minutes(0),
      startedAt: minutes(1),
      finishedAt: minutes(4),
      stateReason: null,
    });
  });

  it("move their plan's cursor from where the planner believes it is", async () => {
    const { store, campaign } = await seedOn(open);
    const { campaigns } = store.now;
    const id = await campaign();
    expect(await campaigns.moveCursor(id, 0, 10_000, 40)).toBe(true);
    expect(await campaigns.moveCursor(id, 0, 10_000, 40)).toBe(false);
    expect(await campaigns.moveCursor(id, 10_000, 12_000, 2)).toBe(true);
    expect(await campaigns.find(id)).toMatchObject({ planCursor: 12_000, plannedCount: 42 });
  });

  it("that change nothing are matched all the same: MySQL counts matched rows here", async () => {
    const { store, campaign } = await seedOn(open);
    const id = await campaign();
    expect(await store.now.campaigns.moveCursor(id, 0, 0, 0)).toBe(true);
  });

  it("are listed newest first, by state, and by month and kind", async () => {
    const { store, campaign } = await seedOn(open);
    const { campaigns } = store.now;
    const push = await campaign();
    const broadcast = await campaign({ kind: "broadcast" });
    const older = await campaign({ period: period("2026-10") });
    await campaigns.moveTo(broadcast, "planned", ["draft"], MORNING);
    const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
    expect(ids(await campaigns.list(2))).toEqual([older, broadcast]);
    expect(ids(await campaigns.inState(["planned", "running"]))).toEqual([broadcast]);
    expect(ids(await campaigns.ofPeriod(NOVEMBER, "invoice_push"))).toEqual([push]);
  });
});
