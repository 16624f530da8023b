import { formatPeriod } from "../../domain/billing-period";
import { type Arrears, type ArrearsGroup, addGroups } from "../../domain/effect/arrears";
import type { Collection, Outstanding } from "../../domain/effect/ledger";
import type { LeftToCollect } from "../../domain/effect/left-to-collect";
import type { EffectReport } from "../../domain/effect-report";
import { formatDay } from "../../domain/local-time";
import { formatCell, formatDecimal } from "../../domain/report-format";
import type { CellKind, ColumnsChart, PageTable, ReportSection } from "../../domain/report-page";
import { formatCount, formatRupiah } from "../../domain/rupiah";
import { gapNotes } from "./gap-notes";
import { leftTables } from "./left-tables";
import { zeroArrearsSentence } from "./uncollected";

/** Routes and tariffs beyond these are added up in one last row. */
const SHOWN_GROUPS = 15;

/** What is not collected, and whether it shrinks. */
export function arrearsSection(report: EffectReport, left: LeftToCollect | null): ReportSection | null {
  const { arrears, months } = report;
  if (arrears.length === 0) return null;
  return {
    id: "tunggakan",
    heading: "Tunggakan",
    paragraphs: [...arrears.map(arrearsSentence), ...zeroArrearsSentence(report)],
    charts: months.length < 2 ? [] : trendCharts(report),
    tables: [
      trendTable(report),
      ...(left === null ? [] : leftTables(left)),
      ...arrears.flatMap((found) => [
        groupTable(`Menurut lama tunggakan, ${formatDay(found.day)}`, "Bulan", found.byAge, found),
        groupTable(`Menurut tarif, ${formatDay(found.day)}`, "Tarif", found.byTariff, found),
        groupTable(`Menurut rute baca meter, ${formatDay(found.day)}`, "Rute", found.byRoute, found),
      ]),
    ],
  };
}

function arrearsSentence({ total, day }: Arrears): string {
  const { possiblyPaid } = total;
  if (possiblyPaid !== null)
    return `Pada ${formatDay(day)} pukul 24.00 WIB belum lunas antara ${formatCount(total.bills - possiblyPaid.bills)} dan ${formatCount(total.bills)} lembar senilai antara ${formatRupiah(total.amount - possiblyPaid.amount)} dan ${formatRupiah(total.amount)}: tidak ada daftar yang menunjukkan akhir hari itu. Rincian di bawah memakai batas atas.`;
  const known = total.bills - total.billsWithoutEnergy;
  const energy =
    known === 0
      ? "Energinya tidak diketahui: belum ada rekening bulanan (DPM) yang memuat kWh."
      : total.billsWithoutEnergy === 0
        ? `Energinya ${formatDecimal(total.energyKwh, 0)} kWh.`
        : `Energinya ${formatDecimal(total.energyKwh, 0)} kWh untuk ${formatCount(known)} lembar; untuk ${formatCount(total.billsWithoutEnergy)} lembar kWh-nya tidak diketahui dan tidak dikira-kira.`;
  return `Pada ${formatDay(day)} pukul 24.00 WIB belum lunas ${formatCount(total.bills)} lembar senilai ${formatRupiah(total.amount)}. ${energy}`;
}

function trendCharts({ months, firstPushOn }: EffectReport): ColumnsChart[] {
  const begun = months.findIndex(({ period }) => firstPushOn !== null && period >= firstPushOn.slice(0, 7));
  const known = months.filter((month) => month.openOnDueDate?.possiblyPaid === null);
  const chart = (
    title: string,
    yKind: CellKind,
    value: (open: Outstanding) => number | null,
  ): ColumnsChart => ({
    kind: "columns",
    title,
    finding: trendFinding(known, yKind, value),
    categories: months.map((month) => shortPeriod(month.period)),
    yKind,
    series: [
      { name: "tanggal 20, 24.00 WIB", role: "first", values: values(months, "openOnDueDate", value) },
      { name: "akhir bulan", role: "second", values: values(months, "openAtMonthEnd", value) },
    ],
    mark: begun > 0 ? { before: begun, label: "kiriman mulai" } : null,
  });
  const kwh = (open: Outstanding) =>
    open.bills > 0 && open.bills === open.billsWithoutEnergy ? null : open.energyKwh;
  const hasEnergy = known.some(({ openOnDueDate }) => kwh(openOnDueDate!) !== null);
  return [
    ...(hasEnergy ? [chart("Energi belum tertagih per bulan (kWh)", "kwh", kwh)] : []),
    chart("Belum lunas per bulan (rupiah)", "rupiah", (open) => open.amount),
  ];
}

function values(
  months: readonly Collection[],
  moment: "openOnDueDate" | "openAtMonthEnd",
  value: (open: Outstanding) => number | null,
): (number | null)[] {
  return months.map((month) => {
    const open = month[moment];
    // A range is not drawn as a number.
    return open?.possiblyPaid === null ? value(open) : null;
  });
}

/** Last month that is known beside the one before it. */
function trendFinding(
  known: readonly Collection[],
  kind: CellKind,
  value: (open: Outstanding) => number | null,
): string {
  const said = known.slice(-2).map(({ period, openOnDueDate }) => {
    const figure = value(openOnDueDate!);
    return `${formatPeriod(period)} ${formatCell(figure, kind)}`;
  });
  return said.length === 0
    ? "Belum ada bulan yang diketahui."
    : `Pada tanggal 20 pukul 24.00: ${said.join(", ")}.`;
}

/** `2026-11` → `Nov 26`. */
function shortPeriod(period: string): string {
  return `${formatPeriod(period).slice(0, 3)} ${period.slice(2, 4)}`;
}

function groupTable(
  title: string,
  label: string,
  groups: readonly ArrearsGroup[],
  { total }: Arrears,
): PageTable {
  const shown = groups.slice(0, SHOWN_GROUPS);
  const rest = groups.slice(SHOWN_GROUPS);
  const row = (name: string, group: Omit<ArrearsGroup, "group">) => [
    name,
    group.customers,
    group.bills,
    group.amount,
    total.amount === 0 ? null : group.amount / total.amount,
    group.bills === group.billsWithoutEnergy ? null : group.energyKwh,
    group.billsWithoutEnergy,
  ];
  return {
    title,
    columns: [
      { label, kind: "text" },
      { label: "Pelanggan", kind: "count" },
      { label: "Lembar", kind: "count" },
      { label: "Rupiah", kind: "rupiah" },
      { label: "Bagian", kind: "percent" },
      { label: "kWh", kind: "kwh" },
      { label: "Tanpa kWh", kind: "count" },
    ],
    rows: [
      ...shown.map((group) => row(group.group ?? "(tidak diketahui)", group)),
      ...(rest.length === 0
        ? []
        : [row(`${formatCount(rest.length)} ${label.toLowerCase()} lainnya`, rest.reduce(addGroups))]),
    ],
  };
}

function trendTable({ months }: EffectReport): PageTable {
  return {
    title: "Belum lunas per bulan",
    columns: [
      { label: "Bulan", kind: "text" },
      { label: "Lembar tgl 20", kind: "count" },
      { label: "Rupiah tgl 20", kind: "rupiah" },
      { label: "kWh tgl 20", kind: "kwh" },
      { label: "Lembar akhir bulan", kind: "count" },
      { label: "Rupiah akhir bulan", kind: "rupiah" },
      { label: "Lunas tepat waktu", kind: "percent" },
    ],
    rows: months.map(({ period, openOnDueDate, openAtMonthEnd, onTimeShare }) => {
      const [due, end] = [openOnDueDate, openAtMonthEnd].map((open) =>
        open?.possiblyPaid === null ? open : null,
      );
      return [
        formatPeriod(period),
        due?.bills ?? null,
        due?.amount ?? null,
        !due || (due.bills > 0 && due.bills === due.billsWithoutEnergy) ? null : due.energyKwh,
        end?.bills ?? null,
        end?.amount ?? null,
        onTimeShare,
      ];
    }),
    note: [
      "Termasuk tagihan bulan-bulan sebelumnya yang masih terbuka pada hari itu.",
      ...gapNotes(months),
    ].join(" "),
  };
}
