import type { Blob } from "node:buffer";
import type Stream from "node:stream";

/** As with echarts: a CommonJS build that Node takes, types that are an ES module's. */
type Types = typeof import("write-excel-file/node", { with: { "resolution-mode": "import" }});

export const writeXlsxFile = require("write-excel-file/node") as Types["default"];

// biome-ignore format: broken over several lines, the attribute gets a comma that Biome itself cannot read
export type SheetData = import("write-excel-file/node", { with: { "resolution-mode": "import" } }).SheetData;
// biome-ignore format: as above
export type XlsxCell = import("write-excel-file/node", { with: { "resolution-mode": "import" } }).Cell;

type Utility = typeof import("write-excel-file/utility", { with: { "resolution-mode": "import" }});

export const { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } =
  require("write-excel-file/utility") as Pick<
    Utility,
    "getCellAddress" | "getOrderOfSiblings" | "insertElementMarkupAccordingToOrderOfSiblings"
  >;

/** What a file in a workbook may come from; the package keeps the name of this type to itself. */
type FileContent = Stream | Buffer | Blob;

/** Changes the files of a workbook before they are packed. */
// biome-ignore format: as above
export type XlsxFeature = import("write-excel-file/node", { with: { "resolution-mode": "import" } }).Feature<FileContent>;
