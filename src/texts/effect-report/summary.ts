import type { ReportPage } from "../../domain/report-page";

/** The first screen as a chat message to an admin, under its title; the PDF goes with it. */
export function reportSummary(page: ReportPage): readonly string[] {
  return [
    page.subtitle,
    "",
    page.verdict.sentence,
    "",
    ...page.figures.map((figure) => `${figure.label}: *${figure.value}* (${figure.detail})`),
    "",
    page.stamp,
  ];
}
