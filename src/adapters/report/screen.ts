import type { DrawnReport } from "../../application/views/report-shelf";
import type { ReportPage } from "../../domain/report-page";
import { chartSvg } from "./charts/chart-svg";

/** The page with its pictures, for the screens: their policy allows no style within a page, so it becomes attributes. */
export function reportScreen(page: ReportPage): string {
  const drawn: DrawnReport = {
    page: { ...page, lists: [] },
    drawings: page.sections.flatMap(({ charts }) =>
      charts.map((chart) => ({
        wide: withoutStyles(chartSvg(chart, "wide")),
        narrow: withoutStyles(chartSvg(chart, "narrow")),
      })),
    ),
  };
  return JSON.stringify(drawn);
}

/** `style="font-size:12px;fill:red"` → `font-size="12px" fill="red"`. */
export function withoutStyles(svg: string): string {
  return svg.replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(";")
      .map((rule) => /^\s*([a-z-]+)\s*:(.*)$/.exec(rule))
      .map((rule) => (rule === null ? "" : ` ${rule[1]}="${rule[2]!.trim()}"`))
      .join(""),
  );
}
