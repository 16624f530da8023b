import LibsqlDatabase from "libsql";
import { probeDatabase } from "../../../../src/adapters/database/connection/probe-database";
import { LOCK_PATIENCE_MS, tellLongWaits } from "../../../../src/adapters/database/connection/when-unlocked";
import { createStore } from "../../../../src/adapters/database/store";
import { type TestDatabase, useDatabase } from "../../../support/database";
import { MORNING, phoneOf } from "../seed";

/** Another process, as far as SQLite can tell: a connection of its own to the same file. */
function another({ url }: TestDatabase) {
  const database = new LibsqlDatabase(url.replace("sqlite:", ""), { timeout: 0 } as never) as unknown as {
    exec(sql: string): void;
    prepare(sql: string): { all(): { count: number }[] };
    close(): void;
  };
  return {
    lock: () => database.exec("BEGIN EXCLUSIVE"),
    free: () => database.exec("ROLLBACK"),
    contacts: () => database.prepare("SELECT COUNT(*) AS count FROM contacts").all()[0]!.count,
    close: () => database.close(),
  };
}

describe("an SQLite file that another process has locked", () => {
  const open = useDatabase("SQLite");
  let other: ReturnType<typeof another>;

  async function opened() {
    const database = await open();
    other = another(database);
    return { ...database, store: createStore(database.dataSource) };
  }
  afterEach(() => {
    jest.useRealTimers();
    other.close();
  });

  it("lets everything wait asleep, readers read on, and each thing be done once when it is free", async () => {
    const { store } = await opened();
    other.lock();
    const writing = [
      store.now.contacts.ensure(phoneOf(1), MORNING),
      store.transaction(({ contacts }) => contacts.ensure(phoneOf(2), MORNING)),
      store.transaction(({ contacts }) => contacts.ensure(phoneOf(3), MORNING)),
    ];
    let done = 0;
    for (const one of writing) void one.then(() => done++);
    // Several rounds of reading, each through the same mutex: it is not held by those that wait.
    for (let round = 0; round < 20; round++)
      expect(await store.now.contacts.findByPhone(phoneOf(1))).toBeNull();
    expect(done).toBe(0);
    other.free();
    await Promise.all(writing);
    expect(other.contacts()).toBe(3);
  });

  it("is given up after ten seconds, told once after two, and leaves nothing behind that blocks", async () => {
    const { store, dataSource } = await opened();
    const told: unknown[] = [];
    tellLongWaits(dataSource, (error) => told.push(error));
    let ended = 0;
    // Not the turns of the loop: every few units of work the mutex waits for one, whoever it is that works just then.
    jest.useFakeTimers({ doNotFake: ["setImmediate"] });
    other.lock();
    const writing = [
      store.now.contacts.ensure(phoneOf(1), MORNING),
      store.transaction(({ contacts }) => contacts.ensure(phoneOf(2), MORNING)),
    ].map((one) =>
      one
        .catch((error: unknown) => error)
        .finally(() => {
          ended += 1;
        }),
    );
    // Pauses are jittered: the word comes up to one of them before the two seconds are full.
    await jest.advanceTimersByTimeAsync(1_700);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(LOCK_PATIENCE_MS / 2);
    expect(ended).toBe(0);
    // The pretended clock does not wait for those turns and may run ahead.
    for (let turn = 0; ended < writing.length && turn < 1_000; turn++)
      await jest.advanceTimersByTimeAsync(100);
    const locked = expect.objectContaining({ message: expect.stringContaining("database is locked") });
    expect(await Promise.all(writing)).toEqual([locked, locked]);
    expect(told).toEqual([locked, locked]);
    await expect(probeDatabase(dataSource)).rejects.toThrow("database is locked");
    other.free();
    jest.useRealTimers();
    // libsql leaves a refused statement in progress, and then nothing can be committed any more.
    await probeDatabase(dataSource);
    await store.transaction(({ contacts }) => contacts.ensure(phoneOf(3), MORNING));
    await store.now.contacts.ensure(phoneOf(4), MORNING);
    expect(other.contacts()).toBe(2);
  });
});
