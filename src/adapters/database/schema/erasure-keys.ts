import { defineTable, instant, key, primary } from "./define-table";

/** The key of those hashes: one row, made with the first erasure. */
export const erasureKeysTable = defineTable("erasure_keys", {
  name: primary(key(20)),
  value: key(64),
  createdAt: instant(),
});
