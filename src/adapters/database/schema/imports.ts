import { defineTable, id, instant, integer, key, longText, words } from "./define-table";

export const importsTable = defineTable(
  "imports",
  {
    id: id(),
    kind: key(20),
    fileName: words(255),
    fileHash: key(64),
    optionsHash: key(64),
    period: key(7, { nullable: true }),
    unit: key(10, { nullable: true }),
    asOf: instant({ nullable: true }),
    isSnapshot: integer({ nullable: true }),
    state: key(12),
    rowsRead: integer(),
    rowsAccepted: integer(),
    rowsRejected: integer(),
    rowsSkipped: integer(),
    summary: longText(),
    startedAt: instant(),
    finishedAt: instant({ nullable: true }),
    importedBy: words(60, { nullable: true }),
  },
  { index: { ix_imports_kind: ["kind", "state", "asOf"], ix_imports_hash: ["fileHash", "state"] } },
);
