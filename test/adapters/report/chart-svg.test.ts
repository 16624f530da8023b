import { chartSize, chartSvg } from "../../../src/adapters/report/charts/chart-svg";
import type { Chart } from "../../../src/domain/report-page";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { sampleEffectReport } from "../../support/sample-effect-report";

const CHARTS = effectReportPage(sampleEffectReport(), "ULP").sections.flatMap((section) => section.charts);

describe("chartSvg", () => {
  it.each(
    CHARTS.flatMap((chart) =>
      (["wide", "narrow"] as const).map((variant) => [chart.title, variant, chart] as const),
    ),
  )(
    "draws '%s', %s, alone and repeatably, with letters that can be read where it is shown",
    (_, variant, chart) => {
      const svg = chartSvg(chart, variant);
      const { width, height } = chartSize(chart, variant);
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
      // A policy against inline styles must not take the picture's letters away.
      expect(svg).not.toMatch(/<style|<script|class=|style=|NaN|undefined|href="http| font="/);
      expect(chartSvg(chart, variant)).toBe(svg);
      const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
      // 360 wide on a telephone of 375 less its margins: nothing shrinks by more than a tenth.
      expect(variant === "wide" || width <= 360).toBe(true);
    },
  );

  it("has no colour of lines, bars or words below 3 : 1 on white, but grid lines and bands", () => {
    for (const chart of CHARTS)
      for (const [, colour] of chartSvg(chart)
        .replace(/<[^>]*stroke-width="0"[^>]*>/g, "")
        .matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g))
        if (!["#d9e1e4", "#ffffff"].includes(colour!))
          expect([colour, contrast(colour!) >= 3]).toEqual([colour, true]);
  });

  it("writes every step of the funnel with its share", () => {
    const funnel = CHARTS.find((chart) => chart.kind === "funnel")!;
    const svg = chartSvg(funnel);
    for (const text of ["Direncanakan", "520", "(76,9%)", "Dibaca (paling sedikit)"])
      expect(svg).toContain(text);
  });

  it("puts an interval on its side of zero", () => {
    const draw = (value: number) => {
      const row = { label: "x", value, low: value - 0.01, high: value + 0.01, isPrimary: true };
      const sides = { less: "kurang", more: "lebih" };
      const chart: Chart = {
        kind: "intervals",
        title: "t",
        finding: "f",
        xKind: "points",
        sides,
        rows: [row],
      };
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
        finding: "f",
        x: { kind: "number", label: "x" },
        difference: null,
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

  it("writes days as dates, each at its end, and begins in the morning", () => {
    const curves = CHARTS.find((chart) => chart.title.includes("Kaplan"))!;
    const words = [...chartSvg(curves).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    for (const word of ["pagi", "21 Nov", "100%", "Pembanding 23%", "Dikirimi 17%"])
      expect(words).toContain(word);
    expect(curves).toMatchObject({ series: [{ points: expect.arrayContaining([[0, 1]]) }, {}] });
  });

  it("draws a difference in a panel of its own, with zero in its middle", () => {
    const curves = CHARTS.find((chart) => chart.kind === "lines" && chart.difference !== null)!;
    const ticks = [...chartSvg(curves).matchAll(/<text[^>]*translate\([\d.]+ ([\d.]+)\)"[^>]*>([+−]?\d+)</g)];
    const at = (text: string) => Number(ticks.find(([, , label]) => label === text)![1]);
    expect(at("0")).toBeCloseTo((at("+40") + at("−40")) / 2, 0);
    const without = chartSvg({ ...curves, difference: null } as Chart);
    expect(without).not.toContain("Selisih dikirimi");
  });

  it("draws a line without a band when there is no holdout", () => {
    const without = effectReportPage(sampleEffectReport(200, 0, 0), "ULP").sections.flatMap(
      (section) => section.charts,
    );
    for (const chart of without) expect(chartSvg(chart)).not.toContain("NaN");
    expect(without.some((chart) => chart.kind === "intervals")).toBe(false);
  });
});

/** Contrast with white (WCAG 2.2). */
function contrast(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
