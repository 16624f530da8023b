import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Attachment } from "../../domain/message";

/** Where the documents of a sandbox lie. */
export function documentPath(folder: string, storedAs: string): string {
  return join(folder, "documents", storedAs);
}

/** Keeps a sent file under a name that is unique, readable and safe in a URL; returns that name. */
export async function keepDocument(folder: string, id: string, attachment: Attachment): Promise<string> {
  const storedAs = `${id}-${basename(attachment.fileName).replace(/[^\w.-]+/g, "_")}`;
  await mkdir(join(folder, "documents"), { recursive: true, mode: 0o700 });
  await writeFile(documentPath(folder, storedAs), attachment.content, { flag: "wx", mode: 0o600 });
  return storedAs;
}

/** Null when there is no document of that name. A name with a path in it names none: nothing outside is ever read. */
export async function readDocument(folder: string, storedAs: string): Promise<Buffer | null> {
  if (!/^[\w-][\w.-]*$/.test(storedAs)) return null;
  try {
    return await readFile(documentPath(folder, storedAs));
  } catch (error) {
    if (["ENOENT", "ENAMETOOLONG"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}
