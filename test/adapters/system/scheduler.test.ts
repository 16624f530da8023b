import { createScheduler } from "../../../src/adapters/system/scheduler";
import { createManualClock } from "../../support/manual-clock";

test("polls by our own clock, at once and then every second", async () => {
  const clock = createManualClock();
  const ticks: string[] = [];
  const scheduler = createScheduler(
    { clock, onError: fail },
    async () => {
      ticks.push(clock.now().toISOString().slice(14, 19));
    },
    { kind: "poll", everyMs: 1000 },
  );
  scheduler.start();
  await clock.advance(3500);
  expect(ticks).toEqual(["59:40", "59:41", "59:42", "59:43"]);
  await scheduler.stop();
  await clock.advance(5000);
  expect(ticks).toHaveLength(4);
});

test("a tick that throws is reported and the next one comes", async () => {
  const clock = createManualClock();
  const errors: unknown[] = [];
  let ticks = 0;
  const scheduler = createScheduler(
    { clock, onError: (error) => errors.push(error) },
    async () => {
      ticks++;
      throw new Error("database is away");
    },
    { kind: "poll", everyMs: 1000 },
  );
  scheduler.start();
  await clock.advance(1000);
  await scheduler.stop();
  expect(ticks).toBe(2);
  expect(errors).toHaveLength(2);
});

test("a slow tick is not overtaken, and stopping waits for it", async () => {
  const clock = createManualClock();
  const order: string[] = [];
  let finish = () => {};
  const scheduler = createScheduler(
    { clock, onError: fail },
    () =>
      new Promise<void>((resolve) => {
        order.push("begun");
        finish = () => {
          order.push("ended");
          resolve();
        };
      }),
    { kind: "poll", everyMs: 1000 },
  );
  scheduler.start();
  await clock.advance(5000);
  expect(order).toEqual(["begun"]);
  const stopped = scheduler.stop().then(() => order.push("stopped"));
  finish();
  await stopped;
  expect(order).toEqual(["begun", "ended", "stopped"]);
});

test.each([
  ["back by three hours", -3],
  ["back by a day", -24],
  ["ahead by a day", 24],
])("a clock that is set %s stops nothing: it looks every minute, at second 0", async (_how, hours) => {
  const clock = createManualClock();
  const ticks: string[] = [];
  const scheduler = createScheduler(
    // As good as a calendar that waits for a moment that does not come.
    { clock, onError: fail, everyMinute: () => () => {} },
    async () => void ticks.push(clock.now().toISOString().slice(11, 19)),
    { kind: "every_minute" },
  );
  scheduler.start();
  await clock.advance(90_000);
  expect(ticks).toEqual(["00:59:40", "01:00:00", "01:01:00"]);
  clock.set(hours * 3_600_000);
  await clock.advance(5 * 60_000);
  await scheduler.stop();
  expect(ticks).toHaveLength(8);
});

test("looks when the calendar says that a minute is full, and no more when it is stopped", async () => {
  const clock = createManualClock();
  let ticks = 0;
  let wake = () => {};
  let isEnded = false;
  const scheduler = createScheduler(
    {
      clock,
      onError: fail,
      everyMinute: (given) => {
        wake = given;
        return () => {
          isEnded = true;
        };
      },
    },
    async () => {
      ticks++;
    },
    { kind: "every_minute" },
  );
  scheduler.start();
  await clock.advance(0);
  wake();
  await clock.advance(0);
  expect(ticks).toBe(2);
  await scheduler.stop();
  expect(isEnded).toBe(true);
  wake();
  await clock.advance(0);
  expect(ticks).toBe(2);
});

test("with real time it looks once at the start and leaves no timer behind when stopped", async () => {
  let ticks = 0;
  const scheduler = createScheduler(
    { clock: createManualClock(), onError: fail },
    async () => {
      ticks++;
    },
    { kind: "every_minute" },
  );
  scheduler.start();
  await scheduler.stop();
  expect(ticks).toBe(1);
});

function fail(error: unknown): void {
  throw error;
}
