import { posix } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, openPromise } from "yauzl";
import { Fault } from "../../../domain/fault";

/** 200,000 rows of 25 columns unpack to about 250 MB. */
export const MAX_UNPACKED_BYTES = 600 * 1024 * 1024;
/** A workbook has some dozen parts; one with a picture in every row some thousands. */
const MAX_PARTS = 10_000;

/** The parts of an .xlsx, which is a zip archive of XML files. Their names are the same in any case (ECMA-376 part 2, 7.2.3.5). */
export interface Archive {
  has(name: string): boolean;
  /** Unpacked size, in bytes. */
  sizeOf(name: string): number;
  /** The text of a part, piece by piece; nothing when there is no such part. */
  read(name: string): AsyncGenerator<string>;
  close(): void;
}

/**
 * Opens the archive and adds up what it says it unpacks to, before anything is unpacked: more than `limit` bytes are
 * refused. Each part is held to its word as it is read: one that is longer than it says ends with an error.
 */
export async function openArchive(path: string, limit = MAX_UNPACKED_BYTES): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw archiveFault(error, path);
  });
  const entries = new Map<string, Entry>();
  try {
    let total = 0;
    let parts = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      parts += 1;
      if (total > limit || parts > MAX_PARTS) {
        throw new Fault(
          "file_unreadable",
          `${path} terlalu besar setelah dibuka (lebih dari ${Math.round(limit / 1e6)} MB atau ${MAX_PARTS} bagian). Simpan sebagai CSV, lalu ulangi.`,
        );
      }
      const name = partName(entry.fileName);
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch (error) {
    zip.close();
    throw archiveFault(error, path);
  }
  return {
    has: (name) => entries.has(partName(name)),
    sizeOf: (name) => entries.get(partName(name))?.uncompressedSize ?? 0,
    async *read(name) {
      const entry = entries.get(partName(name));
      if (entry === undefined) return;
      let stream: Readable | null = null;
      try {
        stream = (await zip.openReadStreamPromise(entry)) as Readable;
        yield* decoded(stream);
      } catch (error) {
        throw archiveFault(error, path);
      } finally {
        stream?.destroy();
      }
    },
    close: () => zip.close(),
  };
}

/** XML is UTF-8, or UTF-16 with its mark. */
async function* decoded(stream: Readable): AsyncGenerator<string> {
  let text: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    text ??= new TextDecoder(
      chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : chunk[0] === 0xfe ? "utf-16be" : "utf-8",
    );
    yield text.decode(chunk, { stream: true });
  }
}

/** `XL\\SharedStrings.xml`, `/xl/sharedStrings.xml` → `xl/sharedstrings.xml`. */
function partName(name: string): string {
  return posix.normalize(name.replaceAll("\\", "/")).replace(/^\/+/, "").toLowerCase();
}

/** Anything that is wrong with the archive or its XML, as a Fault; a Fault stays what it is. */
export function archiveFault(error: unknown, path: string): unknown {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new Fault(
    "file_unreadable",
    `${path} bukan arsip .xlsx yang utuh (${reason}). Simpan ulang dari Excel, atau simpan sebagai CSV.`,
  );
}
