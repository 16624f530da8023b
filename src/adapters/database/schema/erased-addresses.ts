import { defineTable, instant, key, primary } from "./define-table";

/** Hashes of phones and names that nothing is sent to any more, for ever; see `connection/erased-list.ts`. */
export const erasedAddressesTable = defineTable("erased_addresses", {
  addressHash: primary(key(64)),
  erasedAt: instant(),
});
