import { getEventListeners } from "node:events";
import { Interrupted, TimedOut, withTimeout } from "../../../../src/adapters/whatsapp/page/with-timeout";

const never = new Promise<never>(() => {});

it("passes an answer and a failure through", async () => {
  expect(await withTimeout("ask", 60_000, Promise.resolve(7))).toBe(7);
  await expect(withTimeout("ask", 60_000, Promise.reject(new Error("no")))).rejects.toThrow("no");
});

it("ends its wait by its limit, and by its signal, before as after", async () => {
  await expect(withTimeout("ask", 1, never)).rejects.toEqual(new TimedOut("ask", 1));
  const giveUp = new AbortController();
  const waiting = withTimeout("ask", 60_000, never, giveUp.signal);
  giveUp.abort();
  await expect(waiting).rejects.toBeInstanceOf(Interrupted);
  await expect(withTimeout("ask", 60_000, never, AbortSignal.abort())).rejects.toBeInstanceOf(Interrupted);
});

it("leaves no listener behind, and swallows what fails when nobody waits any more", async () => {
  const { signal } = new AbortController();
  let fail: (error: Error) => void = () => {};
  const late = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  await expect(withTimeout("ask", 1, late, signal)).rejects.toBeInstanceOf(TimedOut);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", note);
  fail(new Error("much later"));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
