import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SenderStatus } from "../../../application/ports/channel";
import type { PageLook } from "../page/page-capabilities";

/**
 * What a number's process writes down beside the session, for its own next start and for `lunas doctor`, which cannot
 * look at a page that another process has open. No phone number and no text of a message is in it.
 */
export interface NumberRecord {
  /** The last change of the connection, `at` as ISO 8601. */
  readonly status?: { readonly is: SenderStatus; readonly detail: string; readonly at: string };
  /** The last look at WhatsApp's page: when it became ready, or when it was given up. */
  readonly page?: PageLook;
  /** Every message that WhatsApp dates before this second (since 1970) has been read and stored. */
  readonly readUpTo?: number;
  /** When the last three days were last read in full, as ISO 8601. */
  readonly fullyReadAt?: string;
}

const FILE = "lunas.json";

/** The record in a session's folder; empty when there is none or when it cannot be understood. */
export async function readNumberRecord(profile: string): Promise<NumberRecord> {
  try {
    const found: unknown = JSON.parse(await readFile(join(profile, FILE), "utf8"));
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

export interface RecordKeeper {
  read(): Promise<NumberRecord>;
  /** Replaces these parts. One after the other, and never half: written aside first. */
  update(change: NumberRecord): Promise<void>;
  /** The session is gone, and its record with it: the next one may be another phone's. */
  forget(): void;
}

/** Keeps the record of one number. It lives in the session's folder, so that whoever deletes that deletes both. */
export function createRecordKeeper(
  profile: string,
  onTrouble: (where: string, error: unknown) => void,
): RecordKeeper {
  let record: Promise<NumberRecord> | null = null;
  let writing: Promise<void> = Promise.resolve();

  const read = () => {
    record ??= readNumberRecord(profile);
    return record;
  };

  async function write(change: NumberRecord): Promise<void> {
    const next = { ...(await read()), ...change };
    record = Promise.resolve(next);
    const path = join(profile, FILE);
    try {
      // Made anew: nothing is written through a link.
      await rm(`${path}.part`, { force: true });
      await writeFile(`${path}.part`, JSON.stringify(next), { flag: "wx", mode: 0o600 });
      await rename(`${path}.part`, path);
    } catch (error) {
      // Before the first browser, and right after a logout, there is no folder.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") onTrouble("number record", error);
    }
  }

  return {
    read,
    update(change) {
      writing = writing.then(() => write(change));
      return writing;
    },
    forget() {
      record = Promise.resolve({});
    },
  };
}
