import type { ReportPage, Scorecard } from "../../domain/report-page";
import { ACCENT, MUTED, TINT, TONE_COLOURS } from "./palette";
import type { SheetData, XlsxCell } from "./write-xlsx";
import { xlsxCell } from "./xlsx-cell";

export const SUMMARY_WIDTHS = [46, 18, 18, 18, 18, 18, 40] as const;

/** Letters that the merged cells hold in a line, and the height of one. */
const LETTERS = 150;
const LINE = 15.5;

/** The first screen: words as words, numbers as numbers. */
export function summaryRows(page: ReportPage): SheetData {
  const { ink, tint } = TONE_COLOURS[page.verdict.tone];
  return [
    [{ value: page.title, type: String, fontWeight: "bold", fontSize: 16 }],
    [{ value: page.subtitle, type: String, textColor: ACCENT }],
    [{ value: page.stamp, type: String, textColor: MUTED }],
    [
      {
        value: page.health
          .map(({ label, detail, state }) => `${STATES[state]} ${label} ${detail}`)
          .join("    "),
        type: String,
      },
    ],
    [],
    [
      {
        value: page.verdict.label,
        type: String,
        fontWeight: "bold",
        textColor: ink,
        backgroundColor: tint,
        alignVertical: "top",
      },
      {
        value: page.verdict.sentence,
        type: String,
        columnSpan: 6,
        wrap: true,
        alignVertical: "top",
        backgroundColor: tint,
        // Excel does not make a row of merged cells higher by itself.
        height: LINE * Math.max(2, Math.ceil(page.verdict.sentence.length / LETTERS)),
      },
      ...Array.from({ length: 5 }, () => null),
    ],
    [],
    ...page.figures.map((figure): XlsxCell[] => [
      { value: figure.label, type: String },
      figure.number === null
        ? { value: figure.value, type: String, align: "right" }
        : { ...(xlsxCell(figure.number.value, figure.number.kind) as object), fontWeight: "bold" },
      { value: `  ${unitOf(figure.number?.kind)}${figure.detail}`, type: String, textColor: MUTED },
    ]),
    ...(page.gauge === null
      ? []
      : [
          [
            { value: page.gauge.label, type: String },
            { ...(xlsxCell(page.gauge.share, "percent") as object), fontWeight: "bold" as const },
            {
              value: `  ${[page.gauge.text, page.gauge.mark?.text].filter(Boolean).join("; ")}`,
              type: String,
              textColor: MUTED,
            },
          ],
        ]),
    [],
    ...(page.scorecard === null ? [] : scorecardRows(page.scorecard)),
  ];
}

const STATES = { good: "✓", doubtful: "!", bad: "✗", unknown: "–" } as const;

function unitOf(kind: string | undefined): string {
  return kind === "minutes" ? "menit; " : kind === "points" ? "poin; " : kind === "kwh" ? "kWh; " : "";
}

function scorecardRows({ title, rows, note }: Scorecard): SheetData {
  const heads = [
    title,
    "Dikirimi",
    "Pembanding",
    "Selisih (poin, hari)",
    "Batas bawah 95%",
    "Batas atas 95%",
  ];
  return [
    heads.map((value, index) => ({
      value,
      type: String,
      fontWeight: "bold",
      backgroundColor: TINT,
      wrap: true,
      align: index === 0 ? "left" : "right",
    })),
    ...rows.map((row): XlsxCell[] => [
      {
        value: row.isPrimary ? `${row.label} (utama)` : row.label,
        type: String,
        ...(row.isPrimary ? { fontWeight: "bold" } : {}),
      },
      xlsxCell(row.messaged, row.kind),
      xlsxCell(row.heldOut, row.kind),
      ...(["value", "low", "high"] as const).map((part) =>
        xlsxCell(row.difference?.[part] ?? null, row.differenceKind),
      ),
    ]),
    [{ value: note, type: String, textColor: MUTED }],
  ];
}
