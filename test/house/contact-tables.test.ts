import { DELETED_TABLES } from "../../src/adapters/database/repositories/erasures/erase-rows";
import { SEARCHED, WITHOUT_WORDS } from "../../src/adapters/database/repositories/erasures/searched";
import { MOVED_TABLES } from "../../src/adapters/database/repositories/merge-contact";
import { TABLES } from "../../src/adapters/database/schema";
import { columnName } from "../../src/adapters/database/schema/define-table";

/** Those that are merged row by row, because both halves may have the same one. */
const MERGED = ["contact_customers", "conversations", "foreign_lookups"];

it("every table that names a contact is moved when two contacts become one", () => {
  const named = TABLES.filter((table) => "contactId" in table.options.columns).map(
    ({ options }) => options.name,
  );
  expect(named.toSorted()).toEqual([...MOVED_TABLES, ...MERGED].toSorted());
});

it("every table that names a contact is emptied of a person who is erased; deliveries keep their number", () => {
  const named = TABLES.filter((table) => "contactId" in table.options.columns).map(
    ({ options }) => options.name,
  );
  expect(named.toSorted()).toEqual([...DELETED_TABLES, "deliveries"].toSorted());
});

/** Columns that hold no words of people: codes, our own names, and ids that are emptied or deleted with their row. */
const CODES =
  /^(state|kind|channel|command|step|source|outcome|period|plan|unit|rule|intent|revision|template|price|form|flow|registration|tariff|customer_group|route|meter_number|customer_id|paid_on|due_on|tried_on|face|reason|remedy|primary_outcome|attach_pdf|sender_id|wish_phone|qr|code|wish|handle|path|form|.*_hash|.*token|holdout_seed|seed|first_period|ended_period|provider_message_id|failed_message_id|from_name|name)$/;

it("every column with words of people is searched for a person who is erased, or its table has none", () => {
  const missing = TABLES.flatMap(({ options: { name, columns } }) =>
    WITHOUT_WORDS.includes(name)
      ? []
      : Object.entries(columns)
          .filter(([, column]) => column?.type === "text" || column?.type === "varchar")
          .map(([property]) => columnName(property))
          .filter(
            (column) =>
              !CODES.test(column) && !SEARCHED[name]?.some(({ columns }) => columns.includes(column)),
          )
          .map((column) => `${name}.${column}`),
  );
  expect(missing).toEqual([]);
  const known = TABLES.map(({ options }) => options.name);
  expect([...Object.keys(SEARCHED), ...WITHOUT_WORDS].toSorted()).toEqual(known.toSorted());
});
