import type { ImportReport, ImportRequest } from "../application/importing/import-file";
import {
  type AdminLine,
  defineAdminCommand,
  type Operations,
  type Report,
} from "../application/operating/admin";
import { type BillingPeriod, parsePeriod } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import { parseLocalInstant } from "../domain/local-time";
import { maskPhone } from "../domain/phone-number";
import { howTo, plainArgument } from "./reports/arguments";
import { importLines } from "./reports/import-lines";

const USAGE =
  '!impor [bulan] [per <waktu data>] [lembar <nama>] [paksa], misalnya "!impor 2026-11 per 2026-11-20 07:30"';

interface Wish {
  readonly document: string | null;
  readonly period: BillingPeriod | null;
  /** As written, `2026-11-20 07:30`. */
  readonly asOf: string | null;
  /** The sheet to read of a workbook with several. */
  readonly sheet: string | null;
  /** Take it although much would count as paid, or a newer list is known. */
  readonly force: boolean;
}

const NO_FILE =
  "Belum ada berkas: sebutkan berkas CSV atau XLSX-nya, misalnya: lunas impor daftar.xlsx 2026-11";

/** A file that an admin sends is read, shown as it would be taken, and taken after the yes. */
export const impor = defineAdminCommand<Wish>({
  name: "impor",
  usage: USAGE,
  summary: "ambil berkas yang dikirim ke sini: diperiksa dulu, disimpan setelah kode",
  changesData: true,
  least: "operator",
  gravity: "shown",
  takesFile: true,
  isLong: "both",
  parse: readWish,
  run: async (wish, operations) => {
    if (wish.document === null) throw new Fault("argument_invalid", NO_FILE);
    const { document } = wish;
    const report = await operations.takeImport(requestOf(operations, { ...wish, document }, true));
    // Taken before, or older than what is known: there is nothing to say yes to.
    if (report.outcome !== "dry_run") return shown(report, document);
    return {
      preview: shown(report, document),
      arguments: JSON.stringify({ ...wish, document, fileHash: report.fileHash }),
    };
  },
  confirmed: async (stored, operations) => {
    const wish = JSON.parse(stored) as Wish & { readonly document: string; readonly fileHash: string };
    const request = {
      ...requestOf(operations, wish, false),
      expectedHash: wish.fileHash,
      notAgainSince: operations.job?.createdAt,
    };
    const report = await operations.takeImport(request);
    return shown(report, wish.document);
  },
});

function readWish({ text, document }: AdminLine): Wish {
  const plain = plainArgument(text);
  const force = /(^|\s)paksa$/i.test(plain);
  const { sheet, rest } = takeSheet(plain.replace(/(^|\s)paksa$/i, "").trim());
  const [, month = "", at] = /^(\S*?)\s*(?:\bper\s+(\S.*))?$/i.exec(rest) ?? [];
  const period = month === "" ? null : parsePeriod(month);
  if ((month !== "" && period === null) || (at !== undefined && parseLocalInstant(at) === null))
    throw howTo(USAGE);
  return { document, period, asOf: at ?? null, sheet, force };
}

/** `lembar JJGAB`, or in quotes where the name has words of ours: `lembar "Saldo per rute"`. */
function takeSheet(line: string): { readonly sheet: string | null; readonly rest: string } {
  const [whole, quoted, plain] =
    /(?:^|\s)lembar\s+(?:["'“”]([^"'“”]+)["'“”]|(\S.*?))(?=\s+per\s|$)/i.exec(line) ?? [];
  if (whole === undefined) return { sheet: null, rest: line };
  return { sheet: (quoted ?? plain ?? "").trim(), rest: line.replace(whole, "").trim() };
}

function requestOf(
  { locate, actor }: Operations,
  { document, period, asOf, sheet, force }: Wish & { readonly document: string },
  isDryRun: boolean,
): ImportRequest {
  return {
    path: locate(document),
    kind: null,
    period,
    asOf: asOf === null ? null : parseLocalInstant(asOf),
    isDryRun,
    force,
    sheet: sheet ?? null,
    by: actor === "cli" ? undefined : maskPhone(actor),
  };
}

function shown(report: ImportReport, document: string): Report {
  const [head = "", ...lines] = importLines(report);
  return {
    title: `Impor ${document.replace(/^.*[\\/]/, "").replace(/^[0-9a-f]{8}-/, "")}`,
    lines: [
      head,
      ...lines.filter((line) => !line.startsWith("Semua baris yang ditolak")),
      ...(report.kind === "unpaid_list" && !report.isSnapshot
        ? ["Tanpa waktu data, yang hilang dari daftar tidak dianggap lunas."]
        : []),
    ],
  };
}
