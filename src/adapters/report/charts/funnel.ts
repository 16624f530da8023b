import type { Chart } from "../../../domain/report-page";
import { formatCount } from "../../../domain/rupiah";
import { INK } from "../palette";
import { type ChartSize, LABEL_WIDTH, renderSvg } from "./base";
import type { EChartsOption } from "./echarts";

/** Light to dark, from plan to read. */
const SHADES = ["#c9d9dc", "#9bb8bf", "#62a3aa", "#2b858d", "#0b5f66"];

/** Bars rather than a drawn funnel: lengths can be compared, slanted areas cannot. */
export function funnelSvg(chart: Extract<Chart, { kind: "funnel" }>, size: ChartSize): string {
  const option: EChartsOption = {
    grid: { left: LABEL_WIDTH, right: 130, top: 6, bottom: 4 },
    xAxis: { type: "value", show: false, min: 0, max: Math.max(1, ...chart.steps.map((step) => step.count)) },
    yAxis: {
      type: "category",
      inverse: true,
      data: chart.steps.map((step) => step.label),
      axisLabel: { color: INK, fontSize: 12 },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      {
        type: "bar",
        barWidth: "68%",
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
            return `${formatCount(step.count)}  (${step.note})`;
          },
        },
      },
    ],
  };
  return renderSvg(option, size);
}
