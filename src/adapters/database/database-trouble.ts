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
  "ER_SERVER_SHUTDOWN",
  "ER_CONNECTION_KILLED",
];

/** mysql2 says this of a connection that it has already given up. */
const CLOSED = /in closed state|Connection lost/;

export interface DatabaseTrouble {
  readonly kind: "full" | "away";
  readonly reason: string;
}

/** Is this error the database's state, which ends by itself or by an operator's hand? `null`: no, it is a bug. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (typeof error !== "object" || error === null) return null;
  const {
    code,
    message = "",
    driverError,
    path,
  } = error as {
    readonly code?: string;
    readonly message?: string;
    readonly path?: string;
    readonly driverError?: { readonly code?: string; readonly message?: string };
  };
  const word = driverError?.code ?? code ?? "";
  const said = driverError?.message ?? message;
  if (FULL.includes(word) && path === undefined) return { kind: "full", reason: "its disk is full" };
  // A missing file has a path; a missing socket of the server is said without one.
  if (AWAY.includes(word) ? path === undefined : CLOSED.test(said))
    return { kind: "away", reason: said || word };
  return null;
}
