import * as fc from "fast-check";
import { ailmentsOf, mayTalk, mayWriteTo, type SenderHealth } from "../../src/domain/sender-health";

const NOW = new Date("2026-11-20T01:00:00.000Z");
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const WELL: SenderHealth = {
  barredAt: null,
  barredReason: null,
  loggedOutAt: null,
  trippedAt: null,
  pausedAt: null,
  cappedUntil: null,
  coldLockedUntil: null,
  lookupsFailedAt: null,
  failureStreak: 0,
};

describe("the health of a number", () => {
  it.each([
    [{}, [], "everybody"],
    [{ barredAt: at(-1) }, ["barred"], "nobody"],
    [{ loggedOutAt: at(-1) }, ["logged_out"], "nobody"],
    [{ trippedAt: at(-1) }, ["tripped"], "nobody"],
    [{ pausedAt: at(-1) }, ["paused"], "nobody"],
    [{ cappedUntil: at(1) }, ["capped"], "nobody"],
    [{ cappedUntil: at(0) }, [], "everybody"],
    [{ coldLockedUntil: at(1) }, ["cold_locked"], "acquaintances"],
    [{ coldLockedUntil: at(-1) }, [], "everybody"],
    [{ lookupsFailedAt: at(-1) }, ["lookups_failing"], "everybody"],
    [{ failureStreak: 99 }, [], "everybody"],
    [{ cappedUntil: at(1), coldLockedUntil: at(720) }, ["capped", "cold_locked"], "nobody"],
  ] as const)("%j: %j, may write to %s", (facts, why, whom) => {
    const health = { ...WELL, ...facts };
    expect(ailmentsOf(health, NOW).map((ailment) => ailment.why)).toEqual(why);
    expect(mayWriteTo(health, NOW)).toBe(whom);
  });

  it("no fact that is added lets a number write to more people", () => {
    const moment = fc.option(fc.integer({ min: -60, max: 60 }).map(at));
    const facts = fc.record({
      barredAt: moment,
      barredReason: fc.constant(null),
      loggedOutAt: moment,
      trippedAt: moment,
      pausedAt: moment,
      cappedUntil: moment,
      coldLockedUntil: moment,
      lookupsFailedAt: moment,
      failureStreak: fc.nat(9),
    });
    const rank = { nobody: 0, acquaintances: 1, everybody: 2 };
    void fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...(Object.keys(WELL) as (keyof SenderHealth)[])),
        (health, fact) => {
          const without = { ...health, [fact]: WELL[fact] };
          expect(rank[mayWriteTo(health, NOW)]).toBeLessThanOrEqual(rank[mayWriteTo(without, NOW)]);
        },
      ),
      { seed: 20, numRuns: 300 },
    );
  });

  it("may talk while WhatsApp lets it, whatever its campaigns wait for", () => {
    expect(mayTalk({ ...WELL, trippedAt: NOW, pausedAt: NOW, cappedUntil: at(9) } as never)).toBe(true);
    expect(mayTalk({ ...WELL, barredAt: NOW })).toBe(false);
    expect(mayTalk({ ...WELL, loggedOutAt: NOW })).toBe(false);
  });
});
