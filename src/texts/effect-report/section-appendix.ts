import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import type { Cell, PageTable, ReportSection } from "../../domain/report-page";
import { studyTables } from "./study-tables";
import { isSplitBroken, limitColumns, OUTCOME_NAMES } from "./words";

/** What a statistician asks for and a manager need not see. */
export function appendixSections(report: EffectReport): ReportSection[] {
  const { campaign } = report;
  if (campaign === null || campaign.outcomes.length === 0) return [];
  const tables = [...studyTables(report), ...(isSplitBroken(campaign) ? [] : differences(campaign))];
  if (tables.length === 0) return [];
  return [
    {
      id: "lampiran",
      heading: "Lampiran untuk yang meneliti",
      paragraphs: [],
      charts: [],
      tables,
      isAppendix: true,
    },
  ];
}

function differences({ outcomes, primaryOutcome }: CampaignEffect): PageTable[] {
  const rows = outcomes
    .filter((outcome) => outcome.plain !== null)
    .flatMap((outcome) => {
      const name = `${OUTCOME_NAMES[outcome.key]}${outcome.key === primaryOutcome ? " (utama)" : ""}`;
      return (
        [
          ["selisih biasa (Newcombe)", outcome.plain],
          ["menurut lapisan (Mantel–Haenszel)", outcome.stratified],
          ["disesuaikan riwayat (regresi)", outcome.adjusted],
        ] as const
      ).flatMap(([method, estimate]): Cell[][] =>
        estimate ? [[name, method, estimate.value, estimate.low, estimate.high]] : [],
      );
    });
  if (rows.length === 0) return [];
  return [
    {
      title: "Selisih dikirimi − pembanding menurut cara hitung",
      columns: [
        { label: "Hasil", kind: "text" },
        { label: "Cara hitung", kind: "text" },
        { label: "Selisih", kind: "points" },
        ...limitColumns("points"),
      ],
      rows,
      note: "Lapisan: tarif/daya, bulan tunggakan, riwayat tepat waktu. Regresi memakai bagian tagihan terdahulu yang dibayar tepat waktu, dengan galat per kontak. Yang dipakai untuk kesimpulan: regresi bila ada riwayat, kalau tidak selisih biasa.",
    },
  ];
}
