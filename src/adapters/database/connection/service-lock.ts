import LibsqlDatabase from "libsql";
import { isLocked } from "./contention";
import { sqliteFileOf } from "./data-source";
import { explainOpening } from "./explain-opening";

export interface ServiceLock {
  release(): void;
}

/** For databases that several services may share. */
const SHARED: ServiceLock = { release: () => undefined };

/**
 * One service at a time works on an embedded database: `null` when another has it. The lock is SQLite's own, on an empty
 * file beside the database: the operating system takes it back when the process dies, however it dies.
 */
export function lockService(databaseUrl: string): ServiceLock | null {
  const file = sqliteFileOf(databaseUrl);
  if (file === null || file === ":memory:") return SHARED;
  const database = openLockFile(`${file}.service`);
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isLocked(error)) return null;
    throw explainOpening(error);
  }
  return {
    release() {
      database.exec("ROLLBACK");
      database.close();
    },
  };
}

function openLockFile(file: string): { exec(sql: string): void; close(): void } {
  try {
    return new LibsqlDatabase(file, { timeout: 0 } as never) as unknown as ReturnType<typeof openLockFile>;
  } catch (error) {
    throw explainOpening(error);
  }
}
