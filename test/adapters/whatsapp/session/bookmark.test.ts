import { createBookmark } from "../../../../src/adapters/whatsapp/session/bookmark";
import type { NumberRecord } from "../../../../src/adapters/whatsapp/session/number-record";
import { createManualClock } from "../../../support/manual-clock";

const START = Date.parse("2026-11-20T03:00:00Z");
const seconds = (ms: number) => Math.floor(ms / 1000);
const NOW = seconds(START);
const THREE_DAYS = 3 * 24 * 3600;
const MARGIN = 15 * 60;
const HOUR_MS = 3600_000;

function marked(stored: NumberRecord = {}, whenStored?: (() => Promise<boolean>) | undefined) {
  const clock = createManualClock(new Date(START));
  let record = stored;
  const written: NumberRecord[] = [];
  const keeper = {
    read: async () => record,
    update: async (change: NumberRecord) => {
      record = { ...record, ...change };
      written.push(change);
    },
    forget: () => {
      record = {};
    },
  };
  return { clock, written, bookmark: createBookmark(clock, keeper, whenStored) };
}

const YESTERDAY = { readUpTo: NOW - 600, fullyReadAt: new Date(START - 8 * HOUR_MS).toISOString() };
const yes = async () => true;

describe("the bookmark", () => {
  it("reads three days the first time, and from the mark on later, with some margin", async () => {
    expect((await marked().bookmark.start()).sinceSeconds).toBe(NOW - THREE_DAYS);
    expect((await marked(YESTERDAY).bookmark.start()).sinceSeconds).toBe(NOW - 600 - MARGIN);
  });

  it("never reads further back than three days", async () => {
    const old = { readUpTo: NOW - 10 * 24 * 3600, fullyReadAt: new Date(START).toISOString() };
    expect((await marked(old).bookmark.start()).sinceSeconds).toBe(NOW - THREE_DAYS);
  });

  it.each([
    ["a day ago", new Date(START - 21 * HOUR_MS).toISOString()],
    ["in the future", new Date(START + HOUR_MS).toISOString()],
    ["at no time", "kemarin"],
  ])("reads everything again when it was last read in full %s", async (_when, fullyReadAt) => {
    expect((await marked({ ...YESTERDAY, fullyReadAt }).bookmark.start()).sinceSeconds).toBe(
      NOW - THREE_DAYS,
    );
  });

  it("is written when everything told is stored, then every half minute as messages come", async () => {
    const { clock, written, bookmark } = marked({}, yes);
    (await bookmark.start()).finish(NOW - 30);
    await clock.advance(0);
    expect(written).toEqual([{ readUpTo: NOW - 30, fullyReadAt: new Date(START).toISOString() }]);
    for (let at = 1; at <= 20; at++) bookmark.heard(NOW + at);
    bookmark.heard(NOW + 5); // Messages may overtake each other; the mark only rises.
    await clock.advance(29_000);
    expect(written).toHaveLength(1);
    await clock.advance(2_000);
    expect(written.slice(1).map(({ readUpTo }) => readUpTo)).toEqual([NOW + 20]);
  });

  it("stays where it is while something told could not be stored", async () => {
    let isStored = false;
    const { clock, written, bookmark } = marked({}, async () => isStored);
    (await bookmark.start()).finish(NOW);
    await clock.advance(60_000);
    expect(written).toEqual([]);
    isStored = true;
    bookmark.heard(NOW + 60);
    await clock.advance(60_000);
    expect(written.map(({ readUpTo }) => readUpTo)).toEqual([NOW + 60]);
  });

  it("is not moved by what is heard between a silence and the next reading", async () => {
    const { clock, written, bookmark } = marked(YESTERDAY, yes);
    const first = await bookmark.start();
    bookmark.lost();
    first.finish(NOW); // It began before the silence, and knows nothing of it.
    bookmark.heard(NOW + 3600);
    await clock.advance(60_000);
    expect(written).toEqual([]);
    (await bookmark.start()).finish(NOW + 7200);
    await clock.advance(60_000);
    expect(written).toEqual([{ readUpTo: NOW + 7200 }]);
  });

  it("is not written without the word of the database, nor after the end", async () => {
    const alone = marked({});
    (await alone.bookmark.start()).finish(NOW);
    await alone.clock.advance(60_000);
    expect(alone.written).toEqual([]);
    const over = marked({}, yes);
    const reading = await over.bookmark.start();
    over.bookmark.close();
    reading.finish(NOW);
    await over.clock.advance(60_000);
    expect(over.written).toEqual([]);
  });
});
