import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storedZip } from "../support/stored-zip";

/** Of the whole process, start included. */
const MOST_SECONDS = 5;
const MOST_MB = 300;
/** So much is unpacked, or would be, if it were read. */
const LONG = 200_000_000;
/** `npm run bench` begins there. */
const ROOT = process.cwd();

const HEAD =
  '<row r="1"><c t="inlineStr"><is><t>IDPEL</t></is></c><c t="inlineStr"><is><t>RPTAG</t></is></c></row>';
const LINKS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
const ONE_SHEET = '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>';

const sheet = (rows: string) => `<worksheet><sheetData>${HEAD}${rows}</sheetData></worksheet>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const rows = (count: number, cells: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index + 2, cells(index + 2))).join("");

function workbook(xml: string, parts: Record<string, string> = {}): Buffer {
  const all = {
    "xl/_rels/workbook.xml.rels": LINKS,
    "xl/workbook.xml": ONE_SHEET,
    "xl/worksheets/sheet1.xml": xml,
  };
  return storedZip({ ...all, ...parts }, true);
}

/** Name of the file and what makes it; one at a time, as each is large before it is packed. */
const BOMBS: Readonly<Record<string, () => Buffer | string>> = {
  "nested-tags.xlsx": () => workbook(`<worksheet>${"<a>".repeat(LONG / 3)}`),
  "text.xlsx": () => workbook(`<worksheet><sheetData>${"A".repeat(LONG)}`),
  "tag-name.xlsx": () => workbook(`<${"a".repeat(LONG)}>`),
  "attribute.xlsx": () => workbook(`<worksheet a="${"a".repeat(LONG)}">`),
  "comment.xlsx": () => workbook(`<worksheet><!-- ${"a".repeat(LONG)}-->`),
  "doctype.xlsx": () => workbook(`<!DOCTYPE a [${" ".repeat(LONG)}]><a/>`),
  "billion-laughs.xlsx": () => workbook('<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>'),
  "shared-text.xlsx": () =>
    workbook(sheet(rows(1_000, () => '<c t="s"><v>0</v></c><c><v>77125</v></c>')), {
      "xl/sharedStrings.xml": `<sst><si><t>${"A".repeat(1_000_000)}</t></si></sst>`,
    }),
  "sheets.xlsx": () =>
    workbook(sheet(""), {
      "xl/workbook.xml": `<workbook><sheets>${Array.from({ length: 200_000 }, (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="r1"/>`).join("")}</sheets></workbook>`,
    }),
  "last-column.xlsx": () => workbook(sheet(rows(199_000, (number) => `<c r="XFD${number}"><v>1</v></c>`))),
  "line.csv": () => `IDPEL;RPTAG\n${"5".repeat(LONG)}`,
  "columns.csv": () => `IDPEL;RPTAG;${"HP;".repeat(100_000)}\n516759900011;77125\n`,
  ...Object.fromEntries(
    (["TARIF", "NO_WA", "IDPEL"] as const).flatMap((column) =>
      ([" ", "("] as const).map((sign) => [
        `cell-${column}-${sign === " " ? "blanks" : "brackets"}.csv`,
        () => `IDPEL;RPTAG;TARIF;NO_WA\n${cellOf(column, sign.repeat(400_000))}\n`,
      ]),
    ),
  ),
};

function cellOf(column: "TARIF" | "NO_WA" | "IDPEL", evil: string): string {
  const cells = { IDPEL: "516759900011", RPTAG: "77125", TARIF: "R1", NO_WA: "6289000000001" };
  return Object.values({ ...cells, [column]: `x${evil}x` }).join(";");
}

/**
 * Each file that was made to fill memory or time, imported by a process of its own: what it takes in processor time and
 * memory, start and end of the program included. Fails when one takes more than its bounds.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bombs-"));
  const bad: string[] = [];
  try {
    const list = (name: string) => take(folder, name, "IDPEL;RPTAG\n516759900011;77125\n");
    print(`an ordinary list: ${shown(list("ordinary.csv"))}`);
    for (const [name, make] of Object.entries(BOMBS)) {
      const used = take(folder, name, make());
      print(`${name}: ${shown(used)}`);
      if (used.seconds > MOST_SECONDS || used.mb > MOST_MB) bad.push(name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (bad.length > 0) throw new Error(`beyond ${MOST_SECONDS} s or ${MOST_MB} MB: ${bad.join(", ")}`);
  print(
    `bombs: ${Object.keys(BOMBS).length}, each within ${MOST_SECONDS} s of processor time and ${MOST_MB} MB`,
  );
}

interface Used {
  readonly code: number | null;
  readonly seconds: number;
  readonly mb: number;
}

function take(folder: string, name: string, content: Buffer | string): Used {
  const path = join(folder, name);
  writeFileSync(path, content);
  const used = join(folder, "used.json");
  rmSync(used, { force: true });
  const command = `require(${JSON.stringify(join(ROOT, "dist/src/cli.js"))}).main(process.argv.slice(1)).then((code) => { process.exitCode = code; })`;
  const { status } = spawnSync(process.execPath, ["-e", command, "import", path, "--period", "2026-11"], {
    env: {
      PATH: process.env.PATH ?? "",
      DATABASE_URL: `sqlite:${join(folder, "data", "lunas.db")}`,
      DATA_FOLDER: join(folder, "data"),
      NODE_OPTIONS: `-r ${JSON.stringify(join(ROOT, "test/support/used-resources.cjs"))}`,
      LUNAS_USED: used,
    },
    stdio: "ignore",
  });
  rmSync(path);
  return { code: status, ...(JSON.parse(readFileSync(used, "utf8")) as Omit<Used, "code">) };
}

function shown({ code, seconds, mb }: Used): string {
  return `${seconds.toFixed(1)} s, ${mb.toFixed(0)} MB (ended with ${code})`;
}
