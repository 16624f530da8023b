import { createStore } from "../../../src/adapters/database/store";
import { describeOnDatabases } from "../../support/database";
import { MORNING, minutes, phoneOf, seedOn } from "./seed";

describeOnDatabases("the store", (open) => {
  it("undoes everything of a transaction that throws, and nothing of its neighbours", async () => {
    const { store, sql } = await seedOn(open);
    const failing = store.transaction(async ({ contacts }) => {
      await contacts.ensure(phoneOf(1), MORNING);
      await contacts.ensure(phoneOf(2), MORNING);
      throw new Error("no");
    });
    const others = [3, 4, 5].map((number) =>
      number % 2 === 0
        ? store.now.contacts.ensure(phoneOf(number), MORNING)
        : store.transaction(({ contacts }) => contacts.ensure(phoneOf(number), MORNING)),
    );
    await expect(failing).rejects.toThrow("no");
    await Promise.all(others);
    const phones = await sql.all<{ phone: string }>("SELECT phone FROM contacts ORDER BY phone");
    expect(phones.map(({ phone }) => phone)).toEqual([phoneOf(3), phoneOf(4), phoneOf(5)]);
  });

  it("gives back what the work gives", async () => {
    const { store } = await seedOn(open);
    expect(await store.transaction(async () => 42)).toBe(42);
  });

  it("does the work again after a deadlock, and gives up on anything else at once", async () => {
    const { store } = await seedOn(open);
    let tries = 0;
    const contention = Object.assign(new Error("busy"), { driverError: { code: "ER_LOCK_DEADLOCK" } });
    const done = await store.transaction(async ({ contacts }) => {
      tries += 1;
      await contacts.ensure(phoneOf(tries), MORNING);
      if (tries < 3) throw contention;
      return tries;
    });
    expect(done).toBe(3);
    expect(await store.now.contacts.findByPhone(phoneOf(1))).toBeNull();
    expect(await store.now.contacts.findByPhone(phoneOf(3))).not.toBeNull();

    tries = 0;
    const hopeless = store.transaction(async () => {
      tries += 1;
      throw new Error("a bug");
    });
    await expect(hopeless).rejects.toThrow("a bug");
    expect(tries).toBe(1);
  });

  it("shares one SQLite file between two stores without losing a row", async () => {
    const { dataSource } = await open();
    const [a, b] = [createStore(dataSource), createStore(dataSource)];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? a : b).transaction(({ contacts }) =>
          contacts.ensure(phoneOf(index), minutes(index)),
        ),
      ),
    );
    for (let index = 0; index < 20; index++)
      expect(await a.now.contacts.findByPhone(phoneOf(index))).not.toBeNull();
  });
});
