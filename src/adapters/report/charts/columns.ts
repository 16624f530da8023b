import type { ColumnsChart } from "../../../domain/report-page";
import { FONT, INK, MUTED, SERIES_COLOURS } from "../palette";
import {
  AXIS_LINE,
  AXIS_TEXT,
  axisLabel,
  type ChartSize,
  GRID_LINE,
  isNarrow,
  LEGEND,
  renderSvg,
} from "./base";
import type { CustomSeriesOption, EChartsOption } from "./echarts";

/** Columns side by side, one group per month; a month that is not known has none. */
export function columnsSvg(chart: ColumnsChart, size: ChartSize): string {
  const option: EChartsOption = {
    grid: { left: 12, right: 12, top: chart.mark === null ? 14 : 26, bottom: 34, containLabel: true },
    legend: { ...LEGEND, data: chart.series.map((series) => series.name) },
    xAxis: {
      type: "category",
      data: [...chart.categories],
      axisLabel: { ...AXIS_TEXT, interval: isNarrow(size) ? "auto" : 0, hideOverlap: true },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      min: 0,
      splitNumber: 4,
      axisLabel: { ...AXIS_TEXT, formatter: (value: number) => axisLabel(value, chart.yKind) },
      splitLine: GRID_LINE,
    },
    series: [
      ...chart.series.map((series) => ({
        type: "bar" as const,
        name: series.name,
        data: series.values.map((value) => value ?? "-"),
        itemStyle: { color: SERIES_COLOURS[series.role], borderRadius: [3, 3, 0, 0] },
        barMaxWidth: 26,
        barGap: "12%",
      })),
      ...markOf(chart, size),
    ],
  };
  return renderSvg(option, size);
}

/** A line between two groups: echarts' own marks stand only in the middle of one. */
function markOf({ mark }: ColumnsChart, size: ChartSize): CustomSeriesOption[] {
  if (mark === null) return [];
  return [
    {
      type: "custom",
      silent: true,
      z: 6,
      data: [[mark.before, 0]],
      renderItem: (params, api) => {
        const [centre] = api.coord([mark.before, 0]) as [number, number];
        const [band] = api.size!([1, 0]) as [number, number];
        const { y, height } = params.coordSys as unknown as { y: number; height: number };
        const x = centre - band / 2;
        // At the right end the words would leave the picture.
        const isRight = x > size.width - 110;
        return {
          type: "group",
          children: [
            {
              type: "line",
              shape: { x1: x, y1: y - 12, x2: x, y2: y + height },
              style: { stroke: MUTED, lineWidth: 1.2, lineDash: [3, 3] },
            },
            {
              type: "text",
              style: {
                text: mark.label,
                x: x + (isRight ? -5 : 5),
                y: y - 12,
                fill: INK,
                align: isRight ? "right" : "left",
                verticalAlign: "top",
                fontFamily: FONT,
                fontSize: 11,
              },
            },
          ],
        };
      },
    },
  ];
}
