import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { IncomingFile } from "../../application/ports/screens";
import { Fault } from "../../domain/fault";
import { malformedRequest } from "./answer-errors";

/** One file behind a handful of short fields. Its own length is bounded where it is written. */
export const UPLOAD_LIMITS = {
  fileSize: Number.POSITIVE_INFINITY,
  files: 1,
  fields: 12,
  fieldSize: 2_000,
  fieldNameSize: 40,
  parts: 13,
  headerPairs: 40,
} as const;
/** 50 MB by a slow line of the office. */
export const UPLOAD_TIMEOUT_MS = 10 * 60_000;

export interface UploadForm {
  readonly values: Record<string, string>;
  readonly file: IncomingFile | null;
  /** Lets what has not been read run past, so that the browser hears the answer. */
  letGo(): void;
}

/** Reads the fields of a form up to its file, which is left to be read as it comes. */
export async function readUploadForm(request: FastifyRequest): Promise<UploadForm> {
  const values: Record<string, string> = {};
  if (!request.isMultipart()) return { values, file: null, letGo: () => undefined };
  try {
    const parts = request.parts({ limits: UPLOAD_LIMITS });
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
      const part = next.value;
      if (part.type === "file") {
        // A file input that was left empty is a file without a name.
        const { filename = "", file } = part as MultipartFile & { readonly filename?: string };
        const letGo = () => void file.on("error", () => undefined).resume();
        if (filename === "") {
          letGo();
          return { values, file: null, letGo };
        }
        return { values, file: { name: filename, content: readingOf(file) }, letGo };
      }
      if (typeof part.value === "string" && values[part.fieldname] === undefined)
        values[part.fieldname] = part.value;
    }
  } catch {
    throw unreadable();
  }
  return { values, file: null, letGo: () => undefined };
}

/** A browser that goes away in the middle is a mistake that can be explained, not a bug. */
async function* readingOf(file: Readable): AsyncIterable<Uint8Array> {
  try {
    // What is not read is let go of, not torn down: the rest of the request must still run past.
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch {
    throw unreadable();
  }
}

function unreadable(): Fault {
  return new Fault(
    "argument_invalid",
    "Berkas itu tidak sampai utuh. Pilih lagi, lalu periksa; tidak ada yang disimpan.",
  );
}

/** The end of requests whose bodies are still arriving. */
const ends = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/**
 * Ends a request whose body has not arrived whole in time: the server's own limit is that of uploads, the longest of all,
 * as it knows no addresses.
 */
export function endSlowBodies(server: FastifyInstance, limitMs: number): void {
  server.addHook("onRequest", async ({ raw }, reply) => {
    const { socket } = raw;
    const timer = setTimeout(() => {
      if (raw.complete) return;
      if (socket.writable && !reply.raw.headersSent)
        socket.end(malformedRequest(408), () => socket.destroy());
      else socket.destroy();
    }, limitMs);
    timer.unref();
    ends.set(raw, timer);
    // Whoever is refused must not go on sending for ever either: the answer alone is no end.
    const end = () => raw.complete !== false && clearTimeout(timer);
    reply.raw.once("close", end);
    raw.once("close", () => clearTimeout(timer));
  });
}

/** Lets this one take as long as an upload may: whoever sends it is known, and may send it. */
export function letTakeLong({ raw }: FastifyRequest): void {
  clearTimeout(ends.get(raw));
}
