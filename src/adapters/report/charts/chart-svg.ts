import type { Chart } from "../../../domain/report-page";
import type { ChartSize } from "./base";
import { columnsSvg } from "./columns";
import { funnelSvg } from "./funnel";
import { intervalsSvg } from "./intervals";
import { linesSvg } from "./lines";

/** Width of every picture; the height follows from what is in it. */
const WIDTH = 680;

export function chartSize(chart: Chart): ChartSize {
  switch (chart.kind) {
    case "funnel":
      return { width: WIDTH, height: 16 + 34 * chart.steps.length };
    case "intervals":
      return { width: WIDTH, height: 44 + 32 * chart.rows.length };
    case "columns":
      return { width: WIDTH, height: 250 };
    case "lines":
      return { width: WIDTH, height: 290 };
  }
}

/** One picture as an `<svg>` element without scripts, styles or outside references. */
export function chartSvg(chart: Chart): string {
  const size = chartSize(chart);
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
