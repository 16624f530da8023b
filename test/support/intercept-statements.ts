import type { DataSource } from "typeorm";

type Done = (error: Error | null, result?: unknown) => void;

interface Connection {
  query(statement: { readonly sql: string } | string, ...rest: unknown[]): unknown;
}

interface Pool {
  getConnection(done: (error: Error | null, connection: Connection) => void): void;
}

/** Stands before a statement: `send` gives it, or other words, to the database. */
export type Interceptor = (
  sql: string,
  send: (instead?: string) => Promise<unknown>,
  /** Which of the pool's connections; 0 on SQLite. */
  connection: number,
) => Promise<unknown>;

/** From now on every statement of the application goes through `intercept`, also those of transactions and imports. */
export function interceptStatements(dataSource: DataSource, intercept: Interceptor): void {
  if (dataSource.options.type === "better-sqlite3") {
    const make = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => {
      const runner = make(mode);
      const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
      runner.query = ((sql: string, ...rest: unknown[]) =>
        intercept(sql, (instead = sql) => query(instead, ...rest), 0)) as typeof runner.query;
      return runner;
    };
    return;
  }
  const { pool } = dataSource.driver as unknown as { pool: Pool };
  const known = new Set<Connection>();
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = (done) =>
    getConnection((error, connection) => {
      if (error === null && !known.has(connection)) {
        known.add(connection);
        interceptOn(connection, intercept, known.size);
      }
      done(error, connection);
    });
}

function interceptOn(connection: Connection, intercept: Interceptor, number: number): void {
  const query = connection.query.bind(connection);
  connection.query = (statement, ...rest) => {
    // TypeORM's own.
    if (typeof statement === "string") return query(statement, ...rest);
    const [done] = rest as [Done];
    const send = (instead = statement.sql) =>
      new Promise<unknown>((resolve, reject) => {
        const answer: Done = (error, result) => (error === null ? resolve(result) : reject(error));
        query({ ...statement, sql: instead }, answer);
      });
    return intercept(statement.sql, send, number).then(
      (result) => done(null, result),
      (error) => done(error),
    );
  };
}

/** What a server says when it refuses; mysql2's code of it begins with `ER_`. */
export interface Refusal {
  readonly code: string;
  readonly errno: number;
}

/**
 * The next `times` statements that match are answered with this error, as the server would: not done, and with a COMMIT
 * all of its transaction undone. Tells how many there were so far, and on how many connections.
 */
export function refuseStatements(
  dataSource: DataSource,
  which: RegExp,
  refusal: Refusal,
  times: number,
): { count(): number; connections(): number } {
  let count = 0;
  const met = new Set<number>();
  interceptStatements(dataSource, async (sql, send, connection) => {
    if (count >= times || !which.test(sql)) return send();
    count += 1;
    met.add(connection);
    if (/^COMMIT/.test(sql)) await send("ROLLBACK");
    throw Object.assign(new Error(`refused: ${refusal.code}`), refusal);
  });
  return { count: () => count, connections: () => met.size };
}
