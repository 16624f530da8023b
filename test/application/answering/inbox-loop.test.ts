import { startInboxLoop } from "../../../src/application/answering/inbox-loop";
import type { Loop } from "../../../src/application/ports/loop";
import { reply, type Turn } from "../../../src/application/ports/turn";
import { useDatabase } from "../../support/database";
import { MORNING, rigOn } from "../rig";
import { receive } from "./inbox-messages";

describe("the inbox loop", () => {
  const loops: Loop[] = [];
  // Before the database closes.
  afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())));
  const open = useDatabase("SQLite");

  async function looping(route: (turn: Turn) => Promise<void> = async () => undefined) {
    const rig = await rigOn(open);
    const answered: string[] = [];
    let replied = 0;
    const deps = {
      ...rig.app,
      apology: () => "Maaf",
      route: async (turn: Turn) => {
        await route(turn);
        answered.push(`${turn.contact.id}:${turn.message.text}`);
        return { answer: reply("ok"), position: undefined, layer: "test" };
      },
    };
    const begin = () => {
      const loop = startInboxLoop(deps, () => {
        replied += 1;
      });
      loops.push(loop);
      return loop;
    };
    /** Moves the clock on until nobody waits. */
    const untilAnswered = async () => {
      for (let turn = 0; turn < 400 && (await rig.store.now.inbox.countWaiting()) > 0; turn++)
        await rig.clock.advance(50);
      expect(await rig.store.now.inbox.countWaiting()).toBe(0);
    };
    return { ...rig, begin, answered, untilAnswered, replied: () => replied };
  }

  it("answers a contact's messages in their order, several loops or not", async () => {
    const { begin, answered, untilAnswered, replied, ...rig } = await looping();
    for (const text of ["1", "2", "3", "4", "5", "6", "7"]) await receive(rig, 1, text);
    await rig.contact(1);
    begin();
    begin();
    await untilAnswered();
    expect(answered).toEqual(["1:1", "1:2", "1:3", "1:4", "1:5", "1:6", "1:7"]);
    expect(replied()).toBe(7);
  });

  it("answers contacts side by side: a slow one holds up nobody", async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { begin, answered, untilAnswered, clock, ...rig } = await looping(async (turn) => {
      if (turn.contact.id === 1) await slow;
    });
    for (const number of [1, 2, 3]) await receive(rig, await rig.contact(number), "CEK");
    begin();
    for (let turn = 0; turn < 400 && answered.length < 2; turn++) await clock.advance(10);
    expect([...answered].sort()).toEqual(["2:CEK", "3:CEK"]);
    release();
    await untilAnswered();
    expect(answered).toHaveLength(3);
  });

  it("goes on with the others when one contact's message cannot be answered, and gives up on it in the end", async () => {
    const { begin, answered, untilAnswered, eventsNamed, ...rig } = await looping(async (turn) => {
      if (turn.contact.id === 1) throw new Error("a bug");
    });
    for (const number of [1, 2]) await receive(rig, await rig.contact(number), "CEK");
    begin();
    await untilAnswered();
    expect(answered).toEqual(["2:CEK"]);
    expect(eventsNamed("inbox.failed")).toHaveLength(2);
    expect(await rig.store.now.cases.countUnfinished()).toBe(1);
  });

  it("is woken by a new message instead of waiting for its next look", async () => {
    const { begin, answered, untilAnswered, clock, ...rig } = await looping();
    const contactId = await rig.contact(1);
    const loop = begin();
    await clock.advance(100);
    await receive(rig, contactId, "CEK");
    loop.wake();
    for (let turn = 0; turn < 400 && answered.length === 0; turn++) await clock.advance(0);
    expect(answered).toEqual(["1:CEK"]);
    await untilAnswered();
  });

  it("keeps a contact as long as the answer takes, and begins no second one", async () => {
    let begun = 0;
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { begin, answered, untilAnswered, clock, ...rig } = await looping(async () => {
      begun += 1;
      await slow;
    });
    await receive(rig, await rig.contact(1), "!impor");
    begin();
    begin();
    // Three leases long.
    for (let turn = 0; turn < 400; turn++) await clock.advance(500);
    expect(begun).toBe(1);
    release();
    await untilAnswered();
    expect(answered).toEqual(["1:!impor"]);
  });

  it("leaves the backlog of one phone to a person, hears the STOP in it, and lets nobody wait for it", async () => {
    const { begin, answered, untilAnswered, ...rig } = await looping();
    const contactId = await rig.contact(1);
    for (let count = 1; count <= 200; count++)
      await receive(rig, contactId, count < 150 || count >= 180 ? `${count}` : `STOP${count}`);
    await rig.sql.run("UPDATE inbox SET text = 'STOP' WHERE text LIKE 'STOP%'");
    await receive(rig, await rig.contact(2), "CEK");
    const known = { contactId, customerId: null, kind: "failed_answer" as const, openedAt: MORNING };
    await rig.store.now.cases.open({ ...known, summary: "before" });
    begin();
    await untilAnswered();
    expect(answered.indexOf("2:CEK")).toBeLessThan(10);
    expect(answered.at(-1)).toBe("1:STOP");
    expect(answered.length).toBeLessThan(65);
    expect(await rig.store.now.inbox.countFailed(MORNING)).toBe(201 - answered.length);
    const cases = await rig.store.now.cases.unfinished(9);
    expect(cases).toMatchObject([{ contactId, kind: "failed_answer" }]);
    expect(cases[0]!.summary).toMatch(/before.*tidak dijawab otomatis/s);
  });

  it("tries messages again one at a time: only one of them ended the process, and new ones go beside them", async () => {
    let [underway, most, mostOfAll] = [0, 0, 0];
    const again = new Set([1, 2, 3]);
    let all = 0;
    const { begin, untilAnswered, sql, ...rig } = await looping(async (turn) => {
      const isAgain = again.has(turn.contact.id);
      all += 1;
      if (isAgain) underway += 1;
      [most, mostOfAll] = [Math.max(most, underway), Math.max(mostOfAll, all)];
      for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
      all -= 1;
      if (isAgain) underway -= 1;
    });
    for (let person = 1; person <= 6; person++) await receive(rig, await rig.contact(person), "CEK");
    await sql.run("UPDATE inbox SET attempts = 1 WHERE contact_id <= 3");
    begin();
    await untilAnswered();
    expect(most).toBe(1);
    expect(mostOfAll).toBeGreaterThan(1);
  });

  it("lets the rest of the process work while many wait: timers, requests and signals get their turn", async () => {
    const { begin, answered, ...rig } = await looping();
    for (let person = 1; person <= 60; person++) await receive(rig, await rig.contact(person), "CEK");
    let turns = 0;
    const turn = () => {
      turns += 1;
      if (answered.length < 60) setImmediate(turn);
    };
    setImmediate(turn);
    begin();
    while (answered.length < 60) await new Promise((resolve) => setTimeout(resolve, 1));
    // Some statements a message, and a turn of the loop every few of them.
    expect(turns).toBeGreaterThan(30);
  });
});
