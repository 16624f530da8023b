import { addMonths, type BillingPeriod } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { findHeader, HEADER_SEARCH_ROWS, type Header } from "../domain/import/header";
import { detectKind, type ImportKind, missingColumns } from "../domain/import/kinds";
import type { SkipReason } from "../domain/import/record";
import { explainRejection, type Rejection } from "../domain/import/rejection";
import { createRowReader } from "../domain/import/row-reader";
import { billKey, createSeenKeys } from "../domain/import/seen-keys";
import type {
  CrowdedPhone,
  ImportFiles,
  ImportStore,
  MergeCounts,
  StagedRow,
  TableFile,
} from "./import-ports";
import type { Clock } from "./ports";

/** So many rejections are shown on screen and kept in the database; all are in the file beside the imported one. */
export const REJECTIONS_SHOWN = 20;
const REJECTIONS_KEPT = 1_000;

export interface ImportRequest {
  readonly path: string;
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  /** With it an unpaid list is a snapshot. */
  readonly asOf: Date | null;
  readonly isDryRun: boolean;
  readonly force: boolean;
}

export interface ImportReport {
  /** `unchanged`: this very file was taken before; nothing was read again. */
  readonly outcome: "committed" | "dry_run" | "unchanged" | "ignored_older";
  readonly kind: ImportKind;
  readonly takenBeforeAt: Date | null;
  readonly rows: {
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly cellsLeftOut: number;
  };
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly counts: MergeCounts | null;
  readonly crowdedPhones: readonly CrowdedPhone[];
  readonly firstRejections: readonly Rejection[];
  readonly rejectionsFile: string | null;
}

export interface ImportProgress {
  readonly phase: "reading" | "merging";
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rows: number;
}

export interface ImportDependencies {
  readonly files: ImportFiles;
  readonly imports: ImportStore;
  readonly clock: Clock;
}

/** Takes a file of a unit into the database: every accepted row or none. Throws a Fault that names the remedy. */
export async function importFile(
  { files, imports, clock }: ImportDependencies,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  const startedAt = clock.now();
  const file = await files.open(request.path);
  const { header, kind } = await recognise(file, request);
  const optionsKey = `${kind}|${request.period ?? ""}|${request.asOf?.toISOString() ?? ""}`;
  const takenBeforeAt = request.force ? null : await imports.findCommitted(file.hash, optionsKey);
  const tally = { read: 0, accepted: 0, rejected: 0, cellsLeftOut: 0 };
  const skipped: Partial<Record<SkipReason, number>> = {};
  const kept: Rejection[] = [];
  if (takenBeforeAt !== null) {
    return {
      outcome: "unchanged",
      kind,
      takenBeforeAt,
      rows: tally,
      skipped,
      counts: null,
      crowdedPhones: [],
      firstRejections: [],
      rejectionsFile: null,
    };
  }
  const sink = files.rejectionsFor(request.path);
  const seen = createSeenKeys();
  const readRow = createRowReader(kind, header, { period: request.period });
  const session = await imports.begin();
  let hasUnreadableIds = false;
  try {
    const reject = async (rejection: Rejection) => {
      if (kept.length < REJECTIONS_KEPT) kept.push(rejection);
      await sink.add(rejection);
    };
    for await (const batch of file.batches()) {
      const staged: StagedRow[] = [];
      for (const [index, cells] of batch.rows.entries()) {
        const row = batch.firstRow + index;
        if (row <= header.rowIndex + 1) continue;
        const result = readRow(row, cells);
        if (result.kind === "skipped") {
          skipped[result.reason] = (skipped[result.reason] ?? 0) + 1;
          continue;
        }
        tally.read += 1;
        if (result.kind === "rejected") {
          tally.rejected += 1;
          if (result.customerId === null) hasUnreadableIds = true;
          else staged.push({ ...NO_ROW, customerId: result.customerId, part: "mention" });
          await reject(result.rejection);
          continue;
        }
        const { record, notes } = result;
        const first = kind === "contacts" ? 0 : seen.firstRow(billKey(record.customerId, record.period), row);
        if (first !== 0) {
          tally.rejected += 1;
          const detail = `ID pelanggan dan bulan ini sudah ada di baris ${first}; yang pertama yang dipakai.`;
          await reject({
            row,
            column: "IDPEL",
            value: record.customerId,
            reason: "duplicate",
            loss: "row",
            detail,
          });
          continue;
        }
        tally.accepted += 1;
        for (const note of notes) await reject(note);
        tally.cellsLeftOut += notes.length;
        const sheets = Math.max(1, record.sheets ?? 1);
        const oldestPeriod =
          record.period === null ? null : sheets === 1 ? record.period : addMonths(record.period, 1 - sheets);
        staged.push({ ...record, sheets, oldestPeriod, part: "row" });
        for (const phone of record.phones.slice(1)) {
          staged.push({ ...NO_ROW, customerId: record.customerId, phones: [phone], part: "phone" });
        }
      }
      if (staged.length > 0) await session.stage(staged);
      onProgress({ phase: "reading", bytesRead: batch.bytesRead, bytes: file.bytes, rows: tally.read });
    }
    onProgress({ phase: "merging", bytesRead: file.bytes, bytes: file.bytes, rows: tally.read });
    const { counts, crowdedPhones } = await session.merge({
      kind,
      fileName: file.fileName,
      fileHash: file.hash,
      optionsKey,
      asOf: request.asOf ?? startedAt,
      isSnapshot: request.asOf !== null && (kind === "unpaid_list" || kind === "simple"),
      hasUnreadableIds,
      force: request.force,
      isDryRun: request.isDryRun,
      startedAt,
      has: {
        lateFee: "lateFee" in header.columns,
        dueOn: "dueOn" in header.columns,
        sheets: "sheets" in header.columns,
      },
      rows: { ...tally, skipped: Object.values(skipped).reduce((sum, count) => sum + count, 0) },
      rejections: kept.map((rejection) => ({ ...rejection, remedy: explainRejection(rejection).remedy })),
    });
    const outcome = counts.olderSnapshots > 0 ? "ignored_older" : request.isDryRun ? "dry_run" : "committed";
    const rejectionsFile = await sink.close();
    const firstRejections = kept.slice(0, REJECTIONS_SHOWN);
    return {
      outcome,
      kind,
      takenBeforeAt: null,
      rows: tally,
      skipped,
      counts,
      crowdedPhones,
      firstRejections,
      rejectionsFile,
    };
  } catch (error) {
    await sink.close().catch(() => undefined);
    throw error;
  } finally {
    await session.close();
  }
}

const NO_ROW = {
  period: null,
  oldestPeriod: null,
  name: null,
  tariff: null,
  powerVa: null,
  customerGroup: null,
  route: null,
  unit: null,
  address: null,
  meterNumber: null,
  amount: null,
  lateFee: null,
  sheets: null,
  energyKwh: null,
  meterStart: null,
  meterEnd: null,
  dueOn: null,
  paidOn: null,
  phones: [],
} as const;

async function recognise(
  file: TableFile,
  request: ImportRequest,
): Promise<{ header: Header; kind: ImportKind }> {
  const first: (readonly string[])[] = [];
  for await (const batch of file.batches()) {
    first.push(...batch.rows.slice(0, HEADER_SEARCH_ROWS));
    if (first.length >= HEADER_SEARCH_ROWS) break;
  }
  const header = findHeader(first);
  const kind = header === null ? null : (request.kind ?? detectKind(header.columns));
  if (header === null || kind === null) {
    throw new Fault(
      "import_refused",
      `${file.fileName}: baris judul kolom tidak dikenali. Perlu kolom IDPEL, dan misalnya RPTAG, NO_WA, atau TglTransaksi.`,
    );
  }
  const missing = missingColumns(kind, header.columns);
  if (missing.length > 0)
    throw new Fault(
      "import_refused",
      `${file.fileName}: kolom yang diperlukan tidak ada: ${missing.join(", ")}.`,
    );
  const hasMonth = "period" in header.columns || "dueOn" in header.columns || request.period !== null;
  if (kind !== "contacts" && !hasMonth) {
    throw new Fault(
      "import_refused",
      `${file.fileName} tidak memuat bulan rekening; sebutkan, misalnya --period 2026-11.`,
    );
  }
  return { header, kind };
}
