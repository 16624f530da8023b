import { gaugeSentence } from "../../domain/report-format";
import type { HealthTick, ReportPage } from "../../domain/report-page";

/** The first screen as a chat message to an admin, under its title; the PDF goes with it. */
export function reportSummary(page: ReportPage): readonly string[] {
  return [
    page.subtitle,
    "",
    page.verdict.sentence,
    ...doubts(page.health),
    "",
    ...page.figures.map((figure) => `${figure.label}: *${figure.value}* (${figure.detail})`),
    ...(page.gauge === null ? [] : [gaugeSentence(page.gauge)]),
    "",
    page.stamp,
  ];
}

/** Only what is wrong: a chat has no room for ticks. */
function doubts(health: readonly HealthTick[]): string[] {
  const found = health.filter(({ state }) => state === "bad" || state === "doubtful");
  if (found.length === 0) return [];
  return [`Perhatikan: ${found.map(({ label, detail }) => `${label} ${detail}`).join("; ")}.`];
}
