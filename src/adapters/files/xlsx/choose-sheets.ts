import { parseMonthName } from "../../../domain/billing-period";
import { parseCustomerId } from "../../../domain/customer-id";
import { normalizeHeader } from "../../../domain/import/fields";
import type { Header } from "../../../domain/import/header";
import { detectKind } from "../../../domain/import/kinds";
import { namingSheet } from "../../../domain/import/naming-sheet";
import { plainSigns } from "../../../domain/normalise";
import type { Sheet } from "./read-workbook";

/** A sheet and what its first rows show. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly header: Header | null;
  readonly first: readonly (readonly string[])[];
}

/** The sheets to read as one list, or the sentence that asks which is meant. */
export type SheetChoice =
  | { readonly read: readonly SheetView[]; readonly leftOut: readonly string[] }
  | { readonly ask: string };

/** Names of sheets that explain, or that hold what was. */
const ASIDE =
  /petunjuk|panduan|contoh|instruksi|template|format|keterangan|lama|\bold\b|backup|arsip|salin|copy|\(\d+\)/i;

/**
 * Which sheets of a workbook are the list. Only visible ones count. Sheets with the same header are one list, unless their
 * names say that they are of several months or not meant; several different tables are asked about, and so is a sheet that
 * goes on with customers without a header of its own.
 */
export function chooseSheets(views: readonly SheetView[], named: string | null): SheetChoice {
  const tables = views.filter(isTable);
  if (named !== null) return chosenByName(views, tables, named);
  const visible = tables.filter(({ sheet }) => !sheet.isHidden);
  const [first] = visible;
  if (first === undefined) {
    const hidden = tables[0];
    if (hidden !== undefined)
      return {
        ask: `hanya punya tabel di lembar tersembunyi "${hidden.sheet.name}". Perlihatkan lembarnya (klik kanan pada tab > Perlihatkan), lalu ulangi; atau sebutkan ${namingSheet(hidden.sheet.name)}.`,
      };
    const any = views.find(({ sheet, header }) => !sheet.isHidden && header !== null) ?? firstFilled(views);
    return { read: any === undefined ? [] : [any], leftOut: [] };
  }
  const goesOn = views.find(
    ({ sheet, header, first: rows }) => !sheet.isHidden && header === null && rows.some(hasCustomer),
  );
  if (goesOn !== undefined)
    return {
      ask: `punya lembar "${goesOn.sheet.name}" yang memuat ID pelanggan tanpa judul kolom. Beri judul yang sama dengan lembar "${first.sheet.name}", atau hapus lembarnya; atau sebutkan lembar yang dimaksud, misalnya ${namingSheet(first.sheet.name)}.`,
    };
  if (visible.length === 1) return { read: visible, leftOut: [] };
  const isOneList =
    visible.every((one) => wordsOf(one) === wordsOf(first)) &&
    !visible.some(({ sheet }) => ASIDE.test(sheet.name) || saysMonth(sheet.name));
  if (isOneList) return { read: visible, leftOut: [] };
  const names = visible.map(({ sheet }) => `"${sheet.name}"`).join(", ");
  return {
    ask: `punya beberapa lembar dengan tabel: ${names}. Sebutkan yang dimaksud, misalnya ${namingSheet(visible.at(-1)!.sheet.name)}, atau simpan lembar itu sebagai berkas sendiri.`,
  };
}

function chosenByName(views: readonly SheetView[], tables: readonly SheetView[], named: string): SheetChoice {
  const wanted = letters(named);
  const alike = views.filter(({ sheet }) => letters(sheet.name) === wanted);
  const chosen = alike.find(({ sheet }) => sheet.name === named) ?? alike[0];
  if (chosen === undefined)
    return {
      ask: `tidak punya lembar "${named}". Lembarnya: ${views.map(({ sheet }) => `"${sheet.name}"`).join(", ")}.`,
    };
  const others = tables.filter(
    (one) => one !== chosen && !one.sheet.isHidden && wordsOf(one) === wordsOf(chosen),
  );
  return { read: [chosen], leftOut: others.map(({ sheet }) => sheet.name) };
}

/** A name as a phone writes it, which takes `_` and `*` for signs of its own. */
function letters(name: string): string {
  return plainSigns(name)
    .replace(/[\s*_~`"']/g, "")
    .toLowerCase();
}

function isTable({ header }: SheetView): boolean {
  return header !== null && detectKind(header.columns) !== null;
}

/** The headings that are read, in no order. */
function wordsOf({ header }: SheetView): string {
  if (header === null) return "";
  return Object.values(header.columns)
    .flat()
    .map((at) => normalizeHeader(header.labels[at] ?? ""))
    .sort()
    .join("|");
}

function saysMonth(name: string): boolean {
  return (
    /20\d{2}/.test(name) ||
    name.split(/[^\p{L}]+/u).some((word) => /^.{3,9}$/.test(word) && isMonthWord(word))
  );
}

function isMonthWord(word: string): boolean {
  return (
    parseMonthName(word) !== null &&
    /^(?:jan|feb|peb|mar(?:et)?|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|no[vp]|des|dec)/i.test(word) &&
    /^(?:.{3,4}|januari|[fp]ebruari|maret|april|juni|juli|agustus|september|oktober|no[vp]ember|desember)$/i.test(
      word,
    )
  );
}

function firstFilled(views: readonly SheetView[]): SheetView | undefined {
  const visible = views.filter(({ sheet }) => !sheet.isHidden);
  return visible.find(({ first }) => first.length > 0) ?? visible[0];
}

function hasCustomer(cells: readonly string[]): boolean {
  return cells.some((cell) => typeof parseCustomerId(cell) === "string");
}
