import { codeOf } from "../adapters/database/connection/contention";
import { createDataSource } from "../adapters/database/connection/data-source";
import { sqlOfDataSource } from "../adapters/database/connection/sql";
import { answerAsThread } from "../adapters/system/thread";
import { type MadeReport, makeReport, type ReportForm } from "../application/report/make-report";
import type { ReportQuestion } from "../application/report/report-effect";
import { reportTools } from "./report-tools";

/** All that the thread is told: it shares nothing with the one that sends. */
export interface ReportOrder {
  readonly databaseUrl: string;
  readonly unitName: string;
  readonly routeLength: number;
  readonly now: Date;
  readonly question: ReportQuestion;
  readonly format: ReportForm;
}

/** A report asks one thing after another. */
const CONNECTIONS = 2;

async function workOn({
  databaseUrl,
  unitName,
  routeLength,
  now,
  question,
  format,
}: ReportOrder): Promise<MadeReport> {
  // As the driver says it: a database that is away now lets the job be tried again, which an explained Fault would end.
  const dataSource = await createDataSource(databaseUrl, { poolSize: CONNECTIONS }).initialize();
  try {
    // Whatever a report does wrong, it changes nothing.
    if (dataSource.options.type === "better-sqlite3") await dataSource.query("PRAGMA query_only = ON");
    const { patient } = sqlOfDataSource(dataSource, (work) => work());
    return await makeReport(
      reportTools(patient, { now: () => now }, unitName, routeLength),
      question,
      format,
    );
  } finally {
    await dataSource.destroy();
  }
}

void answerAsThread(workOn, codeOf);
