import { defineTable, instant, integer, key, primary } from "./define-table";

export const importScopesTable = defineTable("import_scopes", {
  unit: primary(key(10)),
  period: primary(key(7)),
  importId: primary(integer()),
  asOf: instant(),
  tellsEarlier: integer(),
});
