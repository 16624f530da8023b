import type { AppEvent } from "../../../src/application/ports/events";
import { startLoop } from "../../../src/application/ports/loop";
import { createManualClock } from "../../support/manual-clock";

describe("a loop", () => {
  function deps() {
    const events: AppEvent[] = [];
    return {
      clock: createManualClock(),
      events: { emit: (event: AppEvent) => void events.push(event) },
      all: events,
    };
  }

  it("rests as long as its step says, and not at all when there is more to do", async () => {
    const { clock, ...rest } = deps();
    const rests = [0, 0, 1_000, 500];
    let steps = 0;
    const loop = startLoop("x", { clock, ...rest }, async () => rests[steps++] ?? 60_000);
    await clock.advance(0);
    expect(steps).toBe(3);
    await clock.advance(999);
    expect(steps).toBe(3);
    await clock.advance(1);
    expect(steps).toBe(4);
    await clock.advance(500);
    expect(steps).toBe(5);
    await loop.stop();
  });

  it("is woken while it rests, and remembers a call that came while it worked", async () => {
    const { clock, ...rest } = deps();
    let steps = 0;
    const loop = startLoop("x", { clock, ...rest }, async () => {
      steps += 1;
      if (steps === 2) loop.wake();
      return 60_000;
    });
    await clock.advance(0);
    loop.wake();
    await clock.advance(0);
    expect(steps).toBe(3);
    await loop.stop();
  });

  it("tells a step's error and tries again after a growing pause; a good step ends that", async () => {
    const { clock, all, ...rest } = deps();
    const at: number[] = [];
    const begin = clock.now().getTime();
    const loop = startLoop("x", { clock, ...rest }, async () => {
      at.push(clock.now().getTime() - begin);
      if (at.length < 8) throw new Error("ECONNREFUSED");
      return at.length === 8 ? 1 : 600_000;
    });
    await clock.advance(120_000);
    expect(at).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500, 31_500, 61_500, 61_501]);
    expect(all.filter((event) => event.name === "error")).toHaveLength(7);
    expect(all[0]).toMatchObject({ name: "error", where: "loop x" });
    await loop.stop();
  });

  it("is stopped in its rest at once, and in its work when the step is done", async () => {
    const { clock, ...rest } = deps();
    let steps = 0;
    const loop = startLoop("x", { clock, ...rest }, async (signal) => {
      steps += 1;
      if (steps === 2) await new Promise((resolve) => signal.addEventListener("abort", resolve));
      return steps === 1 ? 1_000 : 0;
    });
    await clock.advance(1_000);
    await loop.stop();
    expect(steps).toBe(2);
  });
});
