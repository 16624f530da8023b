import { survivalDifference } from "../../domain/effect/survival-effect";
import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import { addDays } from "../../domain/local-time";
import type { Cell, PageTable, TableColumn } from "../../domain/report-page";
import { isSplitBroken } from "./words";

/** What the charts draw, number by number, for the workbook. */
export function listsOf({ campaign }: EffectReport): PageTable[] {
  if (campaign === null) return [];
  return [...daily(campaign), ...timeline(campaign)];
}

function daily(campaign: CampaignEffect): PageTable[] {
  const { survival, cash, calendar } = campaign;
  if (!survival || !calendar) return [];
  const shown = isSplitBroken(campaign) ? [] : survivalDifference(survival);
  const open = (steps: typeof survival.messaged, day: number) =>
    steps.length === 0 ? null : (steps.findLast((step) => step.day <= day)?.survival ?? 1);
  const rows = Array.from({ length: survival.horizonDays + 1 }, (_, day): Cell[] => {
    const difference = shown[day];
    const money = cash?.days.find((each) => each.day === day);
    const extra = isSplitBroken(campaign) ? null : (money?.difference ?? null);
    return [
      addDays(calendar.startDay, day),
      open(survival.messaged, day),
      open(survival.heldOut, day),
      difference?.value ?? null,
      difference?.low ?? null,
      difference?.high ?? null,
      money?.messaged ?? null,
      money?.heldOut?.value ?? null,
      extra?.value ?? null,
      extra?.low ?? null,
      extra?.high ?? null,
    ];
  });
  return [
    {
      title: "Hari demi hari sejak kiriman: belum lunas dan uang masuk pada 24.00 WIB",
      sheet: "harian",
      columns: DAILY,
      rows,
    },
  ];
}

const DAILY: readonly TableColumn[] = [
  { label: "Hari", kind: "text" },
  { label: "Belum lunas, dikirimi", kind: "percent" },
  { label: "Belum lunas, pembanding", kind: "percent" },
  { label: "Selisih", kind: "points" },
  { label: "Batas bawah 95%", kind: "points" },
  { label: "Batas atas 95%", kind: "points" },
  { label: "Uang masuk, dikirimi", kind: "rupiah" },
  { label: "Uang masuk, pembanding (diskalakan)", kind: "rupiah" },
  { label: "Selisih uang", kind: "rupiah" },
  { label: "Batas bawah 95%", kind: "rupiah" },
  { label: "Batas atas 95%", kind: "rupiah" },
];

function timeline({ distribution }: CampaignEffect): PageTable[] {
  if (!distribution || distribution.timeline.points.length < 2) return [];
  return [
    {
      title: "Pesan menurut waktu sejak mulai",
      sheet: "linimasa",
      columns: [
        { label: "Menit sejak mulai", kind: "decimal" },
        { label: "Terkirim", kind: "count" },
        { label: "Sampai", kind: "count" },
        { label: "Dibaca", kind: "count" },
        { label: "Terkirim per menit", kind: "decimal" },
      ],
      rows: distribution.timeline.points.map((point) => [
        point.minute,
        point.accepted,
        point.delivered,
        point.read,
        point.acceptedPerMinute,
      ]),
    },
  ];
}
