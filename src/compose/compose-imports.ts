import { existsSync } from "node:fs";
import { join } from "node:path";
import { runInThread, ThreadEnded, type ThreadLimits } from "../adapters/system/thread";
import {
  type ImportProgress,
  type ImportReport,
  importFile,
  type TakeImport,
} from "../application/importing/import-file";
import { Fault } from "../domain/fault";
import { importEnded } from "../texts/import-ended";
import { asFault } from "./as-fault";
import type { Base } from "./base";
import type { ImportOrder } from "./import-thread";
import { importTools } from "./import-tools";

/** More than a million rows need, in memory and in time. */
const LIMITS: ThreadLimits = { heapMb: 1_024, timeMs: 30 * 60_000 };

/** The compiled program of the thread; sources that are run as they are have none. */
const THREAD = join(__dirname, "import-thread.js");

/** Where the thread's program lies, and how Node runs it. */
export interface ImportThread {
  readonly file: string;
  readonly execArgv?: string[];
  readonly limits?: ThreadLimits;
}

/**
 * Takes files in a thread with a connection of its own: reading, checking and merging 38,344 rows would hold up sending
 * and hearing for hundreds of milliseconds at a time. In this thread only where there is no compiled program, or the
 * database is in memory.
 */
export function composeImports(
  { config, clock, log, dataSource }: Pick<Base, "config" | "clock" | "log" | "dataSource">,
  thread: ImportThread | null = existsSync(THREAD) ? { file: THREAD } : null,
): TakeImport {
  const { databaseUrl, channel } = config;
  const tools = importTools({ channel, clock, dataSource });
  if (thread === null || databaseUrl.endsWith(":memory:"))
    return (request, onProgress) => importFile(tools, request, onProgress);
  const { file, execArgv, limits = LIMITS } = thread;
  return (request, onProgress) => {
    const order: ImportOrder = { databaseUrl, channel, now: clock.now(), request };
    const told = (progress: unknown) => onProgress?.(progress as ImportProgress);
    return runInThread<ImportReport>(file, order, limits, { execArgv, onProgress: told }).catch(
      (error: unknown) => {
        if (!(error instanceof ThreadEnded)) throw asFault(error);
        log.emit({ name: "error", where: "import", error: error.cause ?? error });
        throw new Fault("import_refused", importEnded(error.end, limits));
      },
    );
  };
}
