import type { DataSource } from "typeorm";
import { isContention } from "./contention";
import type { RunQuery } from "./sql";

/** What mysql2 answers to a statement that is not a question. */
interface Header {
  readonly affectedRows: number;
  readonly insertId: number;
}

type Done = (error: Error | null, result: unknown) => void;

interface MysqlConnection {
  query(sql: string, values: readonly unknown[], done: Done): void;
}

interface PooledConnection extends MysqlConnection {
  release(): void;
  destroy(): void;
}

interface MysqlPool extends MysqlConnection {
  getConnection(done: (error: Error | null, connection: PooledConnection) => void): void;
}

/** How often a statement or transaction that lost a deadlock is done again before the error goes up. */
export const CONTENTION_ATTEMPTS = 5;

/**
 * mysql2's pool behind the data source. Statements go to it directly: a query runner of TypeORM for each costs as much
 * time as the statement itself, and the mapping of rows is `sql.ts`'s in any case.
 */
function poolOf(dataSource: DataSource): MysqlPool {
  return (dataSource.driver as unknown as { pool: MysqlPool }).pool;
}

function queryOn(connection: MysqlConnection): RunQuery {
  return (sql, values) =>
    new Promise((resolve, reject) => {
      connection.query(sql, values, (error, result) => {
        if (error !== null) reject(error);
        else if (Array.isArray(result)) resolve({ raw: result, records: result });
        else resolve({ raw: (result as Header).insertId, affected: (result as Header).affectedRows });
      });
    });
}

/** Each statement on its own, committed at once. One that lost a deadlock has changed nothing and is done again. */
export function poolQuery(dataSource: DataSource): RunQuery {
  const query = queryOn(poolOf(dataSource));
  return async (sql, values) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await query(sql, values);
      } catch (error) {
        if (attempt >= CONTENTION_ATTEMPTS || !isContention(error)) throw error;
      }
    }
  };
}

/** Does `work` in one transaction on one connection: commits, or rolls back and throws what it threw. */
export async function inMysqlTransaction<T>(
  dataSource: DataSource,
  work: (query: RunQuery) => Promise<T>,
): Promise<T> {
  const connection = await new Promise<PooledConnection>((resolve, reject) => {
    poolOf(dataSource).getConnection((error, found) => (error === null ? resolve(found) : reject(error)));
  });
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
          isSound = true;
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
