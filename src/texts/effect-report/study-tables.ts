import type { BalanceRow, Covariate } from "../../domain/effect/balance";
import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import { formatCell, formatDecimal } from "../../domain/report-format";
import type { Cell, CellKind, PageTable } from "../../domain/report-page";
import type { Estimate } from "../../domain/statistics/estimate";
import { isSplitBroken, OUTCOME_NAMES, reasonName } from "./words";

/** The tables of a thesis: the flow of contacts, whether the arms were alike, and the effects in columns. */
export function studyTables({ campaign, pooled }: EffectReport): PageTable[] {
  if (campaign === null || campaign.distribution === null) return [];
  return [
    flow(campaign),
    ...balance(campaign.balance),
    ...(isSplitBroken(campaign) || campaign.assignment.heldOut === 0 ? [] : [effects(campaign, pooled)]),
  ];
}

/** CONSORT's diagram as a table: in the plan, excluded and why, drawn, reached, judged. */
function flow({ distribution, assignment, reach }: CampaignEffect): PageTable {
  const { tally, targeted, accepted, delivered } = distribution!;
  const { suppressed, held_out: heldOut } = tally.byState;
  const excluded = tally.byReason.filter(({ state }) => state === "suppressed");
  const withoutPhone = excluded
    .filter(({ reason }) => reason === "no_phone")
    .reduce((sum, { count }) => sum + count, 0);
  const row = (step: string, messaged: number | null, held: number | null, all: number | null): Cell[] => [
    step,
    messaged,
    held,
    all,
  ];
  return {
    title: "Alur (CONSORT): dari rencana sampai dinilai, kontak",
    columns: [
      { label: "Langkah", kind: "text" },
      { label: "Dikirimi", kind: "count" },
      { label: "Pembanding", kind: "count" },
      { label: "Semua", kind: "count" },
    ],
    rows: [
      row("Dipertimbangkan", null, null, tally.planned - withoutPhone),
      row("Dikeluarkan sebelum undian", null, null, suppressed - withoutPhone),
      ...excluded
        .filter(({ reason }) => reason !== "no_phone")
        .map(({ reason, count }) => row(`– ${reasonName(reason)}`, null, null, count)),
      row("Diundi", targeted, heldOut, targeted + heldOut),
      row("Pesan terkirim", accepted, 0, accepted),
      row("Pesan sampai di ponsel", delivered, 0, delivered),
      ...(reach === null ? [] : [row("Sampai sebelum batas hasil utama", reach.reached, 0, reach.reached)]),
      row(
        "Dinilai (ada tagihan yang belum lunas pada hari kirim)",
        assignment.messaged,
        assignment.heldOut,
        assignment.messaged + assignment.heldOut,
      ),
      row(
        "Hilang sesudah diundi (lunas sebelum hari kirim, batal, tanpa tagihan)",
        targeted - assignment.messaged,
        heldOut - assignment.heldOut,
        targeted + heldOut - assignment.messaged - assignment.heldOut,
      ),
    ],
    note: `Dinilai menurut undian, juga bila pesannya tidak sampai.${withoutPhone > 0 ? ` Di luar kontak: ${formatDecimal(withoutPhone, 0)} pelanggan tanpa nomor.` : ""}`,
  };
}

const COVARIATES: Readonly<Record<Covariate, { readonly label: string; readonly kind: CellKind }>> = {
  billed: { label: "Tagihan per kontak", kind: "rupiah" },
  sheets: { label: "Lembar per kontak", kind: "decimal" },
  energy_kwh: { label: "kWh per kontak", kind: "decimal" },
  household: { label: "Rumah tangga (sampai 2.200 VA)", kind: "percent" },
  past_known: { label: "Riwayat bayar diketahui", kind: "percent" },
  past_on_time: { label: "Tepat waktu 12 bulan sebelumnya", kind: "percent" },
};

function balance(rows: readonly BalanceRow[]): PageTable[] {
  if (rows.length === 0) return [];
  return [
    {
      title: "Keseimbangan kelompok sebelum pesan",
      columns: [
        { label: "Ciri", kind: "text" },
        { label: "Dikirimi, rata-rata", kind: "text" },
        { label: "n", kind: "count" },
        { label: "Pembanding, rata-rata", kind: "text" },
        { label: "n", kind: "count" },
        { label: "Selisih baku", kind: "text" },
      ],
      rows: rows.map(({ covariate, messaged, heldOut, standardised }) => {
        const { label, kind } = COVARIATES[covariate];
        const text = (mean: number) =>
          kind === "decimal"
            ? formatDecimal(mean, 2)
            : formatCell(kind === "rupiah" ? Math.round(mean) : mean, kind);
        return [
          label,
          text(messaged.mean),
          messaged.contacts,
          text(heldOut.mean),
          heldOut.contacts,
          standardised === null ? "–" : formatDecimal(standardised, 3),
        ];
      }),
      note: "Selisih baku: selisih rata-rata dibagi simpangan baku; di luar ±0,1 kedua kelompok tidak serupa dalam ciri itu.",
    },
  ];
}

/** As J-PAL prints it: the mean of the comparison in every row, then the effect plain, by strata, and adjusted. */
function effects(
  { outcomes, uncollected, primaryOutcome }: CampaignEffect,
  pooled: EffectReport["pooled"],
): PageTable {
  const interval = (estimate: Estimate | null) =>
    estimate === null
      ? "–"
      : `${formatDecimal(estimate.value * 100, 2)} [${formatDecimal(estimate.low * 100, 2)}; ${formatDecimal(estimate.high * 100, 2)}]`;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    title: "Pengaruh pesan (poin persen, selang kepercayaan 95% dalam kurung)",
    columns: [
      { label: "Hasil", kind: "text" },
      { label: "Rata-rata pembanding", kind: "percent" },
      { label: "(1) selisih biasa", kind: "text" },
      { label: "(2) menurut lapisan", kind: "text" },
      { label: "(3) disesuaikan riwayat", kind: "text" },
      { label: "N dikirimi", kind: "count" },
      { label: "N pembanding", kind: "count" },
    ],
    rows: [
      ...outcomes
        .filter(({ plain }) => plain !== null)
        .map((outcome): Cell[] => [
          `${OUTCOME_NAMES[outcome.key]}${outcome.key === primaryOutcome ? " (utama)" : ""}`,
          outcome.heldOutShare?.value ?? null,
          interval(outcome.plain),
          interval(outcome.stratified),
          interval(outcome.adjusted),
          outcome.messaged.total,
          outcome.heldOut.total,
        ]),
      ...(uncollected?.rows ?? [])
        .filter(({ difference }) => difference !== null)
        .map((row): Cell[] => [
          `${row.measure === "energy_kwh" ? "kWh" : "Rupiah"} belum tertagih tgl 20, ${GROUPS[row.group]}`,
          share(row.heldOut.open, row.heldOut.billed),
          interval(row.difference),
          "–",
          "–",
          row.messaged.contacts,
          row.heldOut.contacts,
        ]),
      ...(pooled?.estimate == null
        ? []
        : [
            [
              `${OUTCOME_NAMES[pooled.key]}, ${pooled.campaigns} bulan`,
              share(pooled.heldOut.successes, pooled.heldOut.total),
              "–",
              interval(pooled.stratified),
              interval(pooled.adjusted),
              pooled.messaged.total,
              pooled.heldOut.total,
            ] as Cell[],
          ]),
    ],
    note: "(1) Newcombe, untuk kWh dan rupiah 1.000 pembagian ulang; (2) Mantel–Haenszel menurut tarif/daya, tunggakan, riwayat, atau menurut bulan; (3) kuadrat terkecil dengan riwayat bayar, galat per kontak. Satu hasil utama; yang lain tanpa penyesuaian untuk banyaknya hasil.",
  };
}

const GROUPS = { all: "semua", households: "rumah tangga", large: "pelanggan besar" } as const;
