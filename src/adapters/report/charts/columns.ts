import type { Chart } from "../../../domain/report-page";
import { SERIES_COLOURS } from "../palette";
import { AXIS_LINE, AXIS_TEXT, axisLabel, type ChartSize, GRID_LINE, LEGEND, renderSvg } from "./base";
import type { EChartsOption } from "./echarts";

/** Columns side by side, one group per month. */
export function columnsSvg(chart: Extract<Chart, { kind: "columns" }>, size: ChartSize): string {
  const option: EChartsOption = {
    grid: { left: 18, right: 12, top: 18, bottom: 34, containLabel: true },
    legend: { ...LEGEND, data: chart.series.map((series) => series.name) },
    xAxis: {
      type: "category",
      data: [...chart.categories],
      axisLabel: { ...AXIS_TEXT, interval: 0 },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      min: 0,
      axisLabel: { ...AXIS_TEXT, formatter: (value: number) => axisLabel(value, chart.yKind) },
      splitLine: GRID_LINE,
    },
    series: chart.series.map((series) => ({
      type: "bar",
      name: series.name,
      data: series.values.map((value) => value ?? "-"),
      itemStyle: { color: SERIES_COLOURS[series.role], borderRadius: [3, 3, 0, 0] },
      barMaxWidth: 26,
      barGap: "12%",
    })),
  };
  return renderSvg(option, size);
}
