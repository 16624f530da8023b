import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import { createPool as createMysqlPool } from "mysql2";

/** How long the server may take before a connection counts as dead. */
export interface DatabaseLimits {
  /** What people or a send wait for: milliseconds of work, behind a lock for at most `LOCK_WAIT_S`. */
  readonly ordinaryMs: number;
  /** A plan, an import, a report, a migration: also a million rows on a slow disk end before. */
  readonly longMs: number;
  /** Until the server has let us in. */
  readonly connectMs: number;
}

export const DATABASE_LIMITS: DatabaseLimits = { ordinaryMs: 15_000, longMs: 600_000, connectMs: 10_000 };

/** Shorter than the limit of a statement: a row that stays locked is the server's error, not a dead connection. */
const LOCK_WAIT_S = 10;
/** The server rolls back what a client has left open that vanished without a word: others wait for its rows. */
const SERVER_WAIT_S = 300;
/** We close what nobody has used for so long, well before the server does. */
const IDLE_MS = 60_000;
/** An idle peer is asked after so long, then each second: a machine that is gone is noticed after twice this time. */
const KEEP_ALIVE_MS = 10_000;

/** What every connection begins with. The modes are set as a whole: NO_BACKSLASH_ESCAPES would undo our quoting. */
const SESSION = [
  // Under REPEATABLE READ several claimers deadlock, and INSERT … SELECT locks the rows that it reads, so that an import
  // would wait for a plan.
  "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
  `SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION', wait_timeout = ${SERVER_WAIT_S},
     innodb_lock_wait_timeout = ${LOCK_WAIT_S}`,
];

type Done = (error: Error | null, result: unknown) => void;

/** A statement of ours; without `isOrdinary` it has the long limit. */
export interface Statement {
  readonly sql: string;
  readonly values?: readonly unknown[];
  readonly isOrdinary?: boolean;
  readonly infileStreamFactory?: () => NodeJS.ReadableStream;
}

export interface PooledConnection {
  query(statement: Statement, done: Done): EventEmitter;
  release(): void;
  destroy(): void;
}

export interface MysqlPool {
  getConnection(done: (error: Error | null, connection: PooledConnection) => void): void;
}

interface NativeConnection extends PooledConnection {
  readonly stream: Socket;
}

interface NativePool extends EventEmitter {
  end(done: (error?: Error) => void): void;
}

/** How the pool keeps and closes connections. */
export const POOL_OPTIONS = {
  enableKeepAlive: true,
  keepAliveInitialDelay: KEEP_ALIVE_MS,
  idleTimeout: IDLE_MS,
  gracefulEnd: true,
} as const;

/**
 * mysql2 as TypeORM's driver, with a limit on every statement. A server that vanishes without a word (a pulled plug, a
 * firewall, a failover) leaves connections that neither answer nor fail; to mysql2 they stay good for ever. Here one
 * that does not answer in time is closed, its statement fails with ETIMEDOUT (whether it was done is not known: nothing
 * sends it again), and all idle ones are closed with it, for they led to the same server.
 */
export function createMysqlDriver(limits: DatabaseLimits): { createPool(options: object): unknown } {
  return {
    createPool(options) {
      const pool = createMysqlPool(options as never) as unknown as NativePool;
      const all = new Set<NativeConnection>();
      const idle = new Set<NativeConnection>();
      const closeIdle = () => {
        for (const connection of idle) connection.destroy();
        idle.clear();
      };
      pool.on("acquire", (connection: NativeConnection) => idle.delete(connection));
      pool.on("release", (connection: NativeConnection) => idle.add(connection));
      pool.on("connection", (connection: NativeConnection) => {
        all.add(connection);
        connection.stream.once("close", () => {
          all.delete(connection);
          idle.delete(connection);
        });
        limitStatements(connection, limits, closeIdle);
        for (const sql of SESSION)
          connection.query({ sql, isOrdinary: true }, (error) => {
            if (error !== null) connection.stream.destroy(error);
          });
      });
      const end = pool.end.bind(pool);
      pool.end = (done) =>
        end((error) => {
          // They say good-bye; a server that does not hear it must not keep the process from ending.
          for (const { stream } of all) stream.unref();
          done(error);
        });
      return pool;
    },
  };
}

function limitStatements(connection: NativeConnection, limits: DatabaseLimits, onDead: () => void): void {
  const query = connection.query.bind(connection);
  const within = (limitMs: number, statement: Statement | string, ...rest: unknown[]) => {
    const command = query(statement as Statement, ...(rest as [Done]));
    const timer = setTimeout(() => {
      const words = `the database server has not answered for ${limitMs / 1000} s`;
      connection.stream.destroy(Object.assign(new Error(words), { code: "ETIMEDOUT" }));
      onDead();
    }, limitMs).unref();
    command.once("end", () => clearTimeout(timer));
    return command;
  };
  // TypeORM's own come as words, values and callback: they are of migrations and of opening.
  connection.query = (statement: Statement | string, ...rest: unknown[]) => {
    if (typeof statement === "object" && statement.isOrdinary)
      return within(limits.ordinaryMs, statement, ...rest);
    // A connection that is dead already is found by a short limit, before the long one.
    within(limits.ordinaryMs, "DO 0", () => undefined);
    return within(limits.longMs, statement, ...rest);
  };
}
