import { join } from "node:path";
import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import { type SampleManifest, writeSampleData } from "../adapters/files/sample-data/write-sample-data";
import { createSystemClock } from "../adapters/system/clock";
import { importLines } from "../admin/reports/import-lines";
import {
  type ImportProgress,
  type ImportReport,
  type ImportRequest,
  importFile,
} from "../application/importing/import-file";
import type { Base } from "../compose/base";
import { importTools } from "../compose/import-tools";
import { type BillingPeriod, parsePeriod, periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { IMPORT_KINDS, type ImportKind } from "../domain/import/kinds";
import { localDay, parseLocalInstant } from "../domain/local-time";
import { formatCount } from "../domain/rupiah";
import type { CliContext } from "./context";

import { columnsOf } from "./fit-to-screen";
import { wholeNumber } from "./whole-number";
import { withBase } from "./with-base";

/** The IDs that are left for inventions do not reach further. */
const MOST_CUSTOMERS = 5_000_000;

export function dataCommands(program: Command, { config, print }: CliContext): void {
  program
    .command("import <file>")
    .description("ambil berkas unit: daftar belum lunas, pelunasan, rekening bulanan, nomor WhatsApp")
    .option("--period <YYYY-MM>", "bulan tagihan, bila berkas tidak menyebutnya")
    .option(
      "--as-of <waktu>",
      'data per, misalnya "2026-11-20 07:30"; perlu untuk pelunasan, dan daftar belum lunas menjadi potret lengkap',
    )
    .option("--kind <jenis>", `jenis berkas: ${IMPORT_KINDS.join(", ")}`)
    .option("--sheet <nama>", "lembar Excel yang diambil, bila ada beberapa")
    .option("--dry-run", "periksa saja, tidak menyimpan")
    .option(
      "--force",
      "jalankan walau tidak masuk akal: separuh tagihan akan lunas, jumlah di bawah Rp1.000, baris tersembunyi",
    )
    .action(async (path: string, options: Record<string, string | true | undefined>) => {
      const request = readRequest(path, options);
      const report = await withBase(config(), (base) => importWithBar(base, request));
      for (const line of [...importLines(report), ...nextStep(report, request)]) print(line);
      // A script that goes on must hear of it.
      if (report.rows.read > 0 && report.rows.accepted === 0) process.exitCode = 1;
    });

  program
    .command("sample-data")
    .description("buat data contoh buatan, dalam bentuk berkas ekspor")
    .option("--customers <n>", "jumlah pelanggan", "38344")
    .option("--seed <n>", "benih", "1")
    .option("--period <YYYY-MM>", "bulan; tanpa ini: bulan ini")
    .option("--out <folder>", "folder tujuan", "data/sample")
    .option("--effect <poin>", "pengaruh sebenarnya yang disembunyikan, poin persen", "4")
    .action(async (options: Record<string, string>) => {
      const period =
        options.period === undefined
          ? periodOf(localDay(createSystemClock().now()))
          : needPeriod(options.period);
      const manifest = await writeSampleData({
        customers: wholeNumber("--customers", options.customers!, { max: MOST_CUSTOMERS }),
        seed: wholeNumber("--seed", options.seed!, { min: 0 }),
        period,
        folder: options.out!,
        effectPoints: wholeNumber("--effect", options.effect!, { min: 0, max: 50 }),
      });
      print(`Data contoh di ${options.out}. Ambil dengan:`);
      for (const line of importCommands(manifest, options.out!)) print(line);
    });
}

/** Where one is easily forgotten. */
function nextStep({ kind, isSnapshot, outcome, rows }: ImportReport, { asOf }: ImportRequest): string[] {
  if (outcome === "unchanged" || rows.accepted === 0) return [];
  if (kind === "settlements" && asOf === null)
    return [
      'Tanpa --as-of, hari bayar terakhir di daftar ini dianggap belum lengkap, dan laporan hanya mengenal pelunasan sampai hari sebelumnya. Ulangi dengan saat penarikannya, misalnya --as-of "2026-11-23 07:30".',
    ];
  if (kind !== "unpaid_list" || isSnapshot) return [];
  return [
    'Tanpa --as-of, tagihan yang tidak ada di daftar ini dibiarkan terbuka. Bila daftarnya lengkap, ulangi dengan saat penarikannya, misalnya --as-of "2026-11-20 07:30".',
  ];
}

function importCommands(manifest: SampleManifest, folder: string): string[] {
  return manifest.files.map(
    (file) =>
      `  lunas import ${join(folder, file.name)}${file.asOf === null ? "" : ` --as-of "${file.asOf}"`}${periodOption(file, manifest.period)}`,
  );
}

function periodOption(file: SampleManifest["files"][number], period: BillingPeriod): string {
  return file.kind === "unpaid_list" ? ` --period ${period}` : "";
}

/** Imports the files of a sample month that belong before the push, on the same road as real data. */
export async function importSample(
  base: Base,
  manifest: SampleManifest,
  folder: string,
  onTaken: (report: ImportReport) => void,
): Promise<void> {
  for (const file of manifest.files.filter((one) => one.when === "before")) {
    const report = await importWith(base, NO_BAR, {
      path: join(folder, file.name),
      kind: null,
      period: file.kind === "unpaid_list" ? manifest.period : null,
      asOf: file.asOf === null ? null : parseLocalInstant(file.asOf),
      isDryRun: false,
      force: false,
    });
    onTaken(report);
  }
}

async function importWithBar(base: Base, request: ImportRequest): Promise<ImportReport> {
  const bar = process.stdout.isTTY
    ? new SingleBar({
        format: "  {bar} {percentage}%  {rows} baris{phase}",
        hideCursor: true,
        clearOnComplete: true,
        barsize: Math.min(40, Math.max(5, (columnsOf(process.stdout) ?? 80) - BAR_WORDS)),
      })
    : null;
  bar?.start(100, 0, { rows: 0, phase: "" });
  try {
    return await importWith(
      base,
      ({ phase, bytesRead, bytes, rows }) =>
        bar?.update(Math.round((100 * bytesRead) / bytes), {
          rows: formatCount(rows),
          phase: PHASE_WORDS[phase],
        }),
      request,
    );
  } finally {
    bar?.stop();
  }
}

const NO_BAR = () => undefined;
const PHASE_WORDS = { waiting: ", menunggu impor lain …", reading: "", merging: ", menyimpan …" } as const;
/** `  100%  1.000.000 baris, menunggu impor lain …` beside the bar. */
const BAR_WORDS = 52;

async function importWith(
  base: Base,
  onProgress: (progress: ImportProgress) => void,
  request: ImportRequest,
): Promise<ImportReport> {
  const startedAt = base.clock.now().getTime();
  const report = await importFile(
    importTools({ ...base, channel: base.config.channel }),
    request,
    onProgress,
  );
  const { accepted, rejected } = report.rows;
  const skipped = Object.values(report.skipped).reduce((sum, one) => sum + (one ?? 0), 0);
  if (report.importId === null) return report;
  base.log.emit({
    name: "import.finished",
    importId: report.importId,
    kind: report.kind,
    accepted,
    rejected,
    skipped,
    tookMs: base.clock.now().getTime() - startedAt,
  });
  return report;
}

function readRequest(path: string, options: Record<string, string | true | undefined>): ImportRequest {
  const asOf = typeof options.asOf === "string" ? parseLocalInstant(options.asOf) : null;
  if (typeof options.asOf === "string" && asOf === null)
    throw new Fault(
      "argument_invalid",
      `--as-of "${options.asOf}" tidak terbaca; tulis seperti "2026-11-20 07:30".`,
    );
  const kind = options.kind as ImportKind | undefined;
  if (kind !== undefined && !IMPORT_KINDS.includes(kind))
    throw new Fault("argument_invalid", `--kind ${kind} tidak dikenal; pilihan: ${IMPORT_KINDS.join(", ")}.`);
  return {
    path,
    kind: kind ?? null,
    period: typeof options.period === "string" ? needPeriod(options.period) : null,
    asOf,
    sheet: typeof options.sheet === "string" ? options.sheet : null,
    isDryRun: options.dryRun === true,
    force: options.force === true,
  };
}

export function needPeriod(text: string): BillingPeriod {
  const period = parsePeriod(text);
  if (period === null)
    throw new Fault("argument_invalid", `Bulan "${text}" tidak terbaca; tulis seperti 2026-11.`);
  return period;
}
