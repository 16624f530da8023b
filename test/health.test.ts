import type { App } from "../src/application/app";
import { healthOf } from "../src/health";
import { createManualClock } from "./support/manual-clock";

describe("the health of the service", () => {
  function appWith(queueLengths: () => Promise<Record<string, number>>) {
    const clock = createManualClock();
    const app = {
      clock,
      channel: { name: "sandbox", isReady: () => true },
      store: { now: { deliveries: { queueLengths }, inbox: { countWaiting: async () => 2 } } },
    } as unknown as App;
    return { app, clock };
  }

  it("is up with the lengths of the queues", async () => {
    const { app } = appWith(async () => ({ campaign: 3 }));
    expect(await healthOf(app, ["jajag-1"])).toMatchObject({
      status: "up",
      queues: { inbox: 2, campaign: 3 },
    });
  });

  it("is down for the known reason, without asking the database", async () => {
    const { app } = appWith(() => Promise.reject(new Error("asked")));
    expect(await healthOf(app, ["jajag-1"], "its disk is full")).toMatchObject({
      status: "down",
      database: { status: "down", reason: "its disk is full" },
      channel: { status: "up" },
    });
  });

  it("does not wait for a database that never answers", async () => {
    const { app, clock } = appWith(() => new Promise(() => {}));
    const asked = healthOf(app, ["jajag-1"]);
    await clock.advance(3_000);
    expect(await asked).toMatchObject({
      database: { status: "down", reason: "the database does not answer" },
    });
  });
});
