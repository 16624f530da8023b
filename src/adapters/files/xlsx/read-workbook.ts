import { posix } from "node:path";
import { Fault } from "../../../domain/fault";
import type { Archive } from "./archive";
import { readXml } from "./parse-xml";

/** The texts of a workbook are kept in memory while its sheet is read. */
const MAX_SHARED_BYTES = 150 * 1024 * 1024;

/** What the sheets of a workbook share. Names after ECMA-376 part 1, chapter 18. */
export interface Workbook {
  /** Parts of the archive that hold a sheet, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Dates count from 1904 instead of 1900 (old Macs). */
  readonly isFrom1904: boolean;
  readonly sharedTexts: readonly string[];
  /** Whether a number in a cell of this style is a date, by number of the style. */
  readonly isDateStyle: readonly boolean[];
}

export async function readWorkbook(archive: Archive, path: string): Promise<Workbook> {
  const targets = new Map<string, string>();
  await readXml(archive.read("xl/_rels/workbook.xml.rels"), {
    open: (name, { Id, Target }) => {
      if (name === "Relationship" && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target));
    },
  });
  const sheets: string[] = [];
  let isFrom1904 = false;
  await readXml(archive.read("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") isFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      const part = name === "sheet" ? targets.get(attributes["r:id"] ?? relationOf(attributes)) : undefined;
      if (part !== undefined && archive.has(part)) sheets.push(part);
    },
  });
  if (archive.sizeOf("xl/sharedStrings.xml") > MAX_SHARED_BYTES)
    throw new Fault(
      "file_unreadable",
      `${path} memuat terlalu banyak teks. Simpan sebagai CSV, lalu ulangi.`,
    );
  return {
    sheets,
    isFrom1904,
    sharedTexts: await readSharedTexts(archive),
    isDateStyle: await readDateStyles(archive),
  };
}

/** The relation's attribute under another prefix. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

/** A text may be in several runs of different looks; phonetic hints (`rPh`) are not part of it. */
async function readSharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  await readXml(archive.read("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") isText = !isPhonetic;
    },
    close(name) {
      if (name === "si") texts.push(text);
      else if (name === "rPh") isPhonetic = false;
      else if (name === "t") isText = false;
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return texts;
}

async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const customDates = new Map<string, boolean>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  await readXml(archive.read("xl/styles.xml"), {
    open(name, { numFmtId, formatCode }) {
      if (name === "cellXfs") isInCellStyles = true;
      else if (name === "numFmt") customDates.set(numFmtId ?? "", isDateFormat(formatCode ?? ""));
      else if (name === "xf" && isInCellStyles)
        styles.push(customDates.get(numFmtId ?? "") ?? isBuiltInDate(Number(numFmtId ?? 0)));
    },
    close(name) {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 14–22 and 45–47 are dates and times, the others those of East Asian languages. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** `[$-421]dd mmmm yyyy` is a date, `"Rp"#,##0` is not: letters count outside of quotes and brackets only. */
export function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
