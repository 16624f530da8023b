import { TableColumn } from "typeorm";
import { SenderHealth1793500000017 } from "../../migrations/0017-sender-health";
import { instant, integer, key, words } from "../../migrations/columns";
import { createStore } from "../../src/adapters/database/store";
import { describeOnDatabases } from "../support/database";

const SET_AT = "2026-11-20 01:00:00.000";
const UNTIL = "2026-11-20 13:00:00.000";

describeOnDatabases("a database with one state for each number", (open) => {
  it("keeps what it knew as facts, each by itself", async () => {
    const { dataSource } = await open();
    const runner = dataSource.createQueryRunner();
    const old = [
      { ...key("state", 14, { nullable: true }), charset: undefined, collation: undefined },
      instant("state_until", { nullable: true }),
      words("state_reason", 190, { nullable: true }),
      integer("is_paused", { nullable: true }),
    ];
    const table = (await runner.getTable("senders"))!;
    const facts = table.columns.filter(({ name }) =>
      /^(barred|logged|tripped|paused|capped|cold|lookups)/.test(name),
    );
    await runner.addColumns(
      "senders",
      old.map((column) => new TableColumn(column)),
    );
    await runner.dropColumns("senders", facts);
    const add = (label: string, state: string, until: string | null, isPaused: number) =>
      runner.query(
        `INSERT INTO senders (sender_id, state, state_until, is_paused, failure_streak, updated_at)
         VALUES (?, ?, ?, ?, 2, ?)`,
        [label, state, until, isPaused, SET_AT],
      );
    await add("capped", "capped", UNTIL, 0);
    await add("locked", "cold_locked", UNTIL, 1);
    await add("out", "logged_out", null, 0);
    await add("well", "available", null, 0);
    await new SenderHealth1793500000017().up(runner);
    await runner.release();

    const facet = { barredAt: null, loggedOutAt: null, trippedAt: null, pausedAt: null, failureStreak: 2 };
    const none = { ...facet, cappedUntil: null, coldLockedUntil: null };
    const setAt = new Date(`${SET_AT.replace(" ", "T")}Z`);
    const until = new Date(`${UNTIL.replace(" ", "T")}Z`);
    expect(await createStore(dataSource).now.senders.list()).toMatchObject([
      { ...none, senderId: "capped", cappedUntil: until },
      { ...none, senderId: "locked", coldLockedUntil: until, pausedAt: setAt },
      { ...none, senderId: "out", loggedOutAt: setAt },
      { ...none, senderId: "well" },
    ]);
  });
});
