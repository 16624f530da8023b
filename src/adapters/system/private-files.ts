import type { Stats } from "node:fs";
import { chmod, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** What others of the machine may do with a file. */
const FOR_OTHERS = 0o077;
/** Windows has no such modes. */
const HAS_MODES = process.platform !== "win32";

/** From now on everything that this process makes belongs to its account alone: folders 0700, files 0600. */
export function makePrivate(): void {
  if (HAS_MODES) process.umask(FOR_OTHERS);
}

/**
 * Files and folders below these paths that others of this machine may open, the paths themselves included; those that
 * are not there are none. Symbolic links are not followed: what they point at is not ours.
 */
export async function findOpenToOthers(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths)
    await walk(path, (each, stats) => {
      if ((stats.mode & FOR_OTHERS) !== 0) found.push(each);
    });
  return found;
}

/** Takes them from the others. What belongs to another account stays as it is: `findOpenToOthers` goes on finding it. */
export async function closeToOthers(paths: readonly string[]): Promise<void> {
  for (const path of await findOpenToOthers(paths)) {
    const { mode } = await lstat(path);
    await chmod(path, mode & 0o700).catch(() => undefined);
  }
}

async function walk(path: string, visit: (path: string, stats: Stats) => void): Promise<void> {
  if (!HAS_MODES) return;
  const stats = await lstat(path).catch(() => null);
  if (stats === null || !(stats.isDirectory() || stats.isFile())) return;
  visit(path, stats);
  if (!stats.isDirectory()) return;
  for (const name of await readdir(path).catch(() => [])) await walk(join(path, name), visit);
}
