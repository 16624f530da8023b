import type { Sql } from "../adapters/database/connection/sql";
import { createReportReader } from "../adapters/database/report/report-reader";
import { renderReport } from "../adapters/report/render-report";
import type { ReportTools } from "../application/report/make-report";
import { effectReportPage } from "../texts/effect-report/page";
import { reportSummary } from "../texts/effect-report/summary";

/** The report of this unit over these statements, for whichever thread makes it. */
export function reportTools(
  sql: Sql,
  clock: ReportTools["clock"],
  unitName: string,
  routeLength?: number,
): ReportTools {
  return {
    reader: createReportReader(sql, routeLength),
    clock,
    write: (report, left) => effectReportPage(report, unitName, left),
    summarise: reportSummary,
    render: renderReport,
  };
}
