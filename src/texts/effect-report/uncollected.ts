import { addMonths, formatPeriod } from "../../domain/billing-period";
import type { BillGroup, Measure, Uncollected, UncollectedEffect } from "../../domain/effect/uncollected";
import type { EffectReport } from "../../domain/effect-report";
import { formatDecimal, formatPoints, formatRupiahShort } from "../../domain/report-format";
import type { Cell, PageTable } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { type Estimate, excludesZero } from "../../domain/statistics/estimate";
import { pointsInterval } from "./words";

const GROUPS: Readonly<Record<BillGroup, string>> = {
  all: "semua pelanggan",
  households: "rumah tangga (sampai 2.200 VA)",
  large: "pelanggan besar (di atas 2.200 VA)",
};
const MEASURES: Readonly<Record<Measure, string>> = { energy_kwh: "kWh", rupiah: "Rupiah" };

/** The answer to "how much energy was not collected on the 20th because of the message". */
export function uncollectedSentences({ campaign }: EffectReport): string[] {
  const found = campaign?.uncollected;
  if (!found) return [];
  if (found.status === "between_lists")
    return [
      "Berapa kWh dan rupiah yang belum tertagih pada jatuh tempo pukul 24.00 menurut kelompok tidak diketahui: tidak ada daftar yang menunjukkan akhir hari itu.",
    ];
  return found.rows
    .filter(({ group, measure }) => measure === "energy_kwh" && group !== "large")
    .flatMap((row) => sentence(row));
}

function sentence({ group, messaged, heldOut, difference, scaled }: Uncollected): string[] {
  if (difference === null || scaled === null || heldOut.billed === 0) return [];
  const kwh = (value: number) => `${formatDecimal(Math.abs(value), 0)} kWh`;
  const share = (open: number, billed: number) => `${formatDecimal((open / billed) * 100, 1)}%`;
  const compared = `Energi belum tertagih pada jatuh tempo pukul 24.00, ${GROUPS[group]}: ${share(messaged.open, messaged.billed)} pada yang dikirimi dibanding ${share(heldOut.open, heldOut.billed)} pada pembanding, selisih ${formatPoints(difference.value)} (selang 95%: ${pointsInterval(difference)})`;
  if (!excludesZero(difference)) return [`${compared}; belum terbukti berbeda.`];
  const [most, least] = [scaled.low, scaled.high].sort((a, b) => Math.abs(b) - Math.abs(a));
  return [
    `${compared}: ${kwh(scaled.value)} ${difference.value < 0 ? "lebih sedikit" : "lebih banyak"} karena pesan (antara ${kwh(least!)} dan ${kwh(most!)}).`,
  ];
}

export function uncollectedTable(found: UncollectedEffect | null | undefined): PageTable[] {
  if (!found || found.rows.length === 0) return [];
  return (["energy_kwh", "rupiah"] as const)
    .map((measure) => ({ measure, rows: found.rows.filter((row) => row.measure === measure) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ measure, rows }) => ({
      title: `Belum tertagih pada jatuh tempo, 24.00 WIB: ${MEASURES[measure]}`,
      columns: [
        { label: "Pelanggan", kind: "text" },
        { label: "Dikirimi", kind: "percent" },
        { label: "Pembanding", kind: "percent" },
        { label: "Selisih", kind: "points" },
        { label: "Batas bawah", kind: "points" },
        { label: "Batas atas", kind: "points" },
        ...["Karena pesan", "Batas bawah", "Batas atas"].map((label) => ({
          label,
          kind: measure === "rupiah" ? ("rupiah" as const) : ("count" as const),
        })),
      ],
      rows: rows.map((row) => [
        GROUPS[row.group],
        share(row.messaged),
        share(row.heldOut),
        ...limits(row.difference),
        ...limits(row.scaled).map((value) => (typeof value === "number" ? Math.round(value) : value)),
      ]),
      note: `Bagian dari yang ditagih. Selang dari 1.000 pembagian ulang kedua kelompok secara acak. Minus berarti lebih sedikit yang belum tertagih.${measure === "energy_kwh" && found.sheetsWithoutEnergy > 0 ? ` ${formatCount(found.sheetsWithoutEnergy)} lembar tanpa kWh yang diketahui tidak ada di sini.` : ""}${found.billsWithoutPower > 0 ? ` ${formatCount(found.billsWithoutPower)} tagihan yang dayanya tidak diketahui hanya ada di baris semua pelanggan.` : ""}`,
    }));
}

/** The whole unit, messaged or not: this month beside the last one and the month a year ago. */
export function uncollectedBefore({ months, period }: EffectReport): PageTable[] {
  const rows = (
    [
      ["bulan ini", 0],
      ["bulan lalu", -1],
      ["setahun lalu", -12],
    ] as const
  ).map(([label, back]): Cell[] => {
    const of = addMonths(period, back);
    const found = months.find((month) => month.period === of)?.uncollectedOnDueDate ?? null;
    return [`${formatPeriod(of)} (${label})`, found?.energy ?? null, found?.amount ?? null];
  });
  if (rows.every(([, energy, amount]) => energy === null && amount === null)) return [];
  return [
    {
      title: "Seluruh unit: belum tertagih pada jatuh tempo, 24.00 WIB, bagian dari tagihan bulan itu",
      columns: [
        { label: "Bulan", kind: "text" },
        { label: "kWh", kind: "percent" },
        { label: "Rupiah", kind: "percent" },
      ],
      rows,
      note: "Semua pelanggan, dikirimi atau tidak. Beda antarbulan bukan pengaruh pesan. Garis: bulan itu tidak diketahui seluruhnya.",
    },
  ];
}

function share({ open, billed }: { readonly open: number; readonly billed: number }): number | null {
  return billed === 0 ? null : open / billed;
}

function limits(estimate: Estimate | null): Cell[] {
  return [estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
}

/** "Tunggakan nihil": what is left of the month's own sheets, with last month and the month a year ago. */
export function zeroArrearsSentence({ zeroArrears }: EffectReport): string[] {
  if (zeroArrears === null) return [];
  const { left, of, lastMonth, yearAgo, day } = zeroArrears;
  const low = left.bills - (left.possiblyPaid?.bills ?? 0);
  const count =
    low === left.bills
      ? formatCount(left.bills)
      : `antara ${formatCount(low)} dan ${formatCount(left.bills)}`;
  const share = of === null ? "" : ` dari ${formatCount(of)} (${formatDecimal((left.bills / of) * 100, 1)}%)`;
  const past = (label: string, sheets: number | null) =>
    `${label} ${sheets === null ? "tidak diketahui" : formatCount(sheets)}`;
  return [
    `Tagihan bulan ini: tersisa ${count} lembar${share} senilai ${formatRupiahShort(left.amount)} pada akhir ${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}; ${past("akhir bulan lalu", lastMonth)}, ${past("setahun lalu", yearAgo)}.`,
  ];
}
