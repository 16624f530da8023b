import type { DataSource } from "typeorm";
import { queryOn, takeConnection } from "./mysql-pool";
import { type Sql, sqlOf, sqlOfRunner } from "./sql";

/**
 * Lets `work` read the database as it is at this moment, however long it takes and whatever others write meanwhile; nobody
 * waits for it. SQLite has one connection for a data source: this one must be the caller's own.
 */
export async function inSnapshot<T>(dataSource: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  if (dataSource.options.type === "better-sqlite3") {
    const runner = dataSource.createQueryRunner();
    await runner.query("BEGIN");
    try {
      return await work(sqlOfRunner(runner));
    } finally {
      await runner.query("ROLLBACK");
    }
  }
  const connection = await takeConnection(dataSource);
  try {
    const query = queryOn(connection);
    // For the next transaction only: ours read what is committed at each statement.
    await query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", []);
    await query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY", []);
    return await work(sqlOf("mysql", query).patient);
  } finally {
    // Ends the transaction with it, also when it is dead.
    connection.destroy();
  }
}
