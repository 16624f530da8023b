import type { Chart } from "../../../domain/report-page";
import type { ChartSize, ChartVariant } from "./base";
import { columnsSvg } from "./columns";
import { funnelSvg } from "./funnel";
import { intervalsSvg } from "./intervals";
import { linesSvg } from "./lines";

/** Width of every picture; the height follows from what is in it. */
const WIDTHS: Readonly<Record<ChartVariant, number>> = { wide: 680, narrow: 360 };

export function chartSize(chart: Chart, variant: ChartVariant = "wide"): ChartSize {
  const width = WIDTHS[variant];
  const isWide = variant === "wide";
  switch (chart.kind) {
    case "funnel":
      return { width, height: 16 + (isWide ? 30 : 46) * chart.steps.length };
    case "intervals":
      return { width, height: 62 + (isWide ? 30 : 46) * chart.rows.length };
    case "columns":
      return { width, height: isWide ? 200 : 240 };
    case "lines":
      return { width, height: (isWide ? 220 : 270) + (chart.difference === null ? 0 : 105) };
  }
}

/** How low it may be drawn without losing its meaning: lines and columns bend, rows need their height. */
export function lowestHeight(chart: Chart): number {
  const { height } = chartSize(chart);
  return chart.kind === "lines" || chart.kind === "columns" ? height * 0.78 : height;
}

/** One picture as an `<svg>` element without scripts, styles or outside references; `size` where the room is given. */
export function chartSvg(
  chart: Chart,
  variant: ChartVariant = "wide",
  size: ChartSize = chartSize(chart, variant),
): string {
  switch (chart.kind) {
    case "funnel":
      return funnelSvg(chart, size);
    case "lines":
      return linesSvg(chart, size);
    case "columns":
      return columnsSvg(chart, size);
    case "intervals":
      return intervalsSvg(chart, size);
  }
}
