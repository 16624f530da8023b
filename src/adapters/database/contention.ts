/** The driver's word, whether TypeORM wrapped the error or not. */
export function codeOf(error: unknown): string | undefined {
  const { driverError, code } = error as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code;
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
