import type { Live } from "../../../../src/adapters/whatsapp/page/live";
import { LIMITS } from "../../../../src/adapters/whatsapp/page/options";
import { createLookUpLine, LookUpsRest } from "../../../../src/adapters/whatsapp/sending/look-up-line";
import { phoneNumber } from "../../../../src/domain/phone-number";
import { createManualClock } from "../../../support/manual-clock";

const OWN = "6289000000001@c.us";
const never = new AbortController().signal;
const customer = (number: number) => phoneNumber(`6289000${String(100_000 + number)}`);
const present = (id: string) => ({ _serialized: id });

/** A page that answers as the test says, and a line of questions to it. */
function line(answer: (id: string) => unknown, own: string | null = OWN, linesAtOnce = 1) {
  const clock = createManualClock();
  const asked: { readonly id: string; readonly at: number }[] = [];
  const told: boolean[] = [];
  const suspected: string[] = [];
  const page = { isThere: true, answer };
  const live = {
    over: never,
    lapsed: never,
    suspect: (detail: string) => void suspected.push(detail),
    page: { evaluate: async () => page.isThere },
    client: {
      info: own === null ? {} : { wid: own },
      async getNumberId(id: string) {
        asked.push({ id, at: clock.elapsedMs!() });
        return page.answer(id);
      },
    },
  } as unknown as Live;
  const lookUps = createLookUpLine({ clock, random: { unit: () => 0.5 } }, LIMITS, linesAtOnce, (failing) =>
    told.push(failing),
  );
  const unlearnt: number[] = [];
  const ask = (number: number) =>
    lookUps.ask(customer(number), live, never, {
      known: () => undefined,
      learn: async () => undefined,
      unlearn: async () => void unlearnt.push(number),
    });
  /** Keeps the clock running until the answer is there. */
  const answered = async (number: number) => {
    const said = ask(number).catch((error: unknown) => error);
    await clock.advance(LIMITS.lookUpGapMs);
    return said;
  };
  return { clock, asked, told, suspected, unlearnt, page, ask, answered };
}

describe("the line of look-ups", () => {
  it("asks one after the other, with a pause between two questions", async () => {
    const { ask, asked, clock } = line(present);
    const all = Promise.all([1, 2, 3].map(ask));
    await clock.advance(5_000);
    await all;
    const times = asked.map(({ at }) => at - asked[0]!.at);
    expect(times).toEqual([0, LIMITS.lookUpGapMs, 2 * LIMITS.lookUpGapMs]);
  });

  it("pauses together, longer and longer, when the page does not answer: 300 customers, 18 minutes, few questions", async () => {
    const { clock, asked, told, answered, page } = line(() => Promise.reject(new Error("no network")));
    const until = clock.elapsedMs!() + 18 * 60_000;
    let number = 0;
    while (clock.elapsedMs!() < until) {
      const said = await answered(++number % 300);
      expect(said).toBeInstanceOf(LookUpsRest);
      expect((said as LookUpsRest).forMs).toBeGreaterThan(0);
    }
    expect(asked.length).toBeLessThan(12);
    expect(asked.filter(({ at }) => at < asked[0]!.at + 60_000).length).toBeLessThanOrEqual(5);
    expect(told).toEqual([true]);
    page.answer = present;
    await clock.advance(LIMITS.lookUpRestMaxMs * 1.25);
    expect(await answered(1)).toBe(`${customer(1)}@c.us`);
    expect(told).toEqual([true, false]);
  });

  it("counts those that were asked at the same time as one failure", async () => {
    const { told, ask, asked } = line(() => Promise.reject(new Error("no network")), OWN, 4);
    await Promise.allSettled([1, 2, 3, 4].map(ask));
    expect(asked).toHaveLength(4);
    expect(told).toEqual([]);
  });

  it("believes an absence only when the page knows a phone that is surely there: our own", async () => {
    const { answered, asked } = line((id) => (id === OWN ? present(id) : null));
    expect(await answered(1)).toBeNull();
    expect(asked.map(({ id }) => id)).toEqual([`${customer(1)}@c.us`, OWN]);
  });

  it("does not believe a page that knows nobody, whoever is asked about", async () => {
    const { answered, told, clock, page } = line(() => null);
    for (let round = 1; round <= 3; round++) {
      expect(await answered(round)).toBeInstanceOf(LookUpsRest);
      await clock.advance(LIMITS.lookUpRestMaxMs);
    }
    expect(told).toEqual([true]);
    page.answer = (id) => (id === OWN ? present(id) : null);
    expect(await answered(1)).toBeNull();
  });

  it("asks about a customer that it has known where it does not know its own number", async () => {
    const known = `${customer(7)}@c.us`;
    const { answered, page, clock } = line((id) => (id === known ? present(id) : null), null);
    expect(await answered(1)).toBeInstanceOf(LookUpsRest); // Nobody is known yet.
    await clock.advance(LIMITS.lookUpRestMaxMs);
    expect(await answered(7)).toBe(known);
    await clock.advance(LIMITS.lookUpGapMs);
    expect(await answered(1)).toBeNull();
    page.answer = () => null;
    await clock.advance(LIMITS.lookUpGapMs);
    expect(await answered(2)).toBeInstanceOf(LookUpsRest);
  });

  it("believes no absence after ten in a row, whatever its own number says, until a customer is known", async () => {
    const { answered, clock, told, unlearnt, page } = line((id) => (id === OWN ? present(id) : null));
    const asking = async (from: number, to: number) => {
      const isBelieved: boolean[] = [];
      for (let number = from; number <= to; number++) {
        isBelieved.push((await answered(number)) === null);
        await clock.advance(LIMITS.lookUpRestMaxMs * 1.25);
      }
      return isBelieved;
    };
    expect(await asking(1, 13)).toEqual([...Array(9).fill(true), false, false, false, false]);
    expect(unlearnt).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(told).toEqual([false, true]);
    page.answer = present;
    expect(await answered(14)).toBe(`${customer(14)}@c.us`);
    expect(told).toEqual([false, true, false]);
    page.answer = (id) => (id === OWN ? present(id) : null);
    await clock.advance(LIMITS.lookUpGapMs);
    expect(await answered(15)).toBeNull();
  });

  it("does not blame the page for a phone that it takes for none", async () => {
    const { answered, told, asked } = line(() => Promise.reject(new Error("wid error: invalid wid")));
    for (let number = 1; number <= 5; number++) expect(String(await answered(number))).toMatch("invalid wid");
    expect(asked).toHaveLength(5);
    expect(told).toEqual([]);
  });

  it("a page that went away under the question is no failure of look-ups; nothing more is begun on it", async () => {
    const { answered, told, suspected, page } = line(() =>
      Promise.reject(new Error("Execution context was destroyed")),
    );
    page.isThere = false;
    for (let number = 1; number <= 5; number++) expect(String(await answered(number))).toMatch("interrupted");
    expect(told).toEqual([]);
    expect(suspected[0]).toMatch("the page is gone");
  });
});
