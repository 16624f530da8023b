import type { AppEvent } from "../../../src/application/ports/events";
import { createSenderHold, type SenderHold } from "../../../src/application/sending/sender-hold";
import { describeOnDatabases } from "../../support/database";
import { type RunningCampaign, startCampaignOf } from "../../support/running-campaign";

describeOnDatabases("the hold on a number", (open, engine) => {
  let campaign: RunningCampaign;
  let holds: SenderHold[] = [];
  let events: AppEvent[] = [];
  /** Renewals that the database has not answered yet. */
  const renewals = new Set<Promise<boolean>>();

  beforeEach(async () => {
    campaign = await startCampaignOf(4, await open());
    events = [];
  });
  afterEach(async () => {
    await Promise.all(holds.splice(0).map((hold) => hold.stop()));
  });

  function process(name: string): SenderHold {
    const { clock } = campaign;
    const { now } = campaign.store;
    const senders = {
      ...now.senders,
      hold: (...what: Parameters<typeof now.senders.hold>) => {
        const renewal = now.senders.hold(...what);
        renewals.add(renewal);
        return renewal;
      },
    };
    const store = { ...campaign.store, now: { ...now, senders } };
    const hold = createSenderHold(
      { store, clock, ids: { next: () => name }, events: { emit: (event) => events.push(event) } },
      "jajag-1",
    );
    holds = [...holds, hold];
    return hold;
  }

  /** The clock moves on in steps, as it does; each step waits for what the database is being asked. */
  async function pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 500) {
      await campaign.clock.advance(Math.min(500, left));
      await Promise.all(renewals);
      renewals.clear();
    }
  }

  it("belongs to one process for as long as that lives, however long it is busy", async () => {
    const first = process("first");
    const second = process("second");
    expect(await first.take()).toBe(true);
    await pass(30_000);
    expect(await second.take()).toBe(false);
    expect(first.isHeld()).toBe(true);
  });

  it("goes on to another within ten seconds of a death, with the rows that the dead one had", async () => {
    const first = process("first");
    await first.take();
    await campaign.claim(3, 1);
    await first.stop();
    const second = process("second");
    expect(await second.take()).toBe(false);
    await pass(10_000);
    expect(await second.take()).toBe(true);
    expect(await campaign.states()).toEqual(["uncertain", "pending", "pending", "pending"]);
    expect(events).toContainEqual({ name: "leases.expired", returned: 2, uncertain: 1 });
  });

  it("tells once that another living process has it, and once when that has let it go", async () => {
    const first = process("first");
    const second = process("second");
    await first.take();
    const told = () => events.filter(({ name }) => name.startsWith("sender."));
    expect(await second.take()).toBe(false);
    expect(told()).toEqual([]);
    await pass(6_000);
    for (let times = 0; times < 3; times++) expect(await second.take()).toBe(false);
    expect(told()).toEqual([{ name: "sender.held_elsewhere", senderId: "jajag-1" }]);
    await first.stop();
    await first.letGo();
    expect(await second.take()).toBe(true);
    expect(told().slice(1)).toEqual([{ name: "sender.taken_over", senderId: "jajag-1" }]);
  });

  it("says nothing of the lease of a dead process, which runs out by itself", async () => {
    const first = process("first");
    await first.take();
    await first.stop();
    const second = process("second");
    for (let times = 0; times < 5; times++) {
      expect(await second.take()).toBe(false);
      await pass(1_000);
    }
    await pass(5_000);
    expect(await second.take()).toBe(true);
    expect(events.filter(({ name }) => name.startsWith("sender."))).toEqual([]);
  });

  it("ends for a process that was asleep before another can have it", async () => {
    const first = process("first");
    await first.take();
    await first.stop();
    await pass(6_000);
    expect(first.isHeld()).toBe(false);
    expect(await process("second").take()).toBe(false);
  });

  it("leaves a sleeper's claimed rows to the new driver", async () => {
    const first = process("first");
    await first.take();
    const { token, ids } = await campaign.claim(1, 0);
    await first.stop();
    await pass(10_000);
    await process("second").take();
    const { deliveries } = campaign.store.now;
    expect(await deliveries.begin(ids[0]!, token, "tagihan", null, campaign.clock.now())).toBe(false);
    expect((await campaign.claim(1, 1)).ids).toEqual(ids);
  });

  it("takes back what its own failure left behind, without losing the number", async () => {
    const first = process("first");
    await first.take();
    await campaign.claim(2, 1);
    expect([await first.take(), await campaign.states()]).toEqual([
      true,
      ["submitting", "leased", "pending", "pending"],
    ]);
    first.retake();
    expect([await first.take(), await campaign.states()]).toEqual([
      true,
      ["uncertain", "pending", "pending", "pending"],
    ]);
    expect(await process("second").take()).toBe(false);
  });

  // SQLite has one writer at a time in any case.
  if (engine === "MySQL")
    it("does not wait for a row that a process locked before it stood still", async () => {
      const { token, ids } = await campaign.claim(2, 0);
      const { store, clock } = campaign;
      await store.transaction(async ({ deliveries }) => {
        await deliveries.release(ids[0]!, token, clock.now());
        expect(await process("first").take()).toBe(true);
        expect(await campaign.states()).toEqual(["leased", "pending", "pending", "pending"]);
      });
    });

  it("is free at once when it is let go", async () => {
    const first = process("first");
    await first.take();
    await first.stop();
    await first.letGo();
    expect(first.isHeld()).toBe(false);
    expect(await process("second").take()).toBe(true);
  });

  it("leaves the rows of other numbers alone", async () => {
    await campaign.claim(2, 1);
    await campaign.sql.run("UPDATE deliveries SET sender_id = 'jajag-2' WHERE contact_id <= 2");
    await process("first").take();
    expect(await campaign.states()).toEqual(["submitting", "leased", "pending", "pending"]);
  });

  it.each([3, 24])(
    "ends in time when the clock is set back by %d hours and the database is away",
    async (hours) => {
      const first = process("first");
      await first.take();
      campaign.clock.set(-hours * 3_600_000);
      expect(first.isHeld()).toBe(true);
      await first.stop(); // No more renewals: as if the database did not answer them.
      await campaign.clock.advance(6_000);
      expect(first.isHeld()).toBe(false);
    },
  );

  it.each([-24, -3, 3, 24])(
    "is renewed and taken by its own process after the clock was set by %d hours",
    async (hours) => {
      const first = process("first");
      await first.take();
      campaign.clock.set(hours * 3_600_000);
      await pass(10_000);
      expect(await first.take()).toBe(true);
      expect(first.isHeld()).toBe(true);
    },
  );
});
