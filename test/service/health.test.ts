import type { App } from "../../src/application/ports/app";
import { healthOf } from "../../src/service/health";
import { createManualClock } from "../support/manual-clock";

describe("the health of the service", () => {
  function appWith(queueLengths: () => Promise<Record<string, number>>, waitsSince: Date | null = null) {
    const clock = createManualClock();
    const app = {
      clock,
      channel: { name: "sandbox", isReady: () => true },
      store: {
        now: {
          deliveries: { queueLengths },
          inbox: {
            countWaiting: async () => 2,
            waitsSince: async () => waitsSince,
            countFailed: async () => 4,
          },
          setAside: { countSince: async () => 1 },
        },
      },
    } as unknown as App;
    return { app, clock };
  }

  it("is up with the lengths of the queues", async () => {
    const { app } = appWith(async () => ({ campaign: 3 }));
    expect(await healthOf(app, ["jajag-1"])).toMatchObject({
      status: "up",
      queues: { inbox: 2, campaign: 3, setAside: 5 },
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

  it("is down when a message has waited for a minute, to be answered or to be stored", async () => {
    const { app, clock } = appWith(async () => ({}), createManualClock().now());
    expect(await healthOf(app, ["jajag-1"])).toMatchObject({ status: "up", inbound: { status: "up" } });
    await clock.advance(61_000);
    expect(await healthOf(app, ["jajag-1"])).toMatchObject({
      status: "down",
      inbound: { status: "down", reason: "messages wait to be answered" },
    });
    const { app: idle, clock: later } = appWith(async () => ({}));
    const since = later.now();
    await later.advance(61_000);
    expect(await healthOf(idle, ["jajag-1"], null, () => since)).toMatchObject({
      status: "down",
      database: { status: "up" },
      inbound: { status: "down", reason: "messages wait to be stored" },
    });
  });
});
