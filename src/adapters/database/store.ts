import type { DataSource } from "typeorm";
import type { Repositories, Store } from "../../application/ports/store";
import { againAfterContention } from "./connection/contention";
import { byCaller, byDatabase, type LeaseClock } from "./connection/database-clock";
import { hopeAfter } from "./connection/hope-after";
import { mutexOf } from "./connection/mutex";
import { inMysqlTransaction } from "./connection/mysql-pool";
import { sqlOf, sqlOfDataSource, sqlOfRunner } from "./connection/sql";
import { whenUnlocked } from "./connection/when-unlocked";
import { createRepositories } from "./repositories";

/**
 * The application's `Store` over one open data source. Leases are by the database's clock where `clockOffsetMs` says how
 * far ahead of the machine's the callers' clock is, else by the callers' own.
 */
export function createStore(
  dataSource: DataSource,
  { clockOffsetMs }: { readonly clockOffsetMs?: number } = {},
): Store {
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const leaseClock =
    clockOffsetMs === undefined ? byCaller : byDatabase(isSqlite ? "sqlite" : "mysql", clockOffsetMs);
  const exclusive = isSqlite ? mutexOf(dataSource) : <T>(work: () => Promise<T>) => work();

  const once = <T>(work: (repositories: Repositories) => Promise<T>): Promise<T> =>
    isSqlite
      ? whenUnlocked(dataSource, () => exclusive(() => inSqliteTransaction(dataSource, work, leaseClock)))
      : inMysqlTransaction(dataSource, (query) =>
          work(createRepositories(sqlOf("mysql", query, leaseClock))),
        );

  return {
    now: createRepositories(sqlOfDataSource(dataSource, exclusive, leaseClock)),
    transaction: (work) => againAfterContention(() => once(work)),
    hopeAfter,
    close: () => dataSource.destroy(),
  };
}

async function inSqliteTransaction<T>(
  dataSource: DataSource,
  work: (repositories: Repositories) => Promise<T>,
  leaseClock: LeaseClock,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  // IMMEDIATE: a transaction that reads first and writes later would fail at once while a second process writes.
  await runner.query("BEGIN IMMEDIATE");
  try {
    const result = await work(createRepositories(sqlOfRunner(runner, leaseClock)));
    await runner.query("COMMIT");
    return result;
  } catch (error) {
    await runner.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
