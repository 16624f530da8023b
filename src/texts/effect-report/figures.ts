import { addMonths } from "../../domain/billing-period";
import { primaryEstimate } from "../../domain/effect/payment-effect";
import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import { formatDay, formatInstant } from "../../domain/local-time";
import {
  formatDecimal,
  formatMinutes,
  formatPercent,
  formatPoints,
  formatRupiahShort,
} from "../../domain/report-format";
import type { Figure } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { type Estimate, excludesZero } from "../../domain/statistics/estimate";
import { boundsText, intervalOf, isSplitBroken, OUTCOME_NAMES, pointsInterval, STATUS_NOTES } from "./words";

const NONE = "–";

/** The five figures of the first screen: how fast, how many read, on time, cash, energy on the due date. */
export function figuresOf(report: EffectReport): Figure[] {
  return [speed(report), reading(report), payment(report), cash(report), energy(report)];
}

function speed({ campaign }: EffectReport): Figure {
  const label = "Sampai di ponsel";
  const distribution = campaign?.distribution;
  const spread = distribution?.minutesToDelivered;
  if (!spread) return none(label, "belum ada yang sampai");
  return {
    label,
    value: formatMinutes(spread.p50),
    number: { value: spread.p50, kind: "minutes" },
    detail: `separuh pesan; 90% dalam ${formatMinutes(spread.p90)}. Sampai: ${formatCount(distribution.delivered)} dari ${formatCount(distribution.targeted)} kontak`,
  };
}

function reading({ campaign }: EffectReport): Figure {
  const label = "Dibaca, paling sedikit";
  const distribution = campaign?.distribution;
  if (!distribution?.readShare) return none(label, "belum ada yang dibaca");
  return {
    label,
    value: formatPercent(distribution.readShare.value),
    number: { value: distribution.readShare.value, kind: "percent" },
    detail: `${formatCount(distribution.read)} dari ${formatCount(distribution.delivered)} yang sampai; ${formatCount(distribution.responses.replies)} membalas`,
  };
}

function payment({ campaign }: EffectReport): Figure {
  const primary = campaign?.judged;
  const label = !primary
    ? "Pengaruh pesan"
    : primary.insteadBy === null
      ? OUTCOME_NAMES[primary.key]
      : `Tidak lagi di daftar ${formatInstant(primary.insteadBy)}`;
  if (primary?.status === "bounded")
    return {
      ...none(label, "tidak ada daftar yang menunjukkan akhir hari itu"),
      value: boundsText(primary.messagedBounds),
    };
  if (!primary?.messagedShare)
    return none(label, (primary && STATUS_NOTES[primary.status]) || "data belum sampai");
  const share = formatPercent(primary.messagedShare.value);
  const estimate = campaign && shown(campaign, primaryEstimate(primary));
  if (!estimate || !primary.heldOutShare)
    return {
      label,
      value: share,
      number: { value: primary.messagedShare.value, kind: "percent" },
      detail: "kontak yang dikirimi; selisih tidak diketahui",
    };
  return {
    label,
    value: formatPoints(estimate.value),
    number: { value: estimate.value, kind: "points" },
    detail: `${share} dibanding ${formatPercent(primary.heldOutShare.value)} tanpa pesan; selang ${pointsInterval(estimate)}`,
  };
}

/** More money in hand by the due date; a direction is claimed only where the interval has one. */
function cash({ campaign }: EffectReport): Figure {
  const result = campaign?.cash;
  const collected = result?.days.at(-1)?.messaged;
  if (!result || collected === undefined) return none("Uang masuk", "data belum sampai");
  const extra = campaign && shown(campaign, result.extraByDueDate);
  if (!extra)
    return {
      label: "Uang masuk",
      value: formatRupiahShort(collected),
      number: { value: collected, kind: "rupiah" },
      detail: `dari ${formatRupiahShort(result.billedMessaged)}; tambahan karena pesan tidak diketahui`,
    };
  return {
    label: "Tambahan kas sampai jatuh tempo",
    value: signedRupiah(extra.value),
    number: { value: extra.value, kind: "rupiah" },
    detail: `${excludesZero(extra) ? "" : "belum terbukti; "}selang ${intervalOf(extra, signedRupiah)}, dari ${formatRupiahShort(result.billedMessaged)} tagihan`,
  };
}

function energy({ arrears: [found], months, period }: EffectReport): Figure {
  if (!found) return none("Belum tertagih", "belum diketahui dari daftar yang ada");
  const { total, day } = found;
  const label = `Energi belum tertagih ${formatDay(day)}, 24.00`;
  const { possiblyPaid } = total;
  if (possiblyPaid !== null)
    return {
      ...none(
        label,
        `antara ${formatRupiahShort(total.amount - possiblyPaid.amount)} dan ${formatRupiahShort(total.amount)}: tidak ada daftar yang menunjukkan akhir hari itu`,
      ),
      value: `${formatDecimal(total.energyKwh - possiblyPaid.energyKwh, 0)} sampai ${formatDecimal(total.energyKwh, 0)} kWh`,
    };
  const before = (label: string, back: number) => {
    const of = addMonths(period, back);
    const open = months.find((month) => month.period === of)?.openOnDueDate;
    return open?.possiblyPaid === null && open.energyKwh > 0
      ? `; ${label} ${formatDecimal(open.energyKwh, 0)} kWh`
      : "";
  };
  const amount = `${formatRupiahShort(total.amount)}, ${formatCount(total.bills)} lembar`;
  if (total.bills > 0 && total.bills === total.billsWithoutEnergy)
    return none(label, `kWh tidak diketahui; ${amount}`);
  const missing =
    total.billsWithoutEnergy === 0 ? "" : `; tanpa ${formatCount(total.billsWithoutEnergy)} lembar tanpa kWh`;
  const last = `${before("bulan lalu", -1)}${before("setahun lalu", -12)}`;
  return {
    label,
    value: `${formatDecimal(total.energyKwh, 0)} kWh`,
    number: { value: total.energyKwh, kind: "kwh" },
    detail: `${amount}${missing}${last}`,
  };
}

function none(label: string, detail: string): Figure {
  return { label, value: NONE, number: null, detail };
}

function signedRupiah(amount: number): string {
  return `${Math.round(amount) > 0 ? "+" : ""}${formatRupiahShort(amount)}`;
}

/** Nothing, where the arms were not split as planned. */
function shown(campaign: CampaignEffect, estimate: Estimate | null): Estimate | null {
  return isSplitBroken(campaign) ? null : estimate;
}
