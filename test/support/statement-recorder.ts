import type mysql from "mysql2/promise";
import type { DataSource } from "typeorm";

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

interface Queryable {
  query(...all: unknown[]): unknown;
}

/** Notes every statement that the data source's pool sends from now on, in its order. */
export function recordStatements(dataSource: DataSource): { readonly statements: Statement[]; stop(): void } {
  const statements: Statement[] = [];
  const { pool } = dataSource.driver as unknown as {
    pool: { getConnection(done: (error: Error | null, connection: Queryable) => void): void };
  };
  const watched = new Map<Queryable, Queryable["query"]>();
  const getConnection = pool.getConnection;
  // pool.query, too, takes its connection here.
  pool.getConnection = (done) =>
    getConnection.call(pool, (error, connection) => {
      if (error === null && !watched.has(connection)) {
        const query = connection.query;
        watched.set(connection, query);
        connection.query = (...all: unknown[]) => {
          const [first, values] = all;
          if (typeof first === "string")
            statements.push({ sql: first, values: Array.isArray(values) ? values : [] });
          else {
            const command = first as { sql: string; values?: unknown[] };
            statements.push({ sql: command.sql, values: command.values ?? [] });
          }
          return query.apply(connection, all);
        };
      }
      done(error, connection);
    });
  return {
    statements,
    stop() {
      pool.getConnection = getConnection;
      for (const [connection, query] of watched) connection.query = query;
    },
  };
}

/** Sends them again, one after the other, with nothing around them; returns the milliseconds that took. */
export async function replay(bare: mysql.Connection, statements: readonly Statement[]): Promise<number> {
  const started = performance.now();
  for (const { sql, values } of statements) await bare.query(sql, [...values]);
  return performance.now() - started;
}
