import type { DataSource } from "typeorm";
import { againAfterContention, isAway } from "./contention";
import type { MysqlPool, PooledConnection } from "./mysql-driver";
import type { RunQuery } from "./run-query";

/** What mysql2 answers to a statement that is not a question. */
interface Header {
  readonly affectedRows: number;
  readonly insertId: number;
}

/**
 * A connection of mysql2's pool behind the data source. Statements go to it directly: a query runner of TypeORM for each
 * costs as much time as the statement itself, and the mapping of rows is `sql.ts`'s in any case.
 */
export function takeConnection(dataSource: DataSource): Promise<PooledConnection> {
  const { pool } = dataSource.driver as unknown as { pool: MysqlPool };
  return new Promise((resolve, reject) => {
    pool.getConnection((error, found) => (error === null ? resolve(found) : reject(error)));
  });
}

/** A node that does not take part in its cluster goes on refusing: the next try is for another connection. */
export function giveBack(connection: PooledConnection, error: unknown): void {
  if (isAway(error)) connection.destroy();
  else connection.release();
}

export function queryOn(connection: PooledConnection): RunQuery {
  return (sql, values, isLong) =>
    new Promise((resolve, reject) => {
      connection.query({ sql, values, isOrdinary: !isLong }, (error, result) => {
        if (error !== null) reject(error);
        else if (Array.isArray(result)) resolve({ raw: result, records: result });
        else resolve({ raw: (result as Header).insertId, affected: (result as Header).affectedRows });
      });
    });
}

/** Each statement on its own, committed at once. One that lost a deadlock has changed nothing and is done again. */
export function poolQuery(dataSource: DataSource): RunQuery {
  return (sql, values, isLong) =>
    againAfterContention(async () => {
      const connection = await takeConnection(dataSource);
      try {
        const result = await queryOn(connection)(sql, values, isLong);
        connection.release();
        return result;
      } catch (error) {
        giveBack(connection, error);
        throw error;
      }
    });
}

/** Does `work` in one transaction on one connection: commits, or rolls back and throws what it threw. */
export async function inMysqlTransaction<T>(
  dataSource: DataSource,
  work: (query: RunQuery) => Promise<T>,
): Promise<T> {
  const connection = await takeConnection(dataSource);
  const query = queryOn(connection);
  let isSound = false;
  try {
    await query("START TRANSACTION", []);
    try {
      const result = await work(query);
      await query("COMMIT", []);
      isSound = true;
      return result;
    } catch (error) {
      await query("ROLLBACK", []).then(
        () => {
          isSound = !isAway(error);
        },
        // The connection is gone; then the server has rolled back already.
        () => undefined,
      );
      throw error;
    }
  } finally {
    if (isSound) connection.release();
    else connection.destroy();
  }
}
