import type { EffectReport } from "../../domain/effect-report";
import type { Attachment } from "../../domain/message";
import type { ReportPage } from "../../domain/report-page";
import type { Clock } from "../ports";
import type { StoredDocumentRef } from "../turn";
import { type ReportQuestion, reportEffect } from "./report-effect";
import type { ReportReader } from "./report-reader";

export const REPORT_FORMATS = ["text", "html", "pdf", "xlsx", "json", "csv"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** From the question to files; the words and the pictures are given by those who compose. */
export interface ReportMaker {
  readonly reader: ReportReader;
  readonly clock: Clock;
  /** Writes the page in Indonesian. */
  readonly write: (report: EffectReport) => ReportPage;
  /** The first screen as a chat message: its lines under the title. */
  readonly summarise: (page: ReportPage) => readonly string[];
  readonly render: (format: ReportFormat, report: EffectReport, page: ReportPage) => Promise<Attachment>;
  /** Keeps a file below the data folder; returns its path there. */
  readonly keep: (file: Attachment) => Promise<string>;
}

/** One report as a file. Throws the Faults of `reportEffect`. */
export async function makeReport(
  maker: ReportMaker,
  question: ReportQuestion,
  format: ReportFormat,
): Promise<Attachment> {
  const report = await reportEffect(maker, question);
  return maker.render(format, report, maker.write(report));
}

/** A report for a chat: the first screen as text, the whole as a PDF to attach. */
export interface PublishedReport {
  readonly title: string;
  readonly lines: readonly string[];
  readonly document: StoredDocumentRef;
}

export async function publishReport(maker: ReportMaker, question: ReportQuestion): Promise<PublishedReport> {
  const report = await reportEffect(maker, question);
  const page = maker.write(report);
  const file = await maker.render("pdf", report, page);
  const path = await maker.keep(file);
  return {
    title: page.title,
    lines: maker.summarise(page),
    document: { kind: "stored", path, fileName: file.fileName },
  };
}
