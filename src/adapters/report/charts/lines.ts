import { addDays, formatDay } from "../../../domain/local-time";
import { formatDecimal } from "../../../domain/report-format";
import type { LinesChart, Series, XAxis } from "../../../domain/report-page";
import { INK, MUTED, SERIES_COLOURS } from "../palette";
import { bandOf } from "./band";
import {
  AXIS_LINE,
  AXIS_TEXT,
  AXIS_TICK,
  axisLabel,
  type ChartSize,
  GRID_LINE,
  isNarrow,
  LEGEND,
  renderSvg,
} from "./base";
import type { EChartsOption, LineSeriesOption } from "./echarts";

/** Heights of what stands beside the plot itself. */
const TOP = 26;
const FOOT = 44;
const LEGEND_ROW = 24;
/** Height of the panel of the difference, and of its title. */
const PANEL = 74;
const PANEL_HEAD = 36;
/** Room for the names at the ends of the lines, and for the numbers beside the axis. */
const NAMES = 158;
const NUMBERS = 66;

/** Lines over time, plain or stepped, each with its band where it has one; below, where there is one, their difference. */
export function linesSvg(chart: LinesChart, size: ChartSize): string {
  const narrow = isNarrow(size);
  const foot = FOOT + (narrow ? LEGEND_ROW : 0);
  const panel = chart.difference === null ? 0 : PANEL + PANEL_HEAD;
  const sides = { left: narrow ? 58 : NUMBERS, right: narrow ? 14 : NAMES };
  const grids = [
    { ...sides, top: TOP, bottom: foot + panel },
    ...(chart.difference === null
      ? []
      : [{ ...sides, top: size.height - foot - PANEL, height: PANEL, bottom: foot }]),
  ];
  const last = grids.length - 1;
  const option: EChartsOption = {
    grid: grids,
    legend: narrow ? { ...LEGEND, data: chart.series.map((series) => series.name) } : { show: false },
    title:
      chart.difference === null
        ? undefined
        : {
            text: narrow ? chart.difference.title : `${chart.difference.title}; ${chart.difference.meaning}`,
            left: narrow ? 2 : sides.left - 4,
            top: size.height - foot - PANEL - 24,
            textStyle: { color: INK, fontSize: 11.5, fontWeight: "bold" },
          },
    xAxis: grids.map((_, index) => xAxis(chart, index, index === last, narrow)),
    yAxis: [yAxis(chart), ...(chart.difference === null ? [] : [differenceAxis(chart.difference)])],
    series: [
      ...chart.series.flatMap((series, index) => [
        ...bandOf(series, chart.isStepped),
        lineOf(series, chart, { index, hasName: !narrow }),
      ]),
      ...(chart.difference === null ? [] : differenceSeries(chart, chart.difference)),
    ],
  };
  return renderSvg(option, size);
}

function xAxis(chart: LinesChart, gridIndex: number, hasLabels: boolean, narrow: boolean) {
  const end = Math.max(1, ...chart.series.flatMap((series) => series.points.map(([x]) => x)));
  const { x } = chart;
  return {
    gridIndex,
    type: "value" as const,
    name: hasLabels && x.kind === "number" ? x.label : "",
    nameLocation: "middle" as const,
    nameGap: 26,
    nameTextStyle: AXIS_TEXT,
    min: 0,
    max: end,
    interval: x.kind === "date" ? dayStep(end, narrow) : undefined,
    axisLabel: {
      ...AXIS_TEXT,
      show: hasLabels,
      formatter: (value: number) => tick(value, x),
      hideOverlap: true,
      showMaxLabel: x.kind === "date" && end % dayStep(end, narrow) === 0,
    },
    axisLine: { ...AXIS_LINE, onZero: false },
    axisTick: { show: hasLabels, ...AXIS_TICK },
    splitLine: { show: false },
    minInterval: chart.isStepped ? 1 : undefined,
  };
}

/** Days from one written date to the next. */
function dayStep(end: number, narrow: boolean): number {
  return Math.max(1, Math.ceil(end / (narrow ? 5 : 10)));
}

/** A day stands at its end, 24.00; the beginning is the morning of the first. */
function tick(value: number, x: XAxis): string {
  if (x.kind === "number") return formatDecimal(value, Number.isInteger(value) ? 0 : 1);
  if (!Number.isInteger(value)) return "";
  return value === 0 ? "pagi" : shortDay(addDays(x.day0, value - 1));
}

/** `2026-11-20` → `20 Nov`. */
function shortDay(day: string): string {
  return /^\d+ \p{L}{3}/u.exec(formatDay(day))?.[0] ?? day;
}

function yAxis(chart: LinesChart) {
  return {
    gridIndex: 0,
    type: "value" as const,
    min: 0,
    max: chart.yMax ?? undefined,
    splitNumber: 4,
    interval: chart.yMax === null ? undefined : chart.yMax / 4,
    axisLabel: { ...AXIS_TEXT, formatter: (value: number) => axisLabel(value, chart.yKind) },
    splitLine: GRID_LINE,
  };
}

/** Zero in the middle, so that both directions are seen alike. */
function differenceAxis({ series, kind }: NonNullable<LinesChart["difference"]>) {
  const limits = (series.band ?? []).flatMap(([, low, high]) => [Math.abs(low), Math.abs(high)]);
  const reach = niceReach(Math.max(...limits, ...series.points.map(([, y]) => Math.abs(y)), 1e-9));
  return {
    gridIndex: 1,
    type: "value" as const,
    min: -reach,
    max: reach,
    interval: reach,
    axisLabel: {
      ...AXIS_TEXT,
      formatter: (value: number) => `${value > 0 ? "+" : ""}${axisLabel(value, kind)}`,
    },
    splitLine: GRID_LINE,
  };
}

/** The next number above that is easily read. */
function niceReach(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8].find((factor) => factor * power >= limit) ?? 10) * power;
}

function lineOf(
  series: Series,
  chart: LinesChart,
  { index, hasName }: { readonly index: number; readonly hasName: boolean },
): LineSeriesOption {
  const color = SERIES_COLOURS[series.role];
  const end = series.points.at(-1)?.[1] ?? 0;
  return {
    type: "line",
    name: series.name,
    data: series.points.map(([x, y]) => [x, y]),
    step: chart.isStepped ? "end" : false,
    showSymbol: false,
    lineStyle: { color, width: 2.4, type: series.role === "held_out" ? [7, 4] : "solid" },
    itemStyle: { color },
    endLabel: {
      show: hasName,
      color,
      fontSize: 11.5,
      fontWeight: "bold",
      distance: 6,
      formatter: () => `${series.name} ${axisLabel(end, chart.yKind)}`,
    },
    labelLayout: { moveOverlap: "shiftY" },
    z: 3,
    markLine: index === 0 ? marksOf(chart) : undefined,
  };
}

/** The first part of an axis, above which its topmost number stands. */
const NEAR_START = 0.25;

function marksOf(chart: LinesChart): LineSeriesOption["markLine"] {
  const end = Math.max(1, ...chart.series.flatMap(({ points }) => points.map(([x]) => x)));
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: MUTED, type: [2, 3] },
    label: { color: INK, fontSize: 11, formatter: "{b}", position: "end" },
    // Centred at the beginning, the words would stand on the axis labels.
    data: chart.marks.map((mark) => ({
      xAxis: mark.x,
      name: mark.label,
      label: { align: mark.x <= end * NEAR_START ? ("left" as const) : ("center" as const) },
    })),
  };
}

function differenceSeries(chart: LinesChart, { series }: NonNullable<LinesChart["difference"]>) {
  const color = SERIES_COLOURS[series.role];
  const line: LineSeriesOption = {
    type: "line",
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: series.points.map(([x, y]) => [x, y]),
    step: chart.isStepped ? "end" : false,
    showSymbol: false,
    lineStyle: { color, width: 2 },
    z: 3,
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: MUTED, type: "solid", width: 1 },
      data: [{ yAxis: 0 }],
    },
  };
  return [...bandOf(series, chart.isStepped, 1), line];
}
