import type { GraphClient } from "../../../src/adapters/cloud/graph-client";
import { startNumber } from "../../../src/adapters/cloud/number";
import { createPace } from "../../../src/adapters/cloud/pace";
import { createSystemClock } from "../../../src/adapters/system/clock";
import type { ChannelEvent } from "../../../src/application/ports/channel";
import { createManualClock } from "../../support/manual-clock";
import { fc } from "../../support/seeded-checks";

const START = new Date("2026-11-20T01:00:00.000Z");

describe("the pace of a number", () => {
  it("lets no more pass in any second than it may, however they come, what came in counted too", async () => {
    const step = fc.record({
      waitMs: fc.integer({ min: 0, max: 400 }),
      what: fc.constantFrom("take", "take", "take", "inbound", "halve"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(step, { maxLength: 200 }),
        async (perSecond, steps) => {
          const clock = createManualClock(START);
          const pace = createPace(clock, perSecond);
          const passed: { at: number; isOurs: boolean; most: number }[] = [];
          let halvedUntil = Number.NEGATIVE_INFINITY;
          for (const { waitMs, what } of steps) {
            await clock.advance(waitMs);
            const at = clock.now().getTime();
            if (what === "halve") {
              pace.halve();
              halvedUntil = at + 60_000;
            } else if (what === "inbound") {
              pace.noteInbound();
              passed.push({ at, isOurs: false, most: 0 });
            } else if (pace.take()) {
              const most = at < halvedUntil ? Math.max(1, Math.floor(perSecond / 2)) : perSecond;
              passed.push({ at, isOurs: true, most });
            }
          }
          for (const [index, { at, isOurs, most }] of passed.entries()) {
            if (!isOurs) continue;
            const withinSecond = passed.slice(0, index + 1).filter((one) => one.at > at - 1_000).length;
            expect(withinSecond).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["STANDARD", [80]],
    ["HIGH", [1_000]],
    ["NOT_APPLICABLE", []],
    [undefined, []],
  ])("is %s in Meta's words: %j", async (level, heard) => {
    const told: number[] = [];
    const emitted: ChannelEvent[] = [];
    const body = { status: "CONNECTED", ...(level === undefined ? {} : { throughput: { level } }) };
    const client = { get: async () => ({ kind: "ok", body }) } as unknown as GraphClient;
    const deps = {
      ...{ clock: createSystemClock(), random: { unit: () => 0.5 }, events: { emit: () => undefined } },
    };
    await new Promise<void>((ready) => {
      const number = startNumber(
        { client, deps, onThroughput: (perSecond) => void told.push(perSecond) },
        { senderId: "jajag-1", phoneNumberId: "106500000000001" },
        (event) => {
          if (event.kind === "throughput") emitted.push(event);
          if (event.kind === "status" && event.status === "ready") void number.stop().then(ready);
        },
      );
    });
    expect(told).toEqual(heard);
    expect(emitted).toEqual(
      heard.map((perSecond) => ({ kind: "throughput", senderId: "jajag-1", perSecond })),
    );
  });
});
