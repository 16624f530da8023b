import { createBrakesWatch } from "../../src/application/brakes-watch";
import type { SendOutcome } from "../../src/domain/message";
import { useDatabase } from "../support/database";
import { MORNING, minutes, rigOn, SENDER } from "./rig";

const UNCERTAIN: SendOutcome = { kind: "uncertain", detail: "no answer" };
const ACCEPTED: SendOutcome = { kind: "accepted", providerMessageId: "wa" };

describe("the watch over a number", () => {
  const open = useDatabase("SQLite");

  async function watched() {
    const rig = await rigOn(open);
    await rig.store.now.senders.add(SENDER, MORNING);
    const tripped: string[] = [];
    const heldBack: string[] = [];
    const watch = createBrakesWatch(
      rig.app,
      async (senderId, failures, reason) => void tripped.push(`${senderId} ${failures} ${reason}`),
      async (senderId, state) => void heldBack.push(`${senderId} ${state}`),
    );
    const sender = async () => (await rig.store.now.senders.find(SENDER))!;
    return { ...rig, watch, tripped, heldBack, sender };
  }

  it("trips once after so many failures in a row, not again while they go on", async () => {
    const { watch, tripped, eventsNamed } = await watched();
    for (let failure = 0; failure < 6; failure++) await watch.onOutcome(SENDER, UNCERTAIN, false);
    expect(tripped).toEqual([`${SENDER} 3 uncertain`]);
    expect(eventsNamed("breaker.tripped")).toMatchObject([{ failures: 3, reason: "uncertain" }]);
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
    [{ reason: "cold_locked", retryAfterMs: 3_600_000 }, "cold_locked", 60],
    [{ reason: "rate_limited" }, "capped", 30],
    [{ reason: "account_restricted", retryAfterMs: 60_000 }, "capped", 1],
  ] as const)("%j: the number is %s for %d minutes, at once", async (outcome, state, after) => {
    const { watch, sender, heldBack, eventsNamed } = await watched();
    await watch.onOutcome(SENDER, { kind: "deferred", ...outcome }, true);
    expect(await sender()).toMatchObject({ state, stateUntil: minutes(after) });
    expect(heldBack).toEqual([`${SENDER} ${state}`]);
    expect(eventsNamed("sender.held_back")).toMatchObject([{ state, until: minutes(after) }]);
  });

  const REFUSED = { kind: "deferred", reason: "cold_locked" } as const;

  it("takes one refused stranger for an accident, and three in a row for a lock of half a day", async () => {
    const { watch, sender } = await watched();
    await watch.onOutcome(SENDER, REFUSED, true);
    await watch.onOutcome(SENDER, REFUSED, true);
    expect(await sender()).toMatchObject({ state: "available" });
    await watch.onOutcome(SENDER, REFUSED, true);
    expect(await sender()).toMatchObject({ state: "cold_locked", stateUntil: minutes(12 * 60) });
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
    expect(await sender()).toMatchObject({ state: "available" });
    await watch.onOutcome(SENDER, ACCEPTED, false);
    await watch.onOutcome(SENDER, REFUSED, true);
    expect(await sender()).toMatchObject({ state: "cold_locked" });
  });
});
