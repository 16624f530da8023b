import type { DirtyList } from "./dirty-lists";
import type { Taken } from "./taken-rows";

/** What a list came to: how many of its rows were read as they were meant, and the first that is neither right nor refused. */
export function verdictOn(
  list: DirtyList,
  taken: Taken,
): { readonly right: number; readonly wrong: string | null } {
  const refused = new Set(taken.refused.map(([row]) => row));
  const found = new Map(taken.records.map((one) => [one.customerId as string, one]));
  let right = 0;
  for (const row of list.rows) {
    const one = found.get(row.customerId);
    found.delete(row.customerId);
    if (one === undefined) {
      if (!refused.has(row.number)) return { right, wrong: `row ${row.number} is lost` };
      continue;
    }
    const meant = [row.amount, "2026-11", row.sheets, row.phones.join()];
    const read = [one.amount, one.period, one.sheets, one.phones.join()];
    if (read.join("|") !== meant.join("|"))
      return { right, wrong: `row ${row.number} is ${read.join("|")}, and should be ${meant.join("|")}` };
    right += 1;
  }
  const others = [...found.keys()];
  return { right, wrong: others.length === 0 ? null : `nobody has meant ${others.join(", ")}` };
}
