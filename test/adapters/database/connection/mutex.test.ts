import { createMutex } from "../../../../src/adapters/database/connection/mutex";

describe("the mutex of SQLite", () => {
  it("does one unit of work after the other, also after one that fails", async () => {
    const mutex = createMutex();
    const done: string[] = [];
    const slow = mutex(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done.push("slow");
    });
    const failing = mutex(async () => {
      done.push("failing");
      throw new Error("no");
    });
    const last = mutex(async () => done.push("last"));
    await slow;
    await expect(failing).rejects.toThrow("no");
    await last;
    expect(done).toEqual(["slow", "failing", "last"]);
  });

  it("lets timers, requests and signals in between, however much work follows work", async () => {
    const mutex = createMutex();
    let turns = 0;
    let isWorking = true;
    const turn = () => {
      turns += 1;
      if (isWorking) setImmediate(turn);
    };
    setImmediate(turn);
    // Each is asked for when the one before has answered, as the driver does: at once.
    for (let unit = 0; unit < 800; unit++) await mutex(async () => unit);
    isWorking = false;
    expect(turns).toBeGreaterThanOrEqual(90);
  });
});
