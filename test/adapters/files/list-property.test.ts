import { dirtyLists } from "../../support/dirty-lists";
import { takeFile, useFolder } from "../../support/taken-rows";

/**
 * Lists as offices have them, with every dirt that is known, through each delimiter, encoding and shape of workbook: every
 * row is right or refused with its number; never a third thing.
 */
const file = useFolder();

test("every row of two hundred dirty lists is its own or is refused", async () => {
  let right = 0;
  for (const list of dirtyLists(200, 20_261_120)) {
    const taken = await takeFile(file(list.name, list.content));
    const refused = new Set(taken.refused.map(([row]) => row));
    const found = new Map(taken.records.map((one) => [one.customerId as string, one]));
    for (const row of list.rows) {
      const one = found.get(row.customerId);
      found.delete(row.customerId);
      if (one === undefined) {
        if (!refused.has(row.number))
          throw new Error(`${list.name}: row ${row.number} is lost\n${list.shown}`);
        continue;
      }
      right += 1;
      expect({ list: list.shown, amount: one.amount, period: one.period, sheets: one.sheets }).toEqual({
        list: list.shown,
        amount: row.amount,
        period: "2026-11",
        sheets: row.sheets,
      });
      expect(one.phones).toEqual(row.phones);
    }
    expect([...found.keys()]).toEqual([]);
  }
  // It is no test of refusing everything.
  expect(right).toBeGreaterThan(800);
});
