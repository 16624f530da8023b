import type { LeftToCollect } from "../../domain/effect/left-to-collect";
import type { EffectReport } from "../../domain/effect-report";
import type { Attachment } from "../../domain/message";
import type { ReportPage } from "../../domain/report-page";
import type { Clock } from "../ports/ports";
import type { StoredDocumentRef } from "../ports/turn";
import { type ReportQuestion, reportEffect } from "./report-effect";
import type { ReportReader } from "./report-reader";

export const REPORT_FORMATS = ["text", "html", "pdf", "xlsx", "json", "csv", "tables"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** `screen`: the page and its pictures as data, for our own screens. */
export type ReportForm = ReportFormat | "screen";

/** From the question to a file; the words and the pictures are given by those who compose. */
export interface ReportTools {
  readonly reader: ReportReader;
  readonly clock: Pick<Clock, "now">;
  /** Writes the page in Indonesian. */
  readonly write: (report: EffectReport, left: LeftToCollect | null) => ReportPage;
  /** The first screen as a chat message: its lines under the title. */
  readonly summarise: (page: ReportPage) => readonly string[];
  readonly render: (format: ReportForm, report: EffectReport, page: ReportPage) => Promise<Attachment>;
}

/** A finished report: plain data, as it may come from another thread. */
export interface MadeReport {
  readonly title: string;
  /** The first screen as text. */
  readonly lines: readonly string[];
  readonly file: Attachment;
}

export interface ReportMaker {
  readonly reader: Pick<ReportReader, "startedCampaigns">;
  /** Throws the Faults of `reportEffect`, and `report_unfinished` when the report grew too large or took too long. */
  readonly make: (question: ReportQuestion, format: ReportForm) => Promise<MadeReport>;
  /** Keeps a file below the data folder; returns its path there. */
  readonly keep: (file: Attachment) => Promise<string>;
}

/**
 * Makes one report in this thread, which stands for seconds where deliveries are many. Throws the Faults of
 * `reportEffect`.
 */
export async function makeReport(
  tools: ReportTools,
  question: ReportQuestion,
  format: ReportForm,
): Promise<MadeReport> {
  const report = await reportEffect(tools, question);
  const page = tools.write(report, await leftOf(tools.reader, report, format));
  return {
    title: page.title,
    lines: tools.summarise(page),
    file: await tools.render(format, report, page),
  };
}

/** Beyond these a list is no walk any more; the workbook says how many it has. */
const MOST_LEFT = 20_000;

/** Names and debts are read only for the forms that show them. */
async function leftOf(
  reader: ReportReader,
  { arrears, period }: EffectReport,
  format: ReportForm,
): Promise<LeftToCollect | null> {
  const day = arrears.at(-1)?.day;
  if (day === undefined || ["json", "csv", "tables"].includes(format)) return null;
  return reader.left(period, day, MOST_LEFT);
}

/** A report for a chat: the first screen as text, the whole as a PDF to attach. */
export interface PublishedReport {
  readonly title: string;
  readonly lines: readonly string[];
  readonly document: StoredDocumentRef;
}

export async function publishReport(maker: ReportMaker, question: ReportQuestion): Promise<PublishedReport> {
  const { title, lines, file } = await maker.make(question, "pdf");
  const path = await maker.keep(file);
  return { title, lines, document: { kind: "stored", path, fileName: file.fileName } };
}
