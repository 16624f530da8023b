import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where files of others' content are kept, below the data folder. */
const FOLDERS = ["inbox", "reports"] as const;

/** Removes the files of these folders that were last written before this moment; returns how many. Links are not followed. */
export async function forgetFiles(dataFolder: string, before: Date): Promise<number> {
  let count = 0;
  for (const folder of FOLDERS) {
    const whole = join(dataFolder, folder);
    const names = await readdir(whole).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    for (const name of names) {
      const path = join(whole, name);
      const facts = await lstat(path).catch(() => null);
      if (facts === null || !facts.isFile() || facts.mtime >= before) continue;
      await rm(path, { force: true });
      count += 1;
    }
  }
  return count;
}
