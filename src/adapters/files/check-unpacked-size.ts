import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Fault } from "../../domain/fault";

/** 200,000 rows of 25 columns unpack to about 250 MB. */
export const MAX_UNPACKED_BYTES = 600 * 1024 * 1024;

/**
 * Refuses an .xlsx that would unpack to more than `limit` bytes, before anything is unpacked into memory. First by the
 * sizes that the archive states, then by holding every entry to its word: streamed through, it ends with an error when
 * it is longer than it says.
 */
export async function checkUnpackedSize(path: string, limit = MAX_UNPACKED_BYTES): Promise<void> {
  try {
    let total = 0;
    await eachEntry(path, async (_archive, entry) => {
      total += entry.uncompressedSize;
      if (total > limit) {
        throw new Fault(
          "file_unreadable",
          `${path} terlalu besar setelah dibuka (lebih dari ${Math.round(limit / 1e6)} MB). Simpan sebagai CSV, lalu ulangi.`,
        );
      }
    });
    await eachEntry(path, async (archive, entry) => {
      const content = await archive.openReadStreamPromise(entry);
      for await (const _ of content) {
        // Only its length matters, and yauzl counts that.
      }
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(
      "file_unreadable",
      `${path} bukan arsip .xlsx yang utuh (${reason}). Simpan ulang dari Excel, atau simpan sebagai CSV.`,
    );
  }
}

async function eachEntry(
  path: string,
  visit: (archive: ZipFile, entry: Entry) => Promise<void>,
): Promise<void> {
  const archive = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) await visit(archive, entry);
  } finally {
    archive.close();
  }
}
