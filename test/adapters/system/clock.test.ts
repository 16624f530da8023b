import { createSystemClock } from "../../../src/adapters/system/clock";

const never = new AbortController().signal;

test("shows real time moved by its offset", () => {
  const before = Date.now();
  const shown = createSystemClock({ offsetMs: -3_600_000 }).now().getTime();
  const after = Date.now();
  expect(shown).toBeGreaterThanOrEqual(before - 3_600_000);
  expect(shown).toBeLessThanOrEqual(after - 3_600_000);
});

test("sleeps at least as long as asked, whatever its offset", async () => {
  const clock = createSystemClock({ offsetMs: 86_400_000 });
  const before = clock.now().getTime();
  await clock.sleep(25, never);
  expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(25);
});

test("measures what has passed, and sleeps, by a scale that nobody sets", async () => {
  const clock = createSystemClock();
  const real = Date.now;
  const before = clock.elapsedMs!();
  try {
    Date.now = () => real() - 86_400_000;
    await clock.sleep(5, never);
    const passed = clock.elapsedMs!() - before;
    expect(passed).toBeGreaterThanOrEqual(5);
    expect(passed).toBeLessThan(3_600_000);
  } finally {
    Date.now = real;
  }
});

test("wakes when the signal aborts, before or during the sleep", async () => {
  const clock = createSystemClock();
  const stopping = new AbortController();
  const hour = clock.sleep(3_600_000, stopping.signal);
  stopping.abort();
  await hour;
  await clock.sleep(3_600_000, stopping.signal);
});

test("a sleep longer than Node's longest timer does not end at once", async () => {
  const stopping = new AbortController();
  let isAwake = false;
  const month = createSystemClock()
    .sleep(31 * 86_400_000, stopping.signal)
    .then(() => {
      isAwake = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isAwake).toBe(false);
  stopping.abort();
  await month;
});
