import { defineAdminCommand } from "../application/operating/admin";
import { publishReport } from "../application/report/make-report";
import { parsePeriod } from "../domain/billing-period";
import { howTo, plainArgument } from "./reports/arguments";

const USAGE = "!laporan [bulan, misalnya 2026-11]";

/** The effect of a month: the first screen as text, the whole as a PDF. */
export const laporan = defineAdminCommand({
  name: "laporan",
  usage: USAGE,
  summary: "ringkasan hasil dan laporan PDF",
  changesData: false,
  least: "viewer",
  gravity: "undoable",
  isLong: "run",
  parse: ({ text }) => {
    const month = plainArgument(text);
    if (month === "") return {};
    const period = parsePeriod(month);
    if (period === null) throw howTo(USAGE);
    return { period };
  },
  run: async (question, { reports }) => {
    const { title, lines, document } = await publishReport(reports, question);
    return { title, lines, document };
  },
});
