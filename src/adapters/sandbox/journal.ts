import { closeSync, constants, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../domain/fault";
import { decodeEntry, encodeEntry, type JournalEntry } from "./journal-entry";

const READ_BYTES = 256 * 1024;
const NEWLINE = 0x0a;
/** "a+", but never through a link that somebody has planted. */
const APPEND_OWN = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/**
 * What the pretend WhatsApp knows, as an append-only file that several processes share. One `write` with O_APPEND an
 * entry: the kernel keeps such writes whole and in one order, and they outlive the process that made them (`kill -9`
 * loses nothing; only a power cut may lose the last seconds, since nothing is synced).
 */
export class Journal {
  readonly #file: number;
  readonly #chunk = Buffer.allocUnsafe(READ_BYTES);
  #offset = 0;
  #partialLine: Buffer = Buffer.alloc(0);
  /** The disk took only a part of our last line. */
  #isTorn = false;

  private constructor(file: number) {
    this.#file = file;
  }

  /** Opens `journal.jsonl` in the folder, making both. Throws a Fault when that is impossible. */
  static open(folder: string): Journal {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return new Journal(openSync(join(folder, "journal.jsonl"), APPEND_OWN, 0o600));
    } catch (error) {
      const reason = (error as Error).message;
      throw new Fault(
        "file_unreadable",
        `Folder sandbox ${folder} tidak dapat dibuka (${reason}). Beri hak tulis pada folder itu.`,
      );
    }
  }

  /** Throws when the entry is not wholly stored; then nobody will ever read it. */
  append(entry: JournalEntry): void {
    // The torn line must end before the next begins, or that would be lost with it.
    const line = Buffer.from(`${this.#isTorn ? "\n" : ""}${encodeEntry(entry)}`);
    const written = writeSync(this.#file, line);
    if (written > 0) this.#isTorn = written < line.length;
    if (written < line.length) throw new Error("the disk is full");
  }

  /** The entries that anybody wrote since the last call, in their order. */
  *readNew(): Generator<JournalEntry> {
    for (;;) {
      const length = readSync(this.#file, this.#chunk, 0, READ_BYTES, this.#offset);
      if (length === 0) return;
      this.#offset += length;
      yield* this.#entriesOf(this.#chunk.subarray(0, length));
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  *#entriesOf(bytes: Buffer): Generator<JournalEntry> {
    const text = this.#partialLine.length === 0 ? bytes : Buffer.concat([this.#partialLine, bytes]);
    const lines: string[] = [];
    let start = 0;
    for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
      lines.push(text.toString("utf8", start, end));
      start = end + 1;
    }
    // Copied and stored before anything is yielded: the chunk is reused, and a reader may call again in between.
    this.#partialLine = Buffer.from(text.subarray(start));
    for (const line of lines) {
      const entry = decodeEntry(line);
      if (entry !== null) yield entry;
    }
  }
}
