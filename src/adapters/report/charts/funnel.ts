import type { FunnelChart } from "../../../domain/report-page";
import { formatCount } from "../../../domain/rupiah";
import { INK, SERIES_COLOURS } from "../palette";
import { type ChartSize, isNarrow, LABEL_WIDTH, renderSvg } from "./base";
import type { EChartsOption } from "./echarts";

/** Light to dark, from plan to read. */
const SHADES = ["#7a8f98", SERIES_COLOURS.accepted, "#4f8f98", SERIES_COLOURS.delivered, SERIES_COLOURS.read];

/** Bars rather than a drawn funnel: lengths can be compared, slanted areas cannot. */
export function funnelSvg(chart: FunnelChart, size: ChartSize): string {
  const narrow = isNarrow(size);
  const option: EChartsOption = {
    grid: { left: narrow ? 2 : LABEL_WIDTH, right: narrow ? 104 : 130, top: narrow ? 14 : 6, bottom: 4 },
    xAxis: { type: "value", show: false, min: 0, max: Math.max(1, ...chart.steps.map((step) => step.count)) },
    yAxis: {
      type: "category",
      inverse: true,
      data: chart.steps.map((step) => step.label),
      // On a telephone the words stand above their bar, at its beginning.
      axisLabel: narrow
        ? {
            color: INK,
            fontSize: 12,
            inside: true,
            margin: 0,
            verticalAlign: "bottom",
            padding: [0, 0, 10, 0],
          }
        : { color: INK, fontSize: 12 },
      axisLine: { show: false },
      axisTick: { show: false },
      z: 5,
    },
    series: [
      {
        type: "bar",
        barWidth: narrow ? 14 : "66%",
        data: chart.steps.map((step, index) => ({
          value: step.count,
          itemStyle: { color: SHADES[Math.min(index, SHADES.length - 1)], borderRadius: [0, 3, 3, 0] },
        })),
        label: {
          show: true,
          position: "right",
          color: INK,
          fontSize: 12,
          formatter: ({ dataIndex }) => {
            const step = chart.steps[dataIndex]!;
            return `${formatCount(step.count)} (${step.note})`;
          },
        },
      },
    ],
  };
  return renderSvg(option, size);
}
