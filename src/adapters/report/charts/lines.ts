import { formatDecimal } from "../../../domain/report-format";
import type { Chart, Series } from "../../../domain/report-page";
import { INK, MUTED, SERIES_COLOURS } from "../palette";
import { AXIS_LINE, AXIS_TEXT, axisLabel, type ChartSize, GRID_LINE, LEGEND, renderSvg } from "./base";
import type { EChartsOption, LineSeriesOption } from "./echarts";

type LinesChart = Extract<Chart, { kind: "lines" }>;

/** Lines over time, plain or stepped, each with its band where it has one. */
export function linesSvg(chart: LinesChart, size: ChartSize): string {
  const option: EChartsOption = {
    grid: { left: 8, right: 22, top: 18, bottom: 58, containLabel: true },
    legend: { ...LEGEND, data: chart.series.map((series) => series.name) },
    xAxis: {
      type: "value",
      name: chart.xLabel,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: AXIS_TEXT,
      min: 0,
      max: Math.max(1, ...chart.series.flatMap((series) => series.points.map(([x]) => x))),
      axisLabel: {
        ...AXIS_TEXT,
        formatter: (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 1),
        hideOverlap: true,
      },
      axisLine: AXIS_LINE,
      splitLine: { show: false },
      minInterval: chart.isStepped ? 1 : undefined,
    },
    yAxis: {
      type: "value",
      min: 0,
      max: chart.yMax ?? undefined,
      axisLabel: { ...AXIS_TEXT, formatter: (value: number) => axisLabel(value, chart.yKind) },
      splitLine: GRID_LINE,
    },
    series: chart.series.flatMap((series, index) => [
      ...bandOf(series, chart.isStepped),
      lineOf(series, chart, index === 0),
    ]),
  };
  return renderSvg(option, size);
}

function lineOf(series: Series, chart: LinesChart, carriesMarks: boolean): LineSeriesOption {
  const color = SERIES_COLOURS[series.role];
  return {
    type: "line",
    name: series.name,
    data: series.points.map(([x, y]) => [x, y]),
    step: chart.isStepped ? "end" : false,
    showSymbol: false,
    lineStyle: { color, width: 2.4, type: series.role === "held_out" ? [7, 4] : "solid" },
    itemStyle: { color },
    z: 3,
    markLine: carriesMarks
      ? {
          silent: true,
          symbol: "none",
          lineStyle: { color: MUTED, type: [2, 3] },
          label: { color: INK, fontSize: 11, formatter: "{b}", position: "insideEndTop" },
          data: chart.marks.map((mark) => ({ xAxis: mark.x, name: mark.label })),
        }
      : undefined,
  };
}

/** A band is two stacked areas: an invisible one up to the lower limit, a tinted one of the width of the band. */
function bandOf(series: Series, isStepped: boolean): LineSeriesOption[] {
  if (!series.band || series.band.length === 0) return [];
  const limits = isStepped ? stairs(series.band) : series.band;
  const shared = {
    type: "line" as const,
    stack: `band of ${series.name}`,
    stackStrategy: "all" as const,
    showSymbol: false,
    silent: true,
    lineStyle: { opacity: 0 },
    z: 1,
  };
  return [
    { ...shared, data: limits.map(([x, low]) => [x, low]), areaStyle: { opacity: 0 } },
    {
      ...shared,
      data: limits.map(([x, low, high]) => [x, high - low]),
      areaStyle: { color: SERIES_COLOURS[series.role], opacity: 0.16 },
    },
  ];
}

/** Doubles each corner, because stacked areas know no steps. */
function stairs(band: NonNullable<Series["band"]>): [number, number, number][] {
  return band.flatMap(([x, low, high], index): [number, number, number][] => {
    const before = band[index - 1];
    return before
      ? [
          [x, before[1], before[2]],
          [x, low, high],
        ]
      : [[x, low, high]];
  });
}
