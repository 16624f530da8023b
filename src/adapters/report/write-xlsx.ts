/** As with echarts: a CommonJS build that Node takes, types that are an ES module's. */
type Types = typeof import("write-excel-file/node", { with: { "resolution-mode": "import" }});

export const writeXlsxFile = require("write-excel-file/node") as Types["default"];

// biome-ignore format: broken over several lines, the attribute gets a comma that Biome itself cannot read
export type SheetData = import("write-excel-file/node", { with: { "resolution-mode": "import" } }).SheetData;
// biome-ignore format: as above
export type XlsxCell = import("write-excel-file/node", { with: { "resolution-mode": "import" } }).Cell;
