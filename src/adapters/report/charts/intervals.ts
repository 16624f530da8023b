import { formatSigned } from "../../../domain/report-format";
import type { IntervalsChart } from "../../../domain/report-page";
import { ACCENT, AXIS, FONT, INK, MUTED } from "../palette";
import { AXIS_TEXT, axisLabel, type ChartSize, GRID_LINE, isNarrow, LABEL_WIDTH, renderSvg } from "./base";
import type { CustomSeriesOption, EChartsOption } from "./echarts";

/** Half the height of the little bars at both ends of an interval. */
const CAP = 6;
const FOOT = 46;

type Row = IntervalsChart["rows"][number];

/** One line per estimate, with its interval and the zero line: what crosses zero is not shown to be there. */
export function intervalsSvg(chart: IntervalsChart, size: ChartSize): string {
  const reach = 1.1 * Math.max(0.01, ...chart.rows.flatMap((row) => [Math.abs(row.low), Math.abs(row.high)]));
  const narrow = isNarrow(size);
  const [left, right] = narrow ? [8, 8] : [LABEL_WIDTH + 40, 158];
  const option: EChartsOption = {
    grid: { left, right, top: 8, bottom: FOOT },
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
      splitLine: { ...GRID_LINE, showMinLine: false, showMaxLine: false },
      axisLine: { show: false },
      splitNumber: narrow ? 4 : 6,
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: chart.rows.map(nameOf),
      axisLabel: { show: !narrow, color: INK, fontSize: 12 },
      axisTick: { show: false },
      axisLine: { show: true, onZero: true, lineStyle: { color: AXIS, width: 1.4 } },
    },
    series: [rowsOf(chart, size)],
    graphic: sides(chart, left + (size.width - left - right) / 2, size.height - 10),
  };
  return renderSvg(option, size);
}

function nameOf(row: Row): string {
  return row.isPrimary ? `${row.label} (utama)` : row.label;
}

function rowsOf(chart: IntervalsChart, size: ChartSize): CustomSeriesOption {
  return {
    type: "custom",
    data: chart.rows.map((row, index) => [row.value, row.low, row.high, index]),
    encode: { x: [0, 1, 2], y: 3 },
    renderItem: (_, api) => {
      const row = chart.rows[Number(api.value(3))]!;
      const at = (x: number) => api.coord([x, api.value(3)]) as [number, number];
      const [[value, middle], [low], [high]] = [at(row.value), at(row.low), at(row.high)];
      // On a telephone the words of a row stand above its line.
      const y = isNarrow(size) ? middle + 10 : middle;
      const stroke = row.isPrimary ? ACCENT : MUTED;
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: "line" as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke, lineWidth: row.isPrimary ? 2.4 : 1.6 },
      });
      return {
        type: "group",
        children: [
          line(low, y, high, y),
          line(low, y - CAP, low, y + CAP),
          line(high, y - CAP, high, y + CAP),
          {
            type: "circle",
            shape: { cx: value, cy: y, r: row.isPrimary ? 5.5 : 4 },
            style: { fill: stroke },
          },
          ...wordsOf(row, size, middle),
        ],
      };
    },
  };
}

/** The estimate with its interval, and on a telephone the name as well. */
function wordsOf(row: Row, size: ChartSize, middle: number) {
  const narrow = isNarrow(size);
  const word = (text: string, x: number, align: "left" | "right", isBold: boolean) => ({
    type: "text" as const,
    style: {
      text,
      x,
      y: narrow ? middle - 10 : middle,
      fill: INK,
      align,
      fontFamily: FONT,
      fontSize: narrow ? 11 : 12,
      fontWeight: isBold ? ("bold" as const) : ("normal" as const),
      verticalAlign: "middle" as const,
    },
  });
  const points = (value: number) => formatSigned(value * 100, 1);
  const figures = `${points(row.value)} (${points(row.low)} … ${points(row.high)})`;
  return narrow
    ? [word(nameOf(row), 8, "left", row.isPrimary), word(figures, size.width - 8, "right", row.isPrimary)]
    : [word(figures, size.width - 150, "left", row.isPrimary)];
}

/** What the two sides of zero mean, each with its arrow: drawn, because not every font has arrows. */
function sides({ sides: { less, more } }: IntervalsChart, zero: number, y: number) {
  const word = (text: string, x: number, align: "left" | "right") => ({
    type: "text" as const,
    style: {
      text,
      x,
      y,
      fill: MUTED,
      align,
      verticalAlign: "middle" as const,
      fontSize: 11,
      fontFamily: FONT,
    },
  });
  const arrow = (x: number, to: -1 | 1) => ({
    type: "polygon" as const,
    shape: {
      points: [
        [x, y - 4],
        [x + 7 * to, y],
        [x, y + 4],
      ],
    },
    style: { fill: MUTED },
  });
  return [
    arrow(zero - 10, -1),
    word(less, zero - 22, "right"),
    arrow(zero + 10, 1),
    word(more, zero + 22, "left"),
  ];
}
