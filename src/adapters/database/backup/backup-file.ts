import { createReadStream, createWriteStream } from "node:fs";
import { lstat, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Fault } from "../../../domain/fault";
import { noBackup } from "./backup-format";

/**
 * Writes the lines into a file of this name: 0600, and only whole. What lies there already stays, with a Fault: an older
 * backup may be the one that is needed.
 */
export async function writeBackupFile(path: string, lines: AsyncIterable<unknown>): Promise<void> {
  if ((await lstat(path).catch(() => null)) !== null)
    throw new Fault("file_unreadable", `${path} sudah ada dan tidak ditimpa. Pilih nama lain.`);
  const part = `${path}.part`;
  await rm(part, { force: true });
  try {
    await pipeline(
      Readable.from(textOf(lines)),
      createGzip(),
      createWriteStream(part, { flags: "wx", mode: 0o600, flush: true }),
    );
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* textOf(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** No line of ours is longer: a few texts of at most 4,000 letters. */
const LONGEST_LINE = 4_000_000;

/** The lines of a backup file, one after another. Throws a Fault where its bytes are damaged or cut off. */
export async function* readBackupFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip()).setEncoding("utf8");
  file.once("error", (error) => unpacked.destroy(error));
  let rest = "";
  try {
    for await (const part of unpacked) {
      const lines = (rest + part).split("\n");
      rest = lines.pop()!;
      if (rest.length > LONGEST_LINE) throw noBackup(path, "isinya rusak");
      yield* lines;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_"))
      throw noBackup(path, "bukan cadangan Lunas, atau isinya rusak atau terpotong");
    throw error;
  } finally {
    file.destroy();
  }
  if (rest !== "") throw noBackup(path, "terpotong sebelum akhirnya");
}
