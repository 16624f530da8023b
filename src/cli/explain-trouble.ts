import { Fault } from "../domain/fault";

/** What the machine says when it is in trouble, by its own code words. */
interface Trouble {
  readonly code?: string;
  readonly path?: string;
  readonly message: string;
  /** TypeORM keeps the driver's error here. */
  readonly driverError?: { readonly code?: string; readonly message?: string };
}

const FULL = ["ENOSPC", "EDQUOT", "SQLITE_FULL", "SQLITE_IOERR_WRITE", "ER_DISK_FULL", "ER_RECORD_FILE_FULL"];
const FORBIDDEN = ["EACCES", "EPERM", "EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN"];
const IN_THE_WAY = ["ENOTDIR", "EISDIR", "EEXIST", "ENOENT"];
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|PROTOCOL_CONNECTION_LOST|ER_CON_COUNT_ERROR|ER_SERVER_SHUTDOWN)$/;

/**
 * Disk, permissions and database in one sentence each. `null` for everything else: that is a bug, and its stack is the
 * best that can be shown.
 */
export function explainTrouble(error: unknown): Fault | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, path, driverError, message } = error as Trouble;
  const word = driverError?.code ?? code ?? "";
  const place = path === undefined ? "" : ` ${path}`;
  if (FULL.includes(word))
    return new Fault(
      "disk_full",
      `The disk is full (${word}${place}). Free some space and do it again: what was stored before is still there.`,
    );
  if (FORBIDDEN.includes(word))
    return new Fault(
      "file_unreadable",
      `This account may not use${place || " the database file"} (${word}). Give it the right to, or choose another DATA_FOLDER or DATABASE_URL.`,
    );
  if (IN_THE_WAY.includes(word) && path !== undefined)
    return new Fault(
      "file_unreadable",
      `${path} cannot be used (${word}): a file stands where a folder should be, or it is missing. Correct the path.`,
    );
  if (AWAY.test(word))
    return new Fault(
      "database_unreachable",
      `The database has gone away (${driverError?.message ?? message}). See that its server runs, and do it again.`,
    );
  return null;
}
