import { codeOf } from "../adapters/database/connection/contention";
import { createDataSource, openDataSource } from "../adapters/database/connection/data-source";
import { createSystemClock } from "../adapters/system/clock";
import { answerAsThread } from "../adapters/system/thread";
import { type ImportReport, type ImportRequest, importFile } from "../application/importing/import-file";
import type { Config } from "../config/config";
import { importTools } from "./import-tools";

/** All that the thread is told: it shares nothing with the one that sends. */
export interface ImportOrder {
  readonly databaseUrl: string;
  readonly channel: Config["channel"];
  /** The caller's clock. */
  readonly now: Date;
  readonly request: ImportRequest;
}

/** One for the rows, one for the lease. */
const CONNECTIONS = 3;

async function workOn(
  { databaseUrl, channel, now, request }: ImportOrder,
  tell: (progress: unknown) => void,
): Promise<ImportReport> {
  const offsetMs = now.getTime() - createSystemClock().now().getTime();
  const dataSource = await openDataSource(createDataSource(databaseUrl, { poolSize: CONNECTIONS }));
  try {
    const tools = importTools({ channel, clock: createSystemClock({ offsetMs }), dataSource });
    return await importFile(tools, request, tell);
  } finally {
    await dataSource.destroy();
  }
}

void answerAsThread(workOn, codeOf);
