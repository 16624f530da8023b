import { defineTable, instant, integer, key, longText, primary, words } from "./define-table";

export const uploadsTable = defineTable(
  "uploads",
  {
    handle: primary(key(32)),
    fileName: words(255),
    path: key(190),
    bytes: integer(),
    fileHash: key(64),
    uploadedBy: words(60),
    wish: words(255),
    state: key(12),
    report: longText({ nullable: true }),
    problem: words(1_000, { nullable: true }),
    progress: words(190, { nullable: true }),
    importId: integer({ nullable: true }),
    createdAt: instant(),
    changedAt: instant(),
  },
  { index: { ix_uploads_created: ["createdAt"] } },
);
