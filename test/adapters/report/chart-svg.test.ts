import { chartSize, chartSvg } from "../../../src/adapters/report/charts/chart-svg";
import type { Chart } from "../../../src/domain/report-page";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { sampleEffectReport } from "../../support/sample-effect-report";

const CHARTS = effectReportPage(sampleEffectReport(), "ULP").sections.flatMap((section) => section.charts);

describe("chartSvg", () => {
  it.each(CHARTS.map((chart) => [chart.title, chart] as const))(
    "draws '%s' alone and repeatably",
    (_, chart) => {
      const svg = chartSvg(chart);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 680 \d+"/);
      expect(svg).not.toMatch(/<style|<script|class=|NaN|undefined|href="http/);
      expect(chartSvg(chart)).toBe(svg);
      expect(svg).toContain(`height="${chartSize(chart).height}"`);
    },
  );

  it("writes every step of the funnel with its share", () => {
    const funnel = CHARTS.find((chart) => chart.kind === "funnel")!;
    const svg = chartSvg(funnel);
    for (const text of ["Direncanakan", "520", "(76,9%)", "Dibaca (paling sedikit)"])
      expect(svg).toContain(text);
  });

  it("puts an interval on its side of zero", () => {
    const draw = (value: number) => {
      const row = { label: "x", value, low: value - 0.01, high: value + 0.01, isPrimary: true };
      const chart: Chart = { kind: "intervals", title: "t", xKind: "points", rows: [row] };
      return Number(/<circle cx="([\d.]+)"/.exec(chartSvg(chart))![1]);
    };
    expect(draw(0.05)).toBeGreaterThan(draw(-0.05));
  });

  it("tints the band between its limits, along the steps where there are any", () => {
    const cornersOf = (isStepped: boolean) => {
      const band: [number, number, number][] = [0, 1, 2].map((x) => [x, 10 + x, 30 + x]);
      const points: [number, number][] = [0, 1, 2].map((x) => [x, 20 + x]);
      const series = [{ name: "a", role: "messaged" as const, points, band }];
      const shared = {
        kind: "lines",
        title: "t",
        xLabel: "x",
        yKind: "count",
        yMax: null,
        marks: [],
      } as const;
      const svg = chartSvg({ ...shared, isStepped, series });
      const numbers = /<polygon points="([\d. ]+)"/.exec(svg)![1]!.split(" ").map(Number);
      return {
        x: numbers.filter((_, index) => index % 2 === 0),
        y: numbers.filter((_, index) => index % 2 === 1),
      };
    };
    const plain = cornersOf(false);
    expect(plain.x).toHaveLength(6);
    expect(new Set(plain.x).size).toBe(3);
    // The upper limits come first, and lie higher on the picture.
    expect(Math.max(...plain.y.slice(0, 3))).toBeLessThan(Math.min(...plain.y.slice(3)));
    expect(cornersOf(true).x).toHaveLength(10);
  });

  it("draws a line without a band when there is no holdout", () => {
    const without = effectReportPage(sampleEffectReport(200, 0, 0), "ULP").sections.flatMap(
      (section) => section.charts,
    );
    for (const chart of without) expect(chartSvg(chart)).not.toContain("NaN");
    expect(without.some((chart) => chart.kind === "intervals")).toBe(false);
  });
});
