import { defineTable, id, instant, key, longText, words } from "./define-table";

export const confirmationsTable = defineTable(
  "confirmations",
  {
    id: id(),
    asker: words(60),
    codeHash: key(64),
    command: key(30),
    arguments: longText(),
    expiresAt: instant(),
    usedAt: instant({ nullable: true }),
  },
  { index: { ix_confirmations_asker: ["asker", "id"] } },
);
