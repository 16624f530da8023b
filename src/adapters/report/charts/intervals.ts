import { formatCell } from "../../../domain/report-format";
import type { Chart } from "../../../domain/report-page";
import { ACCENT, INK, MUTED } from "../palette";
import { AXIS_LINE, AXIS_TEXT, axisLabel, type ChartSize, GRID_LINE, LABEL_WIDTH, renderSvg } from "./base";
import type { EChartsOption } from "./echarts";

/** Half the height of the little bars at both ends of an interval. */
const CAP = 6;

/** One line per estimate, with its interval and the zero line: what crosses zero is not shown to be there. */
export function intervalsSvg(chart: Extract<Chart, { kind: "intervals" }>, size: ChartSize): string {
  const reach = 1.1 * Math.max(0.01, ...chart.rows.flatMap((row) => [Math.abs(row.low), Math.abs(row.high)]));
  const option: EChartsOption = {
    grid: { left: LABEL_WIDTH + 60, right: 92, top: 8, bottom: 26 },
    xAxis: {
      type: "value",
      min: -reach,
      max: reach,
      axisLabel: {
        ...AXIS_TEXT,
        formatter: (value: number) => axisLabel(value, chart.xKind),
        showMinLabel: false,
        showMaxLabel: false,
      },
      splitLine: GRID_LINE,
      axisLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: chart.rows.map((row) => (row.isPrimary ? `${row.label} (utama)` : row.label)),
      axisLabel: { color: INK, fontSize: 12 },
      axisTick: { show: false },
      axisLine: { ...AXIS_LINE, onZero: true },
    },
    series: [
      {
        type: "custom",
        data: chart.rows.map((row, index) => [row.value, row.low, row.high, index]),
        encode: { x: [0, 1, 2], y: 3 },
        renderItem: (_, api) => {
          const row = chart.rows[Number(api.value(3))]!;
          const [value, low, high] = [row.value, row.low, row.high].map(
            (x) => api.coord([x, api.value(3)]) as [number, number],
          ) as [[number, number], [number, number], [number, number]];
          const stroke = row.isPrimary ? ACCENT : MUTED;
          const line = (x1: number, y1: number, x2: number, y2: number) => ({
            type: "line" as const,
            shape: { x1, y1, x2, y2 },
            style: { stroke, lineWidth: row.isPrimary ? 2.4 : 1.6 },
          });
          return {
            type: "group",
            children: [
              line(low[0], low[1], high[0], high[1]),
              line(low[0], low[1] - CAP, low[0], low[1] + CAP),
              line(high[0], high[1] - CAP, high[0], high[1] + CAP),
              {
                type: "circle",
                shape: { cx: value[0], cy: value[1], r: row.isPrimary ? 5.5 : 4 },
                style: { fill: stroke },
              },
              {
                type: "text",
                style: {
                  text: formatCell(row.value, chart.xKind),
                  x: size.width - 84,
                  y: value[1],
                  fill: INK,
                  font: `${row.isPrimary ? "bold " : ""}12px Helvetica, Arial, sans-serif`,
                  textVerticalAlign: "middle",
                },
              },
            ],
          };
        },
      },
    ],
  };
  return renderSvg(option, size);
}
