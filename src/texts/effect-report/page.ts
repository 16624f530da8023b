import { formatPeriod } from "../../domain/billing-period";
import type { EffectReport } from "../../domain/effect-report";
import { formatInstant } from "../../domain/local-time";
import type { ReportPage, ReportSection } from "../../domain/report-page";
import { figuresOf } from "./figures";
import { arrearsSection } from "./section-arrears";
import { cashSection } from "./section-cash";
import { distributionSection } from "./section-distribution";
import { methodSection } from "./section-method";
import { paymentSection } from "./section-payment";
import { verdictOf } from "./verdict";

/** The whole report in Indonesian, ready to be drawn. `unit` is the office's name, e.g. "PLN ULP Jajag". */
export function effectReportPage(report: EffectReport, unit: string): ReportPage {
  const { campaign } = report;
  const sections = [
    campaign && distributionSection(campaign),
    campaign && paymentSection(campaign, report.pooled),
    cashSection(report),
    arrearsSection(report),
    methodSection(report),
  ];
  const data =
    report.dataAsOf === null ? "belum ada data tagihan" : `data per ${formatInstant(report.dataAsOf)}`;
  return {
    title: `Laporan pengaruh ${formatPeriod(report.period)}`,
    subtitle: campaign === null ? unit : `${unit} · ${campaign.name} (pengiriman ${campaign.id})`,
    stamp: `Dibuat ${formatInstant(report.madeAt)} · ${data}`,
    verdict: verdictOf(report),
    figures: figuresOf(report),
    sections: sections.filter((section): section is ReportSection => section !== null),
    footer: `${unit} · Lunas`,
  };
}
