import { codeOf, isAway, isLocked } from "./contention";

/** Codes of drivers and of the operating system below them. */
const FULL = [
  "ENOSPC",
  "EDQUOT",
  "SQLITE_FULL",
  "SQLITE_IOERR",
  "SQLITE_IOERR_WRITE",
  "ER_DISK_FULL",
  "ER_RECORD_FILE_FULL",
];
const AWAY = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST",
  "ER_CON_COUNT_ERROR",
  "ER_TOO_MANY_USER_CONNECTIONS",
  "ER_USER_LIMIT_REACHED",
  "ER_ACCESS_DENIED_ERROR",
  "ER_NEW_ABORTING_CONNECTION",
  "ER_ABORTING_CONNECTION",
  "ER_NORMAL_SHUTDOWN",
  "ER_QUERY_INTERRUPTED",
  "ER_SERVER_SHUTDOWN",
  "ER_CONNECTION_KILLED",
];

/** mysql2 says this of a connection that it has already given up. */
const CLOSED = /in closed state|Connection lost/;

/** A server set to read-only, or a user without the right to write. */
const READ_ONLY = [
  "ER_OPTION_PREVENTS_STATEMENT",
  "ER_READ_ONLY_MODE",
  "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION",
  "ER_TABLEACCESS_DENIED_ERROR",
  "SQLITE_READONLY",
];

export interface DatabaseTrouble {
  readonly kind: "full" | "away" | "locked" | "read_only";
  readonly reason: string;
}

/** Is this error the database's state, which ends by itself or by an operator's hand? `null`: no, it is a bug. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (typeof error !== "object" || error === null) return null;
  const {
    message = "",
    driverError,
    path,
  } = error as {
    readonly message?: string;
    readonly path?: string;
    readonly driverError?: { readonly code?: string; readonly message?: string };
  };
  const word = codeOf(error) ?? "";
  const said = driverError?.message ?? message;
  if (FULL.includes(word) && path === undefined) return { kind: "full", reason: "its disk is full" };
  if (isLocked(error)) return { kind: "locked", reason: "its file is locked by another process" };
  if (READ_ONLY.includes(word) && path === undefined)
    return { kind: "read_only", reason: `it cannot be written to: ${said || word}` };
  // A missing file has a path; a missing socket of the server is said without one.
  if (AWAY.includes(word) ? path === undefined : isAway(error) || CLOSED.test(said))
    return { kind: "away", reason: said || word };
  return null;
}
