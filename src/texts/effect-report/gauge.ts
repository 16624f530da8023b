import { addMonths, formatPeriod } from "../../domain/billing-period";
import type { Collection } from "../../domain/effect/ledger";
import type { EffectReport } from "../../domain/effect-report";
import { formatDay } from "../../domain/local-time";
import { formatPercent } from "../../domain/report-format";
import type { Gauge } from "../../domain/report-page";
import { formatCount, formatRupiah } from "../../domain/rupiah";

/** "Tunggakan nihil": how far from nothing left open, at month end or at the newest day that is known. */
export function gaugeOf({ period, months, arrears }: EffectReport): Gauge | null {
  const month = months.find((candidate) => candidate.period === period);
  const newest = arrears.at(-1);
  if (!month || !newest || month.bills === 0) return null;
  const { total, day } = newest;
  const share = total.bills / month.bills;
  return {
    label: "Menuju tunggakan nihil",
    share,
    text:
      total.bills === 0
        ? `Tercapai: tidak ada lembar yang terbuka pada ${formatDay(day)}`
        : `Tersisa ${formatCount(total.bills)} lembar dari ${formatCount(month.bills)} (${formatPercent(share)}), ${formatRupiah(total.amount)}, pada ${formatDay(day)} 24.00 WIB`,
    mark: markOf(
      months.find((candidate) => candidate.period === addMonths(period, -1)),
      month.openAtMonthEnd !== null,
    ),
  };
}

/** The month before at the same point of the month. */
function markOf(before: Collection | undefined, isMonthEnd: boolean): Gauge["mark"] {
  const open = isMonthEnd ? before?.openAtMonthEnd : before?.openOnDueDate;
  if (!before || !open || before.bills === 0) return null;
  return {
    share: open.bills / before.bills,
    text: `${formatPeriod(before.period)}: ${formatCount(open.bills)} lembar`,
  };
}
