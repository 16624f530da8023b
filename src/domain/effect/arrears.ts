import type { LocalDay } from "../local-time";
import type { Outstanding, OutstandingOn } from "./ledger";

/** Unpaid bills of the customers that are alike in tariff, route and months in arrears. */
export interface ArrearsRow extends Outstanding {
  readonly tariff: string | null;
  readonly route: string | null;
  /** Months in arrears: "1", "2", "3+". */
  readonly age: string;
  readonly customers: number;
}

/** Unpaid bills in detail, at 24.00 WIB of one day. */
export interface Arrears {
  readonly day: LocalDay;
  readonly total: OutstandingOn;
  /** Most rupiah first. */
  readonly byTariff: readonly ArrearsGroup[];
  readonly byRoute: readonly ArrearsGroup[];
  /** "1", "2", "3+". */
  readonly byAge: readonly ArrearsGroup[];
}

/** `group` is the file's own word, `null` where it had none. */
export interface ArrearsGroup extends Outstanding {
  readonly group: string | null;
  readonly customers: number;
}

/** The same rows seen from three sides; `total` comes from the ledger, so that both can be held against each other. */
export function arrearsOf(rows: readonly ArrearsRow[], day: LocalDay, total: OutstandingOn): Arrears {
  const byRupiah = (a: ArrearsGroup, b: ArrearsGroup) => b.amount - a.amount;
  return {
    day,
    total,
    byTariff: groupBy(rows, (row) => row.tariff).sort(byRupiah),
    byRoute: groupBy(rows, (row) => row.route).sort(byRupiah),
    byAge: groupBy(rows, (row) => row.age).sort((a, b) => a.group!.localeCompare(b.group!)),
  };
}

function groupBy(rows: readonly ArrearsRow[], keyOf: (row: ArrearsRow) => string | null): ArrearsGroup[] {
  const groups = new Map<string | null, ArrearsGroup>();
  for (const row of rows) {
    const { tariff: _tariff, route: _route, age: _age, ...sums } = row;
    const group = keyOf(row);
    const part = { group, ...sums };
    const sum = groups.get(group);
    groups.set(group, sum ? addGroups(sum, part) : part);
  }
  return [...groups.values()];
}

export function addGroups(a: ArrearsGroup, b: ArrearsGroup): ArrearsGroup {
  return {
    group: a.group,
    customers: a.customers + b.customers,
    bills: a.bills + b.bills,
    amount: a.amount + b.amount,
    energyKwh: a.energyKwh + b.energyKwh,
    billsWithoutEnergy: a.billsWithoutEnergy + b.billsWithoutEnergy,
  };
}
