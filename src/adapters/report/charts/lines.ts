import { formatDecimal } from "../../../domain/report-format";
import type { Chart, Series } from "../../../domain/report-page";
import { INK, MUTED, SERIES_COLOURS } from "../palette";
import { AXIS_LINE, AXIS_TEXT, axisLabel, type ChartSize, GRID_LINE, LEGEND, renderSvg } from "./base";
import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from "./echarts";

type LinesChart = Extract<Chart, { kind: "lines" }>;

/** Lines over time, plain or stepped, each with its band where it has one. */
export function linesSvg(chart: LinesChart, size: ChartSize): string {
  const option: EChartsOption = {
    grid: { left: 18, right: 22, top: 26, bottom: 58, containLabel: true },
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
          label: { color: INK, fontSize: 11, formatter: "{b}", position: "end" },
          // Centred on day 0, the words would stand on the axis labels.
          data: chart.marks.map((mark) => ({
            xAxis: mark.x,
            name: mark.label,
            label: { align: mark.x === 0 ? ("left" as const) : ("center" as const) },
          })),
        }
      : undefined,
  };
}

/** The tinted area between the limits, drawn as one polygon: echarts can stack areas, but not along a stepped line. */
function bandOf(series: Series, isStepped: boolean): CustomSeriesOption[] {
  if (!series.band || series.band.length === 0) return [];
  const limits = isStepped ? stairs(series.band) : series.band;
  const outline = [
    ...limits.map(([x, , high]) => [x, high]),
    ...[...limits].reverse().map(([x, low]) => [x, low]),
  ];
  return [
    {
      type: "custom",
      silent: true,
      z: 1,
      // One item stands for the whole band; its values only tell the axes what has to fit.
      data: limits.map(([x, , high]) => [x, high]),
      renderItem: (params, api) =>
        params.dataIndex > 0
          ? null
          : {
              type: "polygon",
              shape: { points: outline.map((point) => api.coord(point)) },
              style: { fill: SERIES_COLOURS[series.role], opacity: 0.15 },
            },
    },
  ];
}

/** The limits hold until the next point, so each corner is two points. */
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
