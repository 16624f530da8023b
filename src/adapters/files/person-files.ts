import { createReadStream } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { isAbsolute, join, normalize, relative } from "node:path";
import { createInterface } from "node:readline";
import type { PersonFiles } from "../../application/ports/person-files";

/** Folders below the data folder with files of others' content. */
const SENT_IN = ["inbox", "uploads"];
const MADE = ["reports"];
/** Read line by line; a spreadsheet that was exported in another encoding has its digits all the same. */
const READABLE = /\.(?:csv|txt|json|html?|md)$/i;

export function createPersonFiles(dataFolder: string): PersonFiles {
  return {
    async remove(paths, holds) {
      let count = 0;
      const drop = async (path: string) => {
        await rm(path, { force: true });
        count += 1;
      };
      for (const path of paths) {
        const whole = join(dataFolder, normalize(path));
        if (isBelow(dataFolder, whole) && (await isFile(whole))) await drop(whole);
      }
      // A workbook is packed, and was taken long ago: it goes rather than being searched. No report tells of a person.
      for (const folder of [...SENT_IN, ...MADE])
        for await (const path of filesBelow(join(dataFolder, folder)))
          if (READABLE.test(path) ? await hasLine(path, holds) : SENT_IN.includes(folder)) await drop(path);
      return count;
    },
  };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}

/** Links are not followed. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

async function hasLine(path: string, holds: (line: string) => boolean): Promise<boolean> {
  const file = createReadStream(path, { encoding: "latin1" });
  const lines = createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    // Of two bytes a letter, every second one is a zero.
    for await (const line of lines) if (holds(line.replaceAll("\u0000", ""))) return true;
    return false;
  } finally {
    lines.close();
    file.destroy();
  }
}
