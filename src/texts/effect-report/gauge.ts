import { addMonths, formatPeriod } from "../../domain/billing-period";
import type { EffectReport } from "../../domain/effect-report";
import { formatDay } from "../../domain/local-time";
import { formatPercent } from "../../domain/report-format";
import type { Gauge } from "../../domain/report-page";
import { formatCount, formatRupiah } from "../../domain/rupiah";

/** "Tunggakan nihil": how many of the month's own sheets are left, at month end or at the newest day that is known. */
export function gaugeOf({ zeroArrears, period }: EffectReport): Gauge | null {
  if (zeroArrears === null || zeroArrears.of === null || zeroArrears.left.possiblyPaid !== null) return null;
  const { left, of, day, lastMonth } = zeroArrears;
  const share = left.bills / of;
  return {
    label: "Menuju tunggakan nihil",
    share,
    text:
      left.bills === 0
        ? `Tercapai: tidak ada lembar ${formatPeriod(period)} yang terbuka pada ${formatDay(day)}`
        : `Tersisa ${formatCount(left.bills)} lembar dari ${formatCount(of)} (${formatPercent(share)}), ${formatRupiah(left.amount)}, pada ${formatDay(day)} 24.00 WIB`,
    mark:
      lastMonth === null
        ? null
        : {
            share: lastMonth / of,
            text: `${formatPeriod(addMonths(period, -1))}: ${formatCount(lastMonth)} lembar`,
          },
  };
}
