import type { DataSource } from "typeorm";
import type { Repositories, Store } from "../../application/store";
import { mutexOf } from "./mutex";
import { createRepositories } from "./repositories";
import { isContention, sqlOfDataSource, sqlOfRunner } from "./sql";

/** How often a transaction that lost a deadlock is done again before the error goes up. */
const CONTENTION_ATTEMPTS = 5;

/** The application's `Store` over one open data source. */
export function createStore(dataSource: DataSource): Store {
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const mutex = mutexOf(dataSource);
  const exclusive = isSqlite ? mutex : <T>(work: () => Promise<T>) => work();

  const once = async <T>(work: (repositories: Repositories) => Promise<T>): Promise<T> => {
    const runner = dataSource.createQueryRunner();
    try {
      // IMMEDIATE: a SQLite transaction that reads first and writes later would fail at once while a second process writes.
      await runner.query(isSqlite ? "BEGIN IMMEDIATE" : "START TRANSACTION");
      try {
        const result = await work(createRepositories(sqlOfRunner(runner)));
        await runner.query("COMMIT");
        return result;
      } catch (error) {
        // The connection may be gone; then the server has rolled back already.
        await runner.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    } finally {
      if (!isSqlite) await runner.release();
    }
  };

  return {
    now: createRepositories(sqlOfDataSource(dataSource, exclusive)),
    transaction: async (work) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await exclusive(() => once(work));
        } catch (error) {
          if (attempt >= CONTENTION_ATTEMPTS || !isContention(error)) throw error;
        }
      }
    },
    close: () => dataSource.destroy(),
  };
}
