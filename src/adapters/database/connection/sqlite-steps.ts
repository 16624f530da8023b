import { isLocked } from "./contention";

/** What the steps need of the native database. */
export interface TransactionHost {
  readonly inTransaction: boolean;
  /** Unlike a prepared statement it is finalised also when it fails. */
  exec(sql: string): void;
}

type Step = () => unknown;

const BOUNDARY = /^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/i;
/** Our own temporary tables: no other process can be in their way. */
const TEMPORARY = /^\s*(CREATE\s+TEMP|INSERT\s+INTO\s+temp\.|DROP\s+TABLE\s+IF\s+EXISTS\s+temp\.)/i;
const CHANGE = /^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA\s+user_version\s*=)/i;

/**
 * How one statement after another goes to one libsql connection so that a locked file does no harm.
 *
 * A prepared statement that fails with SQLITE_BUSY is not reset by libsql-js 0.5: it stays "in progress", and from then
 * on no transaction of the connection can be committed and every read sees the past, until that very statement succeeds
 * (measured). There is no way to reset it from outside. So nothing prepared is let near the lock: transactions begin and
 * end by `exec`, which finalises, and a change outside a transaction gets one of its own. What remains are reads; one
 * that was refused is done again before anything else.
 */
export function createSteps(database: TransactionHost) {
  let refused: Step | null = null;

  function guarded(step: Step): unknown {
    try {
      return step();
    } catch (error) {
      if (isLocked(error)) refused = step;
      throw error;
    }
  }

  function clear(): void {
    if (refused === null) return;
    const step = refused;
    refused = null;
    try {
      guarded(step);
    } catch (error) {
      // Any other error has ended it.
      if (isLocked(error)) throw error;
    }
  }

  function inOwnTransaction(step: Step): unknown {
    database.exec("BEGIN IMMEDIATE");
    try {
      const result = step();
      database.exec("COMMIT");
      return result;
    } catch (error) {
      // On a full disk SQLite may have rolled back already.
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  /** For one statement: how to do it, given what its prepared form does. */
  return (sql: string, isReader: boolean): ((step: Step) => unknown) => {
    if (BOUNDARY.test(sql)) {
      // A transaction that reads first and writes later would fail at once while a second process writes.
      const words = /^\s*BEGIN\s+TRANSACTION\b/i.test(sql) ? "BEGIN IMMEDIATE" : sql;
      return () => {
        clear();
        database.exec(words);
        return isReader ? [] : { changes: 0, lastInsertRowid: 0 };
      };
    }
    const isChange = !TEMPORARY.test(sql) && (CHANGE.test(sql) || (/^\s*WITH\b/i.test(sql) && !isReader));
    return (step) => {
      clear();
      return isChange && !database.inTransaction ? inOwnTransaction(step) : guarded(step);
    };
  };
}
