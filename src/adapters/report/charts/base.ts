import { formatCell, formatDecimal, formatRupiahShort } from "../../../domain/report-format";
import type { CellKind } from "../../../domain/report-page";
import { AXIS, FONT, INK, MUTED, RULE } from "../palette";
import { type EChartsOption, init } from "./echarts";

/** In CSS pixels; the picture scales freely. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** For a page or a desk, and for a telephone in the hand: the second is drawn anew, not made smaller. */
export type ChartVariant = "wide" | "narrow";

/** Narrower than this a picture has a legend instead of names at the ends of its lines. */
const NARROW = 480;

export function isNarrow({ width }: ChartSize): boolean {
  return width < NARROW;
}

/** Renders on the server, without a browser and without animation, as one `<svg>` element. */
export function renderSvg(option: EChartsOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK }, ...option });
    return withAttributes(onlyThePicture(chart.renderToSVGString()));
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

/** Styles as attributes: a page whose policy forbids inline styles shows the picture all the same. */
function withAttributes(svg: string): string {
  return svg.replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(";")
      .map((rule) => rule.split(":").map((part) => part.trim()))
      .flatMap(([name, value]) =>
        name && value && !name.startsWith("white-space") ? [` ${name}="${value}"`] : [],
      )
      .join(""),
  );
}

export const AXIS_TEXT = { color: MUTED, fontSize: 11 } as const;
export const GRID_LINE = { lineStyle: { color: RULE } } as const;
export const AXIS_TICK = { lineStyle: { color: AXIS } } as const;
export const AXIS_LINE = { show: true, lineStyle: { color: AXIS } } as const;
/** Room for words beside an axis: without a browser their width can only be guessed, and guesses are too small. */
export const LABEL_WIDTH = 165;
export const LEGEND = {
  bottom: 0,
  itemGap: 22,
  itemWidth: 18,
  itemHeight: 9,
  icon: "roundRect",
  textStyle: { color: INK, fontSize: 11.5 },
} as const;

/** Short labels for an axis. */
export function axisLabel(value: number, kind: CellKind): string {
  // `Rp210,0 juta` on a round tick says nothing that `Rp210 juta` does not.
  if (kind === "rupiah") return formatRupiahShort(value).replace(/,0+(?= )/, "");
  if (kind === "percent") return `${formatDecimal(value * 100, 0)}%`;
  if (kind === "points") return formatDecimal(value * 100, 0);
  if (kind === "kwh") return formatDecimal(value, 0);
  return formatCell(value, kind);
}
