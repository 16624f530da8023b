import { isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";
import { MAX_LINE_LENGTH } from "./split-csv";
import type { TextEncoding } from "./text-shape";

/** Makes text of the pieces of a file; a character that is cut at the end of a piece is kept for the next. */
export interface TextDecoding {
  write(chunk: Buffer): string;
  /** What is left when the file has ended. */
  end(): string;
}

export function createDecoding(encoding: TextEncoding): TextDecoding {
  if (encoding === "windows-1252") return createMixedDecoding();
  if (encoding === "utf-16be") {
    const text = new TextDecoder(encoding);
    return { write: (chunk) => text.decode(chunk, { stream: true }), end: () => text.decode() };
  }
  const text = new StringDecoder(encoding === "utf-8" ? "utf8" : "utf16le");
  return { write: (chunk) => text.write(chunk), end: () => text.end() };
}

const LINE_END = 10;
/** Without it Node 20 decodes Windows-1252 as Latin-1: dashes and curly quotes become control characters. */
const STREAM = { stream: true };

/**
 * A file that is not UTF-8 as a whole may be two exports put together: each line is UTF-8 when it can be, else
 * Windows-1252.
 */
function createMixedDecoding(): TextDecoding {
  const windows = new TextDecoder("windows-1252");
  let carry: Buffer = Buffer.alloc(0);
  const lineOf = (line: Buffer) => (isUtf8(line) ? line.toString("utf8") : windows.decode(line, STREAM));
  const linesOf = (bytes: Buffer): string => {
    if (isUtf8(bytes)) return bytes.toString("utf8");
    const lines: string[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(LINE_END, at);
      const next = end < 0 ? bytes.length : end + 1;
      lines.push(lineOf(bytes.subarray(at, next)));
      at = next;
    }
    return lines.join("");
  };
  return {
    write(chunk) {
      const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      const whole = bytes.lastIndexOf(LINE_END) + 1;
      const isTooLong = bytes.length - whole > MAX_LINE_LENGTH;
      const cut = isTooLong ? bytes.length : whole;
      carry = Buffer.from(bytes.subarray(cut));
      return linesOf(bytes.subarray(0, cut));
    },
    end() {
      const rest = carry;
      carry = Buffer.alloc(0);
      return lineOf(rest);
    },
  };
}
