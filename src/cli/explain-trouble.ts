import { databaseTrouble } from "../adapters/database/database-trouble";
import { Fault } from "../domain/fault";

/** What the machine says when it is in trouble, by its own code words. */
interface Trouble {
  readonly code?: string;
  readonly path?: string;
  /** TypeORM keeps the driver's error here. */
  readonly driverError?: { readonly code?: string; readonly message?: string };
}

const FULL = ["ENOSPC", "EDQUOT"];
const FORBIDDEN = ["EACCES", "EPERM", "EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN"];
const IN_THE_WAY = ["ENOTDIR", "EISDIR", "EEXIST", "ENOENT"];

/**
 * Disk, permissions and database in one sentence each. `null` for everything else: that is a bug, and its stack is the
 * best that can be shown.
 */
export function explainTrouble(error: unknown): Fault | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, path, driverError } = error as Trouble;
  const word = driverError?.code ?? code ?? "";
  const place = path === undefined ? "" : ` ${path}`;
  const trouble = databaseTrouble(error);
  if (FULL.includes(word) || trouble?.kind === "full")
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
  if (trouble?.kind === "away")
    return new Fault(
      "database_unreachable",
      `The database has gone away (${trouble.reason}). See that its server runs, and do it again.`,
    );
  return null;
}
