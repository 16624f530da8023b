import { MOVED_TABLES } from "../../src/adapters/database/repositories/merge-contact";
import { TABLES } from "../../src/adapters/database/schema";

/** Those that are merged row by row, because both halves may have the same one. */
const MERGED = ["contact_customers", "conversations", "foreign_lookups"];

it("every table that names a contact is moved when two contacts become one", () => {
  const named = TABLES.filter((table) => "contactId" in table.options.columns).map(
    ({ options }) => options.name,
  );
  expect(named.toSorted()).toEqual([...MOVED_TABLES, ...MERGED].toSorted());
});
