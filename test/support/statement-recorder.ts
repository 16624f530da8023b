import type mysql from "mysql2/promise";
import type { DataSource } from "typeorm";

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Which of the pool's connections sent it. */
  readonly connection: number;
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
        const number = watched.size;
        watched.set(connection, query);
        connection.query = (...all: unknown[]) => {
          const [first, values] = all;
          if (typeof first === "string")
            statements.push({ sql: first, values: Array.isArray(values) ? values : [], connection: number });
          else {
            const command = first as { sql: string; values?: unknown[] };
            statements.push({ sql: command.sql, values: command.values ?? [], connection: number });
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

/**
 * Without the transactions that were rolled back (a claim that met a lock and was tried again): on the one connection
 * of a replay, their ROLLBACK would undo what other connections had sent meanwhile.
 */
export function withoutRolledBack(statements: readonly Statement[]): readonly Statement[] {
  const open = new Map<number, Statement[]>();
  const undone = new Set<Statement>();
  for (const statement of statements) {
    if (/^START TRANSACTION/i.test(statement.sql)) open.set(statement.connection, []);
    open.get(statement.connection)?.push(statement);
    if (/^ROLLBACK/i.test(statement.sql))
      for (const one of open.get(statement.connection) ?? []) undone.add(one);
    if (/^(ROLLBACK|COMMIT)/i.test(statement.sql)) open.delete(statement.connection);
  }
  return statements.filter((statement) => !undone.has(statement));
}

/** Sends them again, one after the other, with nothing around them; returns the milliseconds that took. */
export async function replay(bare: mysql.Connection, statements: readonly Statement[]): Promise<number> {
  const started = performance.now();
  for (const { sql, values } of statements) await bare.query(sql, [...values]);
  return performance.now() - started;
}
