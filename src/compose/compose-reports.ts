import { existsSync } from "node:fs";
import { join } from "node:path";
import { sqlOfDataSource } from "../adapters/database/connection/sql";
import { keepFile } from "../adapters/files/keep-file";
import { runInThread, ThreadEnded, type ThreadLimits } from "../adapters/system/thread";
import { type MadeReport, makeReport, type ReportMaker } from "../application/report/make-report";
import { Fault } from "../domain/fault";
import { reportEnded } from "../texts/effect-report/ended";
import { asFault } from "./as-fault";
import type { Base } from "./base";
import type { ReportOrder } from "./report-thread";
import { reportTools } from "./report-tools";

/** About a million deliveries, and more than ten times the time that they take. */
const LIMITS: ThreadLimits = { heapMb: 2_048, timeMs: 600_000 };

/** The compiled program of the thread; sources that are run as they are have none. */
const THREAD = join(__dirname, "report-thread.js");

/** Where the thread's program lies, and how Node runs it. */
export interface ReportThread {
  readonly file: string;
  readonly execArgv?: string[];
  readonly limits?: ThreadLimits;
}

/**
 * Makes reports in a thread with a connection of its own: for seconds of reading, resampling and drawing, the process
 * goes on sending and hearing. In this thread only where there is no compiled program, or the database is in memory.
 */
export function composeReports(
  { config, clock, log, dataSource }: Pick<Base, "config" | "clock" | "log" | "dataSource">,
  thread: ReportThread | null = existsSync(THREAD) ? { file: THREAD } : null,
): ReportMaker {
  const { databaseUrl, unitName, routeLength } = config;
  const tools = reportTools(
    sqlOfDataSource(dataSource, (work) => work()).patient,
    clock,
    unitName,
    routeLength,
  );
  const inThread = (order: ReportOrder, { file, execArgv, limits = LIMITS }: ReportThread) =>
    runInThread<MadeReport>(file, order, limits, { execArgv }).then(withBuffer, (error: unknown) => {
      if (!(error instanceof ThreadEnded)) throw asFault(error);
      log.emit({ name: "error", where: "report", error: error.cause ?? error });
      throw new Fault("report_unfinished", reportEnded(error.end, limits));
    });
  return {
    reader: tools.reader,
    make: (question, format) =>
      thread === null || databaseUrl.endsWith(":memory:")
        ? makeReport(tools, question, format)
        : inThread({ databaseUrl, unitName, routeLength, now: clock.now(), question, format }, thread),
    keep: (file) => keepFile(config.dataFolder, "reports", file.fileName, file.content),
  };
}

/** Between threads a Buffer becomes the bytes that it is made of. */
function withBuffer(made: MadeReport): MadeReport {
  return { ...made, file: { ...made.file, content: Buffer.from(made.file.content) } };
}
