import type { Page } from "puppeteer";
import { awaitStart, type Patience } from "../../../../src/adapters/whatsapp/session/await-start";

const PATIENCE: Patience = { startMs: 600_000, stallMs: 40_000, lookMs: 2000, answerMs: 10_000 };
type Look = { readonly state: string | null; readonly shown: string };

/** A start that never ends by itself; `look` says what its page shows after so many seconds. */
function starts(look: (second: number) => Look | null, stopAfterSeconds: number) {
  let nowMs = 0;
  const over = new AbortController();
  const clock = {
    now: () => new Date(nowMs),
    async sleep(ms: number, signal: AbortSignal) {
      nowMs += ms;
      if (nowMs >= stopAfterSeconds * 1000) over.abort();
      if (!signal.aborted) await new Promise(setImmediate);
    },
  };
  const page = {
    async evaluate() {
      const seen = look(nowMs / 1000);
      if (seen === null) throw new Error("Execution context was destroyed");
      return seen;
    },
  } as unknown as Page;
  const started = awaitStart(clock, new Promise(() => {}), () => page, PATIENCE, over.signal);
  return started.then(
    () => "started",
    (error: Error) => `${error.message} at ${nowMs / 1000}`,
  );
}

describe("waiting for a start", () => {
  it("is over when the socket stands in OPENING and nothing more of the page appears", async () => {
    const ended = await starts((at) => ({ state: at < 10 ? null : "OPENING", shown: "complete 12 90" }), 300);
    expect(ended).toBe("the socket stands still in OPENING for 40 s at 50");
  });

  it("is over at once when WhatsApp says that it has stopped the account", async () => {
    const ended = await starts((at) => ({ state: at < 4 ? "OPENING" : "TOS_BLOCK", shown: "complete" }), 300);
    expect(ended).toBe("WhatsApp says TOS_BLOCK at 4");
  });

  it.each<[string, (second: number) => Look | null]>([
    [
      "that shows more and more of itself",
      (at) => ({ state: "OPENING", shown: `loading ${Math.floor(at / 30)}` }),
    ],
    [
      "whose socket changes now and then",
      (at) => ({ state: at % 60 < 30 ? "OPENING" : "PAIRING", shown: "1" }),
    ],
    ["that is not that far yet", () => ({ state: null, shown: "loading 1" })],
    ["that waits for a code to be scanned", () => ({ state: "UNPAIRED", shown: "complete 1" })],
    ["that is loaded anew again and again", (at) => (at % 30 < 2 ? null : { state: "OPENING", shown: "1" })],
  ])("goes on with a page %s", async (_what, look) => {
    expect(await starts(look, 300)).toBe("start: interrupted at 300");
  });

  it("ends with the start itself, and with its failure", async () => {
    const clock = { now: () => new Date(0), sleep: () => new Promise<void>(setImmediate) };
    const signal = new AbortController().signal;
    await awaitStart(clock, Promise.resolve(), () => null, PATIENCE, signal);
    const failed = awaitStart(clock, Promise.reject(new Error("Code: 21")), () => null, PATIENCE, signal);
    await expect(failed).rejects.toThrow("Code: 21");
  });
});
