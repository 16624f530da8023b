import type { AppEvent } from "../../../src/application/ports/events";
import { createTroubleWatch } from "../../../src/application/ports/trouble-watch";
import { createManualClock } from "../../support/manual-clock";

describe("the watch over the database", () => {
  function watched() {
    const clock = createManualClock();
    const told: AppEvent[] = [];
    const database = { isThere: false };
    const watch = createTroubleWatch({
      sink: { emit: (event) => void told.push(event) },
      clock,
      reasonOf: (error) => (String(error).includes("ECONNREFUSED") ? "connection refused" : null),
      probe: () => (database.isThere ? Promise.resolve() : Promise.reject(new Error("ECONNREFUSED"))),
    });
    const fail = (words: string) =>
      watch.emit({ name: "error", where: "loop sender", error: new Error(words) });
    return { clock, told, database, watch, fail };
  }

  it("tells once that it is lost, however many loops fail how often, and once that it is back", async () => {
    const { clock, told, database, watch, fail } = watched();
    for (let times = 0; times < 20; times++) fail("connect ECONNREFUSED");
    expect(told).toEqual([{ name: "database.lost", reason: "connection refused" }]);
    expect(watch.current()).toBe("connection refused");
    await watch.look();
    expect(told).toHaveLength(1);
    await clock.advance(20_000);
    database.isThere = true;
    fail("ECONNREFUSED");
    await clock.advance(4_999);
    await watch.look();
    expect(told).toHaveLength(1);
    await clock.advance(1);
    expect(await watch.look()).toBe(true);
    expect(await watch.look()).toBe(false);
    expect(told.slice(1)).toEqual([{ name: "database.back", afterMs: 25_000 }]);
    expect(watch.current()).toBeNull();
  });

  it("tells it again the next time", async () => {
    const { told, database, watch, fail, clock } = watched();
    fail("ECONNREFUSED");
    database.isThere = true;
    await clock.advance(5_000);
    await watch.look();
    fail("ECONNREFUSED");
    expect(told.map((event) => event.name)).toEqual(["database.lost", "database.back", "database.lost"]);
  });

  it("passes on everything else, also while the database is away", () => {
    const { told, fail, watch } = watched();
    fail("ECONNREFUSED");
    fail("x is not a function");
    watch.emit({ name: "service.hint", text: "…" });
    expect(told.map((event) => event.name)).toEqual(["database.lost", "error", "service.hint"]);
  });

  it("does not ask a database that nobody has complained of", async () => {
    const { told, watch } = watched();
    await watch.look();
    expect(told).toEqual([]);
  });
});
