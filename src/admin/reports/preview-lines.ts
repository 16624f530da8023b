import type { LastList } from "../../application/importing/import-ports";
import type { ImportPreview } from "../../application/importing/import-preview";
import type { RowSpread } from "../../application/importing/row-spread";
import { maskName } from "../../domain/bill";
import { formatPeriod } from "../../domain/billing-period";
import { maskCustomerId } from "../../domain/customer-id";
import { FIELD_NAMES } from "../../domain/import/fields";
import type { ImportKind } from "../../domain/import/kinds";
import type { ImportRecord } from "../../domain/import/record";
import { formatDay, formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount, formatRupiah } from "../../domain/rupiah";

/** So many headings, months and units stand in a line. */
const MOST_NAMED = 12;
const HEADING_LENGTH = 30;

/** How a file was understood before it is taken, masked: a person sees a wrong one at a glance. */
export function previewLines(preview: ImportPreview, kind: ImportKind): string[] {
  const { columns, unread, spread, firstRecords, last } = preview;
  const mapped = columns.map(({ field, labels }) => `${labels.join(" dan ")} → ${FIELD_NAMES[field]}`);
  const hasBills = kind !== "contacts";
  return [
    `- kolom: ${mapped.join("; ")}`,
    ...(unread.length === 0 ? [] : [`- kolom yang tidak dipakai: ${named(unread.map(heading), "; ")}`]),
    ...spreadLines(spread),
    ...(hasBills ? [`- jumlah semua baris yang diterima: ${totalWords(spread)}${rangeWords(spread)}`] : []),
    lastLine(last, spread, kind),
    ...warnings(preview, kind),
    ...firstRecords.map((record) => `  ${recordWords(record)}`),
  ];
}

function heading(label: string): string {
  return label.length > HEADING_LENGTH ? `${label.slice(0, HEADING_LENGTH)}…` : label;
}

function named(words: readonly string[], mark = ", "): string {
  const more = words.length - MOST_NAMED;
  return words.slice(0, MOST_NAMED).join(mark) + (more > 0 ? `, dan ${formatCount(more)} lagi` : "");
}

/** Months and units, with their rows where there are several. */
function spreadLines({ months, units }: RowSpread): string[] {
  const rows = (count: number) => `${formatCount(count)} baris`;
  return [
    ...(months.length < 2
      ? []
      : [`- per bulan: ${named(months.map(([month, count]) => `${formatPeriod(month)} ${rows(count)}`))}`]),
    ...(units.length === 0
      ? []
      : [
          `- unit: ${named(units.map(([unit, count]) => (units.length === 1 ? unit : `${unit} ${rows(count)}`)))}`,
        ]),
  ];
}

function totalWords({ amount, energyKwh }: Pick<RowSpread, "amount" | "energyKwh">): string {
  return `${formatRupiah(amount)}${energyKwh > 0 ? `, ${formatCount(energyKwh)} kWh` : ""}`;
}

function rangeWords({ smallest, largest }: RowSpread): string {
  return largest === 0 ? "" : ` (per baris ${formatRupiah(smallest)} sampai ${formatRupiah(largest)})`;
}

/** A list of thousands, or half of one, differs from the last one by more than a month does. */
function lastLine(last: LastList | null, { amount, months, units }: RowSpread, kind: ImportKind): string {
  if (last === null) return "- daftar sejenis dari unit ini belum pernah diambil";
  const month = last.period === null ? "" : `${formatPeriod(last.period)}, `;
  const totals = last.totals === null || kind === "contacts" ? "" : `, ${totalWords(last.totals)}`;
  const count = (kind === "contacts" ? units : months).reduce((sum, [, rows]) => sum + rows, 0);
  const differences = [
    difference("baris", count, last.rows),
    kind === "contacts" ? "" : difference("rupiah", amount, last.totals?.amount ?? 0),
  ].filter((one) => one !== "");
  const told = differences.length === 0 ? "" : `; berkas ini ${differences.join(", ")}`;
  return `- yang terakhir sejenis (${month}diambil ${formatInstant(last.takenAt)}): ${formatCount(last.rows)} baris${totals}${told}`;
}

/** `baris -50 %`; nothing where there is nothing to hold against it, or less than half a percent. */
function difference(what: string, now: number, before: number): string {
  if (before <= 0) return "";
  const percent = Math.round((now / before - 1) * 100);
  return percent === 0 ? "" : `${what} ${percent > 0 ? "+" : "-"}${formatCount(Math.abs(percent))} %`;
}

/** What is most often the wrong file: another unit's, or one of a month before. */
function warnings({ spread, last, unitsTaken }: ImportPreview, kind: ImportKind): string[] {
  const strange = spread.units.map(([unit]) => unit).filter((unit) => !unitsTaken.includes(unit));
  const newest = spread.months.at(-1)?.[0] ?? null;
  const before = last?.period ?? null;
  return [
    ...(unitsTaken.length > 0 && strange.length > 0
      ? [
          `! Unit ${named(strange)} belum pernah diambil (selama ini ${named(unitsTaken)}); periksa apakah berkasnya benar.`,
        ]
      : []),
    ...(kind !== "contacts" && newest !== null && before !== null && newest < before
      ? [
          `! Daftar terakhir sudah ${formatPeriod(before)}, berkas ini ${formatPeriod(newest)}; periksa apakah bukan berkas lama.`,
        ]
      : []),
  ];
}

function recordWords(one: ImportRecord): string {
  return [
    maskCustomerId(one.customerId),
    one.name === null ? "tanpa nama" : maskName(one.name),
    one.period === null ? "" : formatPeriod(one.period),
    one.amount === null ? "" : formatRupiah(one.amount),
    (one.lateFee ?? 0) > 0 ? `denda ${formatRupiah(one.lateFee!)}` : "",
    (one.sheets ?? 1) > 1 ? `${one.sheets} lembar` : "",
    one.energyKwh === null ? "" : `${formatCount(one.energyKwh)} kWh`,
    one.dueOn === null ? "" : `jatuh tempo ${formatDay(one.dueOn)}`,
    one.paidOn === null ? "" : `dibayar ${formatDay(one.paidOn)}`,
    ...one.phones.map(maskPhone),
  ]
    .filter((part) => part !== "")
    .join(", ");
}
