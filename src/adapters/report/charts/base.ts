import { formatCell, formatDecimal, formatRupiahShort } from "../../../domain/report-format";
import type { CellKind } from "../../../domain/report-page";
import { FONT, INK, MUTED, RULE } from "../palette";
import { type EChartsOption, init } from "./echarts";

/** In CSS pixels; the picture scales freely. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Renders on the server, without a browser and without animation, as one `<svg>` element. */
export function renderSvg(option: EChartsOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK }, ...option });
    return onlyThePicture(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/**
 * What only a living page needs goes: hover rules, pointer events, data for hydration. So do the clips: nothing is drawn
 * outside its axes, and their ids come from a counter, which would make every rendering a different file.
 */
function onlyThePicture(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>|<defs ?>[\s\S]*?<\/defs>/g, "")
    .replace(/ (?:class|pointer-events|cursor|clip-path|ecmeta_\w+)="[^"]*"/g, "");
}

export const AXIS_TEXT = { color: MUTED, fontSize: 11 } as const;
export const GRID_LINE = { lineStyle: { color: RULE } } as const;
export const AXIS_LINE = { show: true, lineStyle: { color: "#a9b8be" } } as const;
/** Room for words beside an axis: without a browser their width can only be guessed, and guesses are too small. */
export const LABEL_WIDTH = 165;
export const LEGEND = {
  bottom: 0,
  itemGap: 34,
  itemWidth: 18,
  itemHeight: 9,
  icon: "roundRect",
  textStyle: { color: INK, fontSize: 11.5 },
} as const;

/** Short labels for an axis. */
export function axisLabel(value: number, kind: CellKind): string {
  if (kind === "rupiah") return formatRupiahShort(value);
  if (kind === "percent") return `${formatDecimal(value * 100, 0)}%`;
  if (kind === "points") return formatDecimal(value * 100, 0);
  return formatCell(value, kind);
}
