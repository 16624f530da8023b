import type { Readable } from "node:stream";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { IncomingFile } from "../../application/ports/screens";
import { Fault } from "../../domain/fault";
import { malformedRequest } from "./answer-errors";

declare module "fastify" {
  interface FastifyContextConfig {
    takesFile?: boolean;
  }
}

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

/**
 * Ends a request whose body has not arrived whole in time, but for those that bring a file: the server's own limit is the
 * longest of all, as it knows no addresses.
 */
export function endSlowBodies(server: FastifyInstance, limitMs: number): void {
  server.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.takesFile === true) return;
    const { raw } = request;
    const timer = setTimeout(() => {
      if (raw.complete) return;
      if (raw.socket.writable) raw.socket.end(malformedRequest(408));
      else raw.destroy();
    }, limitMs);
    timer.unref();
    reply.raw.once("close", () => clearTimeout(timer));
  });
}
