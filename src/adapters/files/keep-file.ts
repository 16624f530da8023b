import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { replaceFile } from "./replace-file";

/** A longer name keeps its end, where the kind of file is told. */
const LONGEST_NAME = 80;

/**
 * Keeps a file below the data folder, over an older one of the same name, and returns its path there. Written aside
 * first, so that a message that is just being sent never attaches half a file. `name` may come from a stranger: only
 * letters, digits, dots and dashes of it stay. `prefix` is ours and stays whole, whatever the name is: two files of one
 * name do not meet.
 */
export async function keepFile(
  dataFolder: string,
  folder: string,
  name: string,
  content: Buffer,
  prefix = "",
): Promise<string> {
  const path = join(folder, `${prefix}${safeName(name, LONGEST_NAME - prefix.length)}`);
  const whole = join(dataFolder, path);
  await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
  await replaceFile(whole, content);
  return path;
}

/** Only letters, digits, dots and dashes stay, and the end of a long name. */
export function safeName(name: string, longest: number): string {
  const safe = basename(name)
    .replace(/[^\w.-]/g, "_")
    .replace(/^\.+/, "_");
  return safe.slice(-longest);
}
