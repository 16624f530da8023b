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

/** Another transaction was in the way; the same work may succeed when it is done again at once. */
export function isContention(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ER_LOCK_DEADLOCK" || code === "ER_LOCK_WAIT_TIMEOUT";
}

/** Another process holds the SQLite file: nothing was done, and it is free again in milliseconds or in minutes. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? "");
}
