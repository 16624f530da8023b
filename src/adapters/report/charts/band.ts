import type { Series } from "../../../domain/report-page";
import { SERIES_COLOURS } from "../palette";
import type { CustomSeriesOption } from "./echarts";

/** The tinted area between the limits, drawn as one polygon: echarts can stack areas, but not along a stepped line. */
export function bandOf(series: Series, isStepped: boolean, axis = 0): CustomSeriesOption[] {
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
      xAxisIndex: axis,
      yAxisIndex: axis,
      z: 1,
      // One item stands for the whole band; its values only tell the axes what has to fit.
      data: limits.map(([x, , high]) => [x, high]),
      renderItem: (params, api) =>
        params.dataIndex > 0
          ? null
          : {
              type: "polygon",
              shape: { points: outline.map((point) => api.coord(point)) },
              style: { fill: SERIES_COLOURS[series.role], opacity: 0.16 },
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
