import { primaryEstimate } from "../../domain/effect/payment-effect";
import type { EffectReport } from "../../domain/effect-report";
import { formatDay } from "../../domain/local-time";
import {
  formatDecimal,
  formatMinutes,
  formatPercent,
  formatPoints,
  formatRupiahShort,
} from "../../domain/report-format";
import type { Figure } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { intervalOf, OUTCOME_NAMES, pointsInterval, shareOf } from "./words";

const NONE = "–";

/** The five figures of the first screen: reach, speed, payment, cash, arrears. */
export function figuresOf(report: EffectReport): Figure[] {
  return [reach(report), speed(report), payment(report), cash(report), arrears(report)];
}

function reach({ campaign }: EffectReport): Figure {
  const label = "Sampai di ponsel";
  const distribution = campaign?.distribution;
  if (!distribution) return { label, value: NONE, detail: "belum ada pengiriman" };
  const { accepted, delivered, readShare, targeted } = distribution;
  const read = readShare === null ? "" : `; dibaca paling sedikit ${formatPercent(readShare.value, 0)}`;
  return {
    label,
    value: shareOf(delivered, targeted),
    detail: `${formatCount(delivered)} dari ${formatCount(targeted)} kontak; terkirim ${formatCount(accepted)}${read}`,
  };
}

function speed({ campaign }: EffectReport): Figure {
  const label = "Waktu sampai di ponsel";
  const spread = campaign?.distribution?.minutesToDelivered;
  if (!spread) return { label, value: NONE, detail: "belum ada yang sampai" };
  return {
    label,
    value: formatMinutes(spread.p50),
    detail: `separuhnya; 90% dalam ${formatMinutes(spread.p90)}, terlama ${formatMinutes(spread.max)}`,
  };
}

function payment({ campaign }: EffectReport): Figure {
  const primary = campaign?.outcomes.find((outcome) => outcome.key === campaign.primaryOutcome);
  const label = primary ? OUTCOME_NAMES[primary.key] : "Pengaruh pesan";
  if (!primary?.messagedShare || primary.status === "not_yet_known")
    return { label, value: NONE, detail: "data belum sampai" };
  const estimate = primaryEstimate(primary);
  if (!estimate)
    return {
      label,
      value: formatPercent(primary.messagedShare.value),
      detail: "kontak yang dikirimi; tanpa pembanding tidak ada selisih",
    };
  return {
    label,
    value: formatPoints(estimate.value),
    detail: `${formatPercent(primary.messagedShare.value)} dibanding ${formatPercent(primary.heldOutShare!.value)}; selang 95%: ${pointsInterval(estimate)}`,
  };
}

function cash({ campaign }: EffectReport): Figure {
  const label = "Uang masuk lebih cepat";
  const result = campaign?.cash;
  if (!result?.daysSooner || !result.acceleratedRupiahDays) {
    const collected = result?.days.at(-1)?.messaged;
    return collected === undefined
      ? { label, value: NONE, detail: "data belum sampai" }
      : {
          label: "Uang masuk",
          value: formatRupiahShort(collected),
          detail: `dari ${formatRupiahShort(result!.billedMessaged)}; tanpa pembanding tidak ada selisih`,
        };
  }
  return {
    label,
    value: `${formatDecimal(result.daysSooner.value, 2)} hari`,
    detail: `rata-rata tiap rupiah; ${formatRupiahShort(result.acceleratedRupiahDays.value)}·hari; selang 95%: ${intervalOf(result.acceleratedRupiahDays, formatRupiahShort)}`,
  };
}

function arrears({ arrears: [found] }: EffectReport): Figure {
  if (!found) return { label: "Belum lunas", value: NONE, detail: "tidak ada data tagihan" };
  const { total, day } = found;
  const energy =
    total.bills === total.billsWithoutEnergy
      ? "kWh tidak diketahui"
      : `${formatDecimal(total.energyKwh, 0)} kWh`;
  return {
    label: `Belum lunas ${formatDay(day)}, 24.00 WIB`,
    value: formatRupiahShort(total.amount),
    detail: `${formatCount(total.bills)} lembar; ${energy}${total.billsWithoutEnergy > 0 && total.billsWithoutEnergy < total.bills ? ` (tanpa ${formatCount(total.billsWithoutEnergy)} lembar yang kWh-nya tidak diketahui)` : ""}`,
  };
}
