import { defineTable, id, integer, key, words } from "./define-table";

export const importRejectionsTable = defineTable(
  "import_rejections",
  {
    id: id(),
    importId: integer(),
    rowNumber: integer(),
    columnName: words(40),
    value: words(120),
    reason: key(40),
    remedy: words(255),
  },
  { index: { ix_import_rejections_import: ["importId", "rowNumber"] } },
);
