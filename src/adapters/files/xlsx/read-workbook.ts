import { posix } from "node:path";
import { Fault } from "../../../domain/fault";
import type { Archive } from "./archive";
import { readXml } from "./read-xml";
import { readSharedTexts } from "./shared-texts";
import { readDateStyles } from "./styles";

/** The texts of a workbook are kept in memory while its sheet is read. */
const MAX_SHARED_BYTES = 150 * 1024 * 1024;

export interface Sheet {
  readonly name: string;
  /** The part of the archive that holds it. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** What the sheets of a workbook share. Names after ECMA-376 part 1, chapter 18. */
export interface Workbook {
  /** In the order of their tabs, each part once. */
  readonly sheets: readonly Sheet[];
  /** Dates count from 1904 instead of 1900 (old Macs). */
  readonly isFrom1904: boolean;
  /** Its program has computed no formula and wrote 0 for each (XlsxWriter does): a spreadsheet program is to do it when it opens the file. */
  readonly isUncomputed: boolean;
  readonly sharedTexts: readonly string[];
  /** Whether a number in a cell of this style is a date, by number of the style. */
  readonly isDateStyle: readonly boolean[];
}

/** Where the workbook itself is: the archive's relations name it; `null` for an archive that is none. */
export async function findWorkbook(archive: Archive): Promise<string | null> {
  const relations = await readRelations(archive, "");
  const named = [...relations.values()].find(({ type }) => type === "officeDocument")?.part;
  const part = [named, "xl/workbook.xml"].find((one) => one !== undefined && archive.has(one));
  return part === undefined || part.endsWith(".bin") ? null : part;
}

export async function readWorkbook(archive: Archive, part: string, path: string): Promise<Workbook> {
  const relations = await readRelations(archive, part);
  const folder = posix.dirname(part);
  const partOf = (type: string, usual: string) =>
    [...relations.values()].find((one) => one.type === type && archive.has(one.part))?.part ??
    posix.join(folder, usual);
  const sheets = new Map<string, Sheet>();
  let isFrom1904 = false;
  let isUncomputed = false;
  await readXml(archive.read(part), {
    open(name, tag) {
      if (name === "workbookPr") isFrom1904 = /^(1|true)$/.test(tag.get("date1904") ?? "");
      if (name === "calcPr") isUncomputed = /^(1|true)$/.test(tag.get("fullCalcOnLoad") ?? "");
      if (name !== "sheet") return;
      const relation = relations.get(tag.ending(":id") ?? "");
      // Charts and macro sheets have tabs, too.
      if (relation === undefined || relation.type !== "worksheet" || !archive.has(relation.part)) return;
      const isHidden = /hidden/i.test(tag.get("state") ?? "");
      if (!sheets.has(relation.part))
        sheets.set(relation.part, { name: tag.get("name") ?? "", part: relation.part, isHidden });
    },
  });
  const texts = partOf("sharedStrings", "sharedStrings.xml");
  if (archive.sizeOf(texts) > MAX_SHARED_BYTES) throw tooManyTexts(path);
  const sharedTexts = await readSharedTexts(archive.read(texts));
  if (sharedTexts === null) throw tooManyTexts(path);
  return {
    sheets: [...sheets.values()],
    isFrom1904,
    isUncomputed,
    sharedTexts,
    isDateStyle: await readDateStyles(archive.read(partOf("styles", "styles.xml"))),
  };
}

function tooManyTexts(path: string): Fault {
  return new Fault("file_unreadable", `${path} memuat terlalu banyak teks. Simpan sebagai CSV, lalu ulangi.`);
}

interface Relation {
  /** The last word of its type: `worksheet`, `styles`; the same in strict workbooks, whose types begin otherwise. */
  readonly type: string;
  readonly part: string;
}

/** Where the parts are that a part speaks of, by the name that it gives them. */
async function readRelations(archive: Archive, of: string): Promise<Map<string, Relation>> {
  const folder = of === "" ? "" : posix.dirname(of);
  const relations = new Map<string, Relation>();
  await readXml(archive.read(posix.join(folder, "_rels", `${posix.basename(of)}.rels`)), {
    open(name, tag) {
      const [id, target] = [tag.get("Id"), tag.get("Target")];
      if (name !== "Relationship" || id === undefined || target === undefined) return;
      const part = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      const type = (tag.get("Type") ?? "").split("/").at(-1) ?? "";
      relations.set(id, { type: type === "" ? typeByName(part) : type, part });
    },
  });
  return relations;
}

/** For programs that leave the type out. */
function typeByName(part: string): string {
  if (/worksheets\//i.test(part)) return "worksheet";
  return /sharedstrings/i.test(part) ? "sharedStrings" : /styles/i.test(part) ? "styles" : "";
}
