import { clockDifference } from "../../src/adapters/database/connection/clock-difference";
import { createSystemClock } from "../../src/adapters/system/clock";
import type { AppEvent } from "../../src/application/ports/events";
import { createClockWatch } from "../../src/compose/clock-watch";
import { describeOnDatabases } from "../support/database";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A machine whose clock and running time the test moves, and a database whose clock is right. */
function rig() {
  const real = Date.UTC(2026, 10, 20, 1);
  const is = { runMs: 0, wrongMs: 0, wayMs: 0, away: false, oursMs: 0, asked: 0 };
  const events: AppEvent[] = [];
  const machine = { now: () => new Date(real + is.runMs + is.wrongMs), elapsedMs: () => is.runMs };
  const moveTo = (ms: number) => {
    is.oursMs = ms;
  };
  const watch = createClockWatch({ moveTo }, 0, {
    machine,
    events: { emit: (event) => void events.push(event) },
    async difference() {
      is.asked++;
      if (is.away) throw new Error("away");
      // As far wrong as an answer may be that was on its way for so long.
      return { aheadMs: is.wrongMs + is.wayMs, withinMs: is.wayMs };
    },
  });
  /** How wrong our clock is now. */
  const error = () => is.wrongMs + is.oursMs;
  return { is, watch, events, error };
}

describe("our clock", () => {
  it.each([DAY_MS, -DAY_MS])("goes by the database's where the machine's is wrong by %d ms", async (ms) => {
    const { is, watch, error, events } = rig();
    is.wrongMs = ms;
    await watch.agree();
    expect([error(), watch.isTrusted()]).toEqual([0, false]);
    is.wrongMs = 0;
    await watch.look();
    expect([error(), watch.isTrusted()]).toEqual([0, true]);
    expect(events).toEqual([
      { name: "clock.differs", aheadMs: ms },
      { name: "clock.differs", aheadMs: 0 },
    ]);
  });

  it("is compared every ten seconds, and at once when the machine's was set", async () => {
    const { is, watch, error } = rig();
    for (let second = 0; second < 10; second++) {
      await watch.look();
      is.runMs += 1_000;
    }
    expect(is.asked).toBe(1);
    await watch.look();
    expect(is.asked).toBe(2);
    is.runMs += 1_000;
    is.wrongMs = DAY_MS;
    await watch.look();
    expect([is.asked, error()]).toEqual([3, 0]);
  });

  it("is not moved by an answer that took long, nor by a second of difference", async () => {
    const { is, watch, error, events } = rig();
    is.wayMs = 30_000;
    await watch.agree();
    expect(error()).toBe(0);
    is.wayMs = 0;
    is.wrongMs = 900;
    await watch.agree();
    expect([error(), events]).toEqual([900, []]);
    is.wrongMs = MINUTE_MS / 2;
    await watch.agree();
    expect([error(), watch.isTrusted(), events]).toEqual([0, true, []]);
  });

  it("stays as it is while the database is away, and is compared again as soon as it is back", async () => {
    const { is, watch, error } = rig();
    is.wrongMs = DAY_MS;
    await watch.agree();
    is.away = true;
    is.runMs += 60_000;
    await expect(watch.look()).rejects.toThrow("away");
    expect(error()).toBe(0);
    is.away = false;
    is.wrongMs = 0;
    await watch.look();
    expect([error(), watch.isTrusted()]).toEqual([0, true]);
  });
});

describeOnDatabases("the database's clock", (open) => {
  it.each([0, DAY_MS, -DAY_MS])("is compared with one that is %d ms ahead", async (offsetMs) => {
    const { dataSource } = await open();
    const found = await clockDifference(dataSource, createSystemClock({ offsetMs }));
    expect(Math.abs(found.aheadMs - offsetMs)).toBeLessThan(MINUTE_MS + found.withinMs);
  });
});
