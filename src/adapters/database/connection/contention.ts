import { randomInt } from "node:crypto";

const PRIMARY: Readonly<Record<number, string>> = {
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
};

/** The driver's word, whether TypeORM wrapped the error or not. */
export function codeOf(error: unknown): string | undefined {
  const { driverError, code } = error as { driverError?: { code?: string }; code?: string };
  const word = driverError?.code ?? code;
  // libsql does not name SQLite's extended codes; the primary one is their lowest byte (sqlite.org/rescode.html).
  const extended = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(word ?? "")?.[1];
  return extended === undefined ? word : (PRIMARY[Number(extended) & 0xff] ?? word);
}

/** A unique key said no. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === "ER_DUP_ENTRY" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY"
  );
}

/**
 * Another transaction was in the way, on this server or on another of its cluster: all is rolled back, and the same work
 * may succeed when it is done again.
 * - 1213 and 1205: a deadlock, or a lock for too long; Galera says 1213 also when certification fails.
 * - 3101 and 1180: Group Replication, whose members agree at COMMIT only
 *   (https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html).
 */
const CONTENTION = [
  "ER_LOCK_DEADLOCK",
  "ER_LOCK_WAIT_TIMEOUT",
  "ER_TRANSACTION_ROLLBACK_DURING_COMMIT",
  "ER_ERROR_DURING_COMMIT",
];

/** 1047 "WSREP has not yet prepared node for application use": a Galera node that has lost its cluster refuses all. */
export function isAway(error: unknown): boolean {
  return codeOf(error) === "ER_UNKNOWN_COM_ERROR";
}

/** Was the work rolled back, or refused, so that it may be done again? */
export function isContention(error: unknown): boolean {
  return CONTENTION.includes(codeOf(error) ?? "") || isAway(error);
}

/** How often work that lost a deadlock is done again before the error goes up. */
export const CONTENTION_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;

/**
 * Does the work, again after a pause that grows from about 10 to about 160 ms when it met contention. The pauses differ
 * by chance: those who met once would meet again if both came back at the same moment.
 */
export async function againAfterContention<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= CONTENTION_ATTEMPTS || !isContention(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, jittered(FIRST_PAUSE_MS * 2 ** (attempt - 1))));
    }
  }
}

/** Half as long to one and a half times as long. */
export function jittered(ms: number): number {
  return ms / 2 + randomInt(1 + Math.ceil(ms));
}

/** Another process holds the SQLite file: nothing was done, and it is free again in milliseconds or in minutes. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? "");
}
