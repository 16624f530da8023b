import { formatPeriod } from "../../domain/billing-period";
import type { LeftToCollect } from "../../domain/effect/left-to-collect";
import type { EffectReport } from "../../domain/effect-report";
import { formatDay, formatInstant } from "../../domain/local-time";
import type { ReportPage, ReportSection } from "../../domain/report-page";
import { figuresOf } from "./figures";
import { gaugeOf } from "./gauge";
import { healthOf } from "./health";
import { leftList } from "./left-tables";
import { listsOf } from "./lists";
import { scorecardOf } from "./scorecard";
import { appendixSections } from "./section-appendix";
import { arrearsSection } from "./section-arrears";
import { cashSection } from "./section-cash";
import { distributionSection } from "./section-distribution";
import { methodSection } from "./section-method";
import { paymentSection } from "./section-payment";
import { rolloutSection } from "./section-rollout";
import { verdictOf } from "./verdict";
import { campaignTitle } from "./words";

/** The whole report in Indonesian, ready to be drawn. `unit` is the office's name, e.g. "PLN ULP Jajag". */
export function effectReportPage(
  report: EffectReport,
  unit: string,
  left: LeftToCollect | null = null,
): ReportPage {
  const { campaign } = report;
  const sections = [
    campaign && paymentSection(campaign, report.pooled),
    rolloutSection(report),
    cashSection(report),
    arrearsSection(report, left),
    campaign && distributionSection(campaign),
    methodSection(report),
    ...appendixSections(report),
  ];
  const data =
    report.known.knownDay === null
      ? "belum ada daftar pelunasan bulan ini"
      : `data per ${formatDay(report.known.knownDay)}, 24.00 WIB`;
  return {
    title: `Laporan pengaruh ${formatPeriod(report.period)}`,
    subtitle: campaign === null ? unit : `${unit} · ${campaignTitle(campaign)} (nomor ${campaign.id})`,
    stamp: `Dibuat ${formatInstant(report.madeAt)} · ${data}`,
    health: healthOf(report),
    verdict: verdictOf(report),
    figures: figuresOf(report),
    gauge: gaugeOf(report),
    scorecard: campaign && scorecardOf(campaign),
    sections: sections.filter((section): section is ReportSection => section !== null),
    lists: [...(left === null ? [] : leftList(left)), ...listsOf(report)],
    footer: `${unit} · Lunas`,
  };
}
