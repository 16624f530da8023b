import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "../../src/domain/fault";
import { verdictOn } from "../support/dirty-list-verdict";
import { type DirtyList, dirtyLists } from "../support/dirty-lists";
import { takeFile } from "../support/taken-rows";

const LISTS = 5_000;
/** Another one than in `npm test`, whose two hundred are known to be right. */
const SEED = 5_167_599;

/** Five thousand dirty lists: every row is right or refused with its number. Throws for the first that is neither. */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-files-"));
  const begun = Date.now();
  let [right, rows, refusedFiles] = [0, 0, 0];
  try {
    for (const list of dirtyLists(LISTS, SEED)) {
      const verdict = await verdictOf(join(folder, list.name), list);
      if (verdict === null) refusedFiles += 1;
      else if (verdict.wrong !== null) throw new Error(`${list.name}: ${verdict.wrong}\n${list.shown}`);
      right += verdict?.right ?? 0;
      rows += list.rows.length;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  print(
    `files: ${LISTS} lists of ${rows} rows in ${Math.round((Date.now() - begun) / 1_000)} s: ${right} rows right, ` +
      `${rows - right} refused (of them in ${refusedFiles} files that were refused as a whole), none wrong, none lost`,
  );
}

/** `null` where the file was refused as a whole, with a sentence. */
async function verdictOf(path: string, list: DirtyList) {
  writeFileSync(path, list.content);
  try {
    return verdictOn(list, await takeFile(path));
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  } finally {
    rmSync(path);
  }
}
