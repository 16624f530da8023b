import type { BillingPeriod } from "../../domain/billing-period";
import type { ImportRecord } from "../../domain/import/record";
import type { Rupiah } from "../../domain/rupiah";
import type { ImportScope, RowTotals } from "./import-ports";

/** How the accepted rows of a file lie, for a person to see a wrong month, unit or column in it. */
export interface RowSpread extends RowTotals {
  /** Of amounts above nothing; 0 where there is none. */
  readonly smallest: Rupiah;
  readonly largest: Rupiah;
  /** Rows by month and by unit, in order. */
  readonly months: readonly (readonly [period: BillingPeriod, rows: number])[];
  readonly units: readonly (readonly [unit: string, rows: number])[];
}

/** Counts rows as they are accepted. */
export function createSpread() {
  let [amount, energyKwh, smallest, largest] = [0, 0, 0, 0];
  const months = new Map<BillingPeriod, number>();
  const units = new Map<string, number>();
  return {
    see(record: ImportRecord): void {
      const rupiah = record.amount ?? 0;
      amount += rupiah;
      energyKwh += record.energyKwh ?? 0;
      if (rupiah > 0 && (smallest === 0 || rupiah < smallest)) smallest = rupiah;
      if (rupiah > largest) largest = rupiah;
      if (record.period !== null) months.set(record.period, (months.get(record.period) ?? 0) + 1);
      const unit = record.unit ?? record.customerId.slice(0, 5);
      units.set(unit, (units.get(unit) ?? 0) + 1);
    },
    result(): RowSpread {
      return { amount, energyKwh, smallest, largest, months: inOrder(months), units: inOrder(units) };
    },
  };
}

export function scopeOf({ months, units }: RowSpread): ImportScope {
  return { periods: months.map(([period]) => period), units: units.map(([unit]) => unit) };
}

function inOrder<K extends string>(counts: ReadonlyMap<K, number>): readonly (readonly [K, number])[] {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
