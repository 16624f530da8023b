/**
 * echarts is an ES module by its package.json but comes with a CommonJS build, which Node takes; its type entry can be
 * read by bundlers only. So the types come from the one file that stands alone, and the function is named here.
 */
type Types = typeof import("echarts/types/dist/shared", { with: { "resolution-mode": "import" }});

/** Makes a chart; with `ssr` it has no animation, no timers and no document. */
export const { init } = require("echarts") as Pick<Types, "init">;

// biome-ignore format: broken over several lines, the attribute gets a comma that Biome itself cannot read
export type EChartsOption = import("echarts/types/dist/shared", { with: { "resolution-mode": "import" } }).EChartsOption;
// biome-ignore format: as above
export type LineSeriesOption = import("echarts/types/dist/shared", { with: { "resolution-mode": "import" } }).LineSeriesOption;
// biome-ignore format: as above
export type CustomSeriesOption = import("echarts/types/dist/shared", { with: { "resolution-mode": "import" } }).CustomSeriesOption;
