import { resumeCampaign } from "../../../src/application/campaigns/campaign-acts";
import type { App } from "../../../src/application/ports/app";
import { createBrakesWatch } from "../../../src/application/sending/brakes-watch";
import type { SendOutcome } from "../../../src/domain/message";
import { mayWriteTo } from "../../../src/domain/sender-health";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, rigOn, SENDER } from "../rig";

const UNCERTAIN: SendOutcome = { kind: "uncertain", detail: "no answer" };
const ACCEPTED: SendOutcome = { kind: "accepted", providerMessageId: "wa" };

describeOnDatabases("the watch over a number", (open) => {
  async function watched() {
    const rig = await rigOn(open);
    await rig.store.now.senders.add(SENDER, MORNING);
    const tripped: string[] = [];
    const watch = createBrakesWatch(
      rig.app,
      async (senderId, failures, reason) => void tripped.push(`${senderId} ${failures} ${reason}`),
    );
    const sender = async () => (await rig.store.now.senders.find(SENDER))!;
    const notes = async () =>
      (
        await rig.sql.all<{ text: string }>(
          "SELECT text FROM deliveries WHERE campaign_id IS NULL ORDER BY id",
        )
      ).map(({ text }) => text);
    const running = async () => {
      const campaignId = await rig.campaign();
      await rig.store.now.campaigns.moveTo(campaignId, "running", ["draft"], MORNING);
      return campaignId;
    };
    return { ...rig, running, watch, tripped, notes, sender };
  }

  it("trips once after so many failures in a row, not again while they go on", async () => {
    const { watch, tripped, eventsNamed } = await watched();
    for (let failure = 0; failure < 6; failure++) await watch.onOutcome(SENDER, UNCERTAIN, false);
    expect(tripped).toEqual([`${SENDER} 3 uncertain`]);
    expect(eventsNamed("breaker.tripped")).toMatchObject([{ failures: 3, reason: "uncertain" }]);
  });

  it("pauses every running campaign and tells the admins, in one with the latch", async () => {
    const { watch, notes, store, running, sender } = await watched();
    const campaignId = await running();
    for (let failure = 0; failure < 3; failure++) await watch.onOutcome(SENDER, UNCERTAIN, false);
    expect(await store.now.campaigns.stateOf(campaignId)).toBe("paused");
    expect(await notes()).toEqual([expect.stringMatching(/3 kegagalan beruntun.*!resume/)]);
    expect((await sender()).trippedAt).toEqual(MORNING);
  });

  it.each([0, 1, 2])(
    "%d failures, then five at the same moment, seen by two processes: one trips, one note",
    async (before) => {
      const { watch, tripped, notes, app } = await watched();
      const other = createBrakesWatch(app, async (senderId) => void tripped.push(`${senderId} by another`));
      for (let failure = 0; failure < before; failure++) await watch.onOutcome(SENDER, UNCERTAIN, false);
      await Promise.all(
        Array.from({ length: 5 }, (_, index) =>
          (index % 2 === 0 ? watch : other).onOutcome(SENDER, UNCERTAIN, false),
        ),
      );
      expect(tripped).toHaveLength(1);
      expect(await notes()).toHaveLength(1);
    },
  );

  it("trips again on the next streak after a person has resumed, and not before", async () => {
    const { watch, tripped, app, running, store, sender } = await watched();
    const campaignId = await running();
    const fails = async (times: number) => {
      for (let failure = 0; failure < times; failure++) await watch.onOutcome(SENDER, UNCERTAIN, false);
    };
    await fails(5);
    await watch.onOutcome(SENDER, ACCEPTED, false);
    await fails(5);
    expect(tripped).toHaveLength(1);
    await resumeCampaign(app, campaignId, "admin");
    expect(await sender()).toMatchObject({ trippedAt: null, failureStreak: 0 });
    await fails(2);
    expect(tripped).toHaveLength(1);
    await fails(1);
    expect(tripped).toHaveLength(2);
    expect(await store.now.campaigns.stateOf(campaignId)).toBe("paused");
  });

  it("counts what one event of a page did to many messages once, and two events twice", async () => {
    const { watch, tripped, sender } = await watched();
    const lost = (pageEvent: string) => watch.onOutcome(SENDER, { ...UNCERTAIN, pageEvent }, false);
    await Promise.all(Array.from({ length: 5 }, () => lost("jajag-1 page 1")));
    expect((await sender()).failureStreak).toBe(1);
    await Promise.all(Array.from({ length: 5 }, () => lost("jajag-1 page 2")));
    expect((await sender()).failureStreak).toBe(2);
    expect(tripped).toEqual([]);
    await lost("jajag-1 page 3");
    expect(tripped).toHaveLength(1);
  });

  it("an event of a page that meets a lost database is counted when it is told again", async () => {
    const { app, sender } = await watched();
    let losses = 1;
    const senders: App["store"]["now"]["senders"] = {
      ...app.store.now.senders,
      noteFailure: async (...failure) => {
        if (losses-- > 0) throw new Error("Connection lost");
        return app.store.now.senders.noteFailure(...failure);
      },
    };
    const watch = createBrakesWatch({ ...app, store: { ...app.store, now: { ...app.store.now, senders } } });
    const lost = () => watch.onOutcome(SENDER, { ...UNCERTAIN, pageEvent: "one" }, false);
    await expect(lost()).rejects.toThrow("Connection lost");
    await lost();
    await lost();
    expect((await sender()).failureStreak).toBe(1);
  });

  it("a success that is being written while a failure comes does not hide it from the next success", async () => {
    const { watch, sender } = await watched();
    await watch.onOutcome(SENDER, UNCERTAIN, false);
    await Promise.all([watch.onOutcome(SENDER, ACCEPTED, false), watch.onOutcome(SENDER, UNCERTAIN, false)]);
    await watch.onOutcome(SENDER, ACCEPTED, false);
    expect((await sender()).failureStreak).toBe(0);
  });

  it("begins to count anew after a success", async () => {
    const { watch, tripped } = await watched();
    for (let round = 0; round < 3; round++) {
      await watch.onOutcome(SENDER, UNCERTAIN, false);
      await watch.onOutcome(SENDER, UNCERTAIN, false);
      await watch.onOutcome(SENDER, ACCEPTED, false);
      await watch.onOutcome(SENDER, ACCEPTED, false);
    }
    expect(tripped).toEqual([]);
  });

  it("counts what another process has counted: the streak is the database's", async () => {
    const { watch, tripped, app } = await watched();
    const other = createBrakesWatch(app, async () => undefined);
    await other.onOutcome(SENDER, UNCERTAIN, false);
    await other.onOutcome(SENDER, UNCERTAIN, false);
    await watch.onFailedReceipt(SENDER);
    expect(tripped).toEqual([`${SENDER} 3 receipt_failed`]);
  });

  it.each([
    [{ kind: "rejected", reason: "not_on_whatsapp", detail: "" }, 0],
    [{ kind: "rejected", reason: "blocked", detail: "" }, 0],
    [{ kind: "rejected", reason: "content_refused", detail: "" }, 1],
    [{ kind: "deferred", reason: "not_connected" }, 0],
    [{ kind: "deferred", reason: "channel_error" }, 0],
    [{ kind: "deferred", reason: "account_restricted" }, 1],
  ] as const)("%j counts %d: only what says something about our account", async (outcome, failures) => {
    const { watch, sender } = await watched();
    await watch.onOutcome(SENDER, outcome, false);
    expect((await sender()).failureStreak).toBe(failures);
  });

  it.each([
    [{ reason: "cold_locked", retryAfterMs: 3_600_000 }, "coldLockedUntil", 60],
    [{ reason: "rate_limited" }, "cappedUntil", 30],
    [{ reason: "account_restricted", retryAfterMs: 60_000 }, "cappedUntil", 1],
  ] as const)(
    "%j: the number has its %s in %d minutes at once, and the admins are told once",
    async (outcome, fact, after) => {
      const { watch, sender, notes, eventsNamed } = await watched();
      for (const isCold of [true, true])
        await watch.onOutcome(SENDER, { kind: "deferred", ...outcome }, isCold);
      expect(await sender()).toMatchObject({ [fact]: minutes(after) });
      expect(await notes()).toEqual([expect.stringMatching(/dibatasi WhatsApp/)]);
      expect(eventsNamed("sender.held_back")).toMatchObject([{ until: minutes(after) }]);
    },
  );

  it("a cap that comes later and ends sooner leaves the lock for strangers in force", async () => {
    const { watch, sender, clock } = await watched();
    await watch.onOutcome(
      SENDER,
      { kind: "deferred", reason: "cold_locked", retryAfterMs: 12 * 3_600_000 },
      true,
    );
    await watch.onOutcome(SENDER, { kind: "deferred", reason: "rate_limited" }, false);
    expect(mayWriteTo(await sender(), clock.now())).toBe("nobody");
    expect(mayWriteTo(await sender(), minutes(31))).toBe("acquaintances");
    expect(mayWriteTo(await sender(), minutes(721))).toBe("everybody");
  });

  const REFUSED = { kind: "deferred", reason: "cold_locked" } as const;

  it("takes one refused stranger for an accident, and three in a row for a lock of half a day", async () => {
    const { watch, sender } = await watched();
    await watch.onOutcome(SENDER, REFUSED, true);
    await watch.onOutcome(SENDER, REFUSED, true);
    expect((await sender()).coldLockedUntil).toBeNull();
    await watch.onOutcome(SENDER, REFUSED, true);
    expect(await sender()).toMatchObject({ coldLockedUntil: minutes(12 * 60) });
  });

  it("forgets refused strangers when a stranger is reached, not when an old contact is", async () => {
    const { watch, sender } = await watched();
    const twice = async () => {
      await watch.onOutcome(SENDER, REFUSED, true);
      await watch.onOutcome(SENDER, REFUSED, true);
    };
    await twice();
    await watch.onOutcome(SENDER, ACCEPTED, true);
    await twice();
    expect((await sender()).coldLockedUntil).toBeNull();
    await watch.onOutcome(SENDER, ACCEPTED, false);
    await watch.onOutcome(SENDER, REFUSED, true);
    expect((await sender()).coldLockedUntil).not.toBeNull();
  });
});
