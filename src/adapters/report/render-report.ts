import type { ReportForm } from "../../application/report/make-report";
import type { EffectReport } from "../../domain/effect-report";
import type { Attachment } from "../../domain/message";
import type { ReportPage } from "../../domain/report-page";
import { reportCsv } from "./csv";
import { reportHtml } from "./html";
import { reportPdf } from "./pdf";
import { reportScreen } from "./screen";
import { studyTablesText } from "./study-tables";
import { reportText } from "./text";
import { reportXlsx } from "./xlsx";

const MIME_TYPES: Readonly<Record<ReportForm, string>> = {
  text: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  screen: "application/json",
  tables: "text/markdown; charset=utf-8",
};

const EXTENSIONS: Readonly<Partial<Record<ReportForm, string>>> = { text: "txt", tables: "md" };

/** One report in one form. JSON is the numbers themselves; all others draw the page that was written from them. */
export async function renderReport(
  format: ReportForm,
  report: EffectReport,
  page: ReportPage,
): Promise<Attachment> {
  const name = `laporan-${report.period}${report.campaign === null ? "" : `-pengiriman-${report.campaign.id}`}`;
  return {
    fileName: `${name}.${EXTENSIONS[format] ?? format}`,
    mimeType: MIME_TYPES[format],
    content: await contentOf(format, report, page),
  };
}

async function contentOf(format: ReportForm, report: EffectReport, page: ReportPage): Promise<Buffer> {
  switch (format) {
    case "text":
      return Buffer.from(reportText(page));
    case "html":
      return Buffer.from(reportHtml(page));
    case "csv":
      return Buffer.from(reportCsv(report));
    case "json":
      return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
    case "screen":
      return Buffer.from(reportScreen(page));
    case "tables":
      return Buffer.from(studyTablesText(page));
    case "pdf":
      return reportPdf(page);
    case "xlsx":
      return reportXlsx(page);
  }
}
