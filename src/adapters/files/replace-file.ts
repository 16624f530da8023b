import { lstat, rename, rm, writeFile } from "node:fs/promises";
import { Fault } from "../../domain/fault";

/**
 * Writes a file of our own under this name: 0600, whole or not at all, whatever lay there before. It is made anew aside
 * and then takes the name, so that nothing is written through a link that somebody has planted, nor into a file that
 * somebody keeps open or has opened to all. Throws what the file system throws.
 */
export async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  await writeFile(part, content, { flag: "wx", mode: 0o600 });
  try {
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The same for a name that an operator has given: a device, a folder or a link of that name stays what it is, with a Fault. */
export async function replacePlainFile(path: string, content: Buffer): Promise<void> {
  const there = await lstat(path).catch(() => null);
  if (there !== null && !there.isFile())
    throw new Fault(
      "file_unreadable",
      `${path} bukan berkas biasa (folder, tautan, atau perangkat) dan tidak ditimpa. Pilih nama lain.`,
    );
  await replaceFile(path, content);
}
