import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { UploadFolder } from "../../application/ports/upload-folder";
import { Fault } from "../../domain/fault";
import { fileFault } from "./file-fault";
import { safeName } from "./keep-file";
import { rejectionsPath } from "./rejections-file";

/** A list of 38,344 customers has four megabytes; nobody has a longer one of a unit. */
export const MOST_UPLOAD_BYTES = 50 * 1024 * 1024;
const FOLDER = "uploads";
const LONGEST_NAME = 80;

/** Each file in a folder of its own below the data folder, so that its name may be the one that people know. */
export function createUploadFolder(dataFolder: string): UploadFolder {
  return {
    async keep(handle, fileName, content) {
      const path = join(FOLDER, handle, safeName(fileName, LONGEST_NAME) || "berkas");
      const whole = join(dataFolder, path);
      try {
        await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
        return { path, ...(await write(whole, content)) };
      } catch (error) {
        await rm(dirname(whole), { recursive: true, force: true });
        throw fileFault(error, fileName);
      }
    },
    async refusedRows(path) {
      for (const isDryRun of [false, true]) {
        const file = rejectionsPath(join(dataFolder, path), isDryRun);
        if (await stat(file).catch(() => null)) return createReadStream(file);
      }
      return null;
    },
    async handles() {
      const names = await readdir(join(dataFolder, FOLDER)).catch(() => []);
      const found = await Promise.all(
        names.map(async (handle) => {
          const facts = await stat(join(dataFolder, FOLDER, handle)).catch(() => null);
          return facts === null ? [] : [{ handle, path: join(FOLDER, handle, "."), writtenAt: facts.mtime }];
        }),
      );
      return found.flat();
    },
    remove: (path) => rm(dirname(join(dataFolder, path)), { recursive: true, force: true }),
  };
}

async function write(
  whole: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: number; readonly hash: string }> {
  const sha = createHash("sha256");
  let bytes = 0;
  const file = await open(whole, "wx", 0o600);
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > MOST_UPLOAD_BYTES)
        throw new Fault(
          "argument_invalid",
          "Berkas itu lebih besar dari 50 MB. Hapus kolom atau lembar yang tidak dipakai, atau bagi berkasnya; tidak ada yang disimpan.",
        );
      sha.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  if (bytes === 0)
    throw new Fault(
      "argument_invalid",
      "Berkas itu kosong. Ekspor ulang, lalu pilih lagi; tidak ada yang disimpan.",
    );
  return { bytes, hash: sha.digest("hex") };
}
