import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import type { RejectionSink } from "../../application/importing/import-ports";
import { csvLine } from "../../domain/csv-line";
import { explainRejection } from "../../domain/import/rejection";
import { errorCode, fileFault } from "./file-fault";

/** Never through a link that has taken the name since. */
const APPEND_OWN = constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);
const HEADER = ["baris", "kolom", "nilai", "alasan", "cara memperbaiki", "yang dilewati"];
/** Lines are written together; a file in which every row is wrong would otherwise make a million small writes. */
const BUFFERED_CHARACTERS = 64 * 1024;
/** Nobody reads on beyond it, and a file that is wrong from its first row to its last must not fill the disk. */
const MOST_CHARACTERS = 50_000_000;

/**
 * A file of ours alone in a folder that may be anybody's: an older one or a link that somebody has planted goes, and only
 * a new file is written to, so that nothing elsewhere can be overwritten through it.
 */
async function openAnew(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  return open(path, "wx", 0o600);
}

/** A dry run's file has a name of its own, so that nobody takes it for what a real import has refused. */
export function rejectionsPath(path: string, isDryRun: boolean): string {
  return `${path}.${isDryRun ? "percobaan" : "ditolak"}.csv`;
}

/**
 * `<file>.ditolak.csv` beside the imported file, made with the first rejection. One left by an earlier import of the
 * same file is removed, so that it cannot be taken for this one's. Where it cannot be written the import goes on without
 * it; a full disk is a Fault.
 */
export function createRejectionsFile(
  path: string,
  isDryRun: boolean,
  { openFile = openAnew, most = MOST_CHARACTERS } = {},
): RejectionSink {
  const target = rejectionsPath(path, isDryRun);
  let file: FileHandle | null = null;
  let waiting = "";
  let written = 0;
  let left = 0;
  let isWritable = true;
  let hasFile = false;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (!isWritable) return;
    try {
      await work();
    } catch (error) {
      const handle = file;
      file = null;
      isWritable = false;
      await handle?.close();
      if (["ENOSPC", "EDQUOT"].includes(errorCode(error))) throw fileFault(error, target);
    }
  };
  const flush = () =>
    attempt(async () => {
      file ??= await openFile(target);
      const text = waiting;
      waiting = "";
      await file.writeFile(text);
    });

  return {
    async addDoubts(doubts) {
      const lines = doubts.map(({ row, customerId, sentence }) =>
        csvLine([row, "IDPEL", customerId, sentence, "Tanyakan ke unit.", "tidak ada"]),
      );
      // The data is there already: what cannot be written is shown on the screen all the same.
      try {
        const isNew = !hasFile;
        if (isNew) await rm(target, { force: true });
        const handle = isNew ? await openFile(target) : await open(target, APPEND_OWN);
        await handle
          .writeFile(`${isNew ? `\ufeff${csvLine(HEADER)}` : ""}${lines.join("")}`)
          .finally(() => handle.close());
        return target;
      } catch {
        return hasFile ? target : null;
      }
    },
    async add(rejection) {
      if (!isWritable) return;
      if (written > most) {
        left += 1;
        return;
      }
      if (waiting === "" && file === null) waiting = `\ufeff${csvLine(HEADER)}`;
      const { why, remedy } = explainRejection(rejection);
      const loss = rejection.loss === "row" ? "seluruh baris" : "hanya nilai ini";
      const line = csvLine([rejection.row, rejection.column, rejection.value, why, remedy, loss]);
      waiting += line;
      written += line.length;
      if (waiting.length >= BUFFERED_CHARACTERS) await flush();
    },
    async close() {
      if (waiting === "" && file === null) {
        await attempt(() => rm(target, { force: true }));
        return null;
      }
      if (left > 0)
        waiting += csvLine(["", "", "", `Masih ada ${left} baris lagi yang tidak ditulis di sini.`, "", ""]);
      await flush();
      // `flush` sets it; the compiler does not follow assignments inside closures.
      await (file as FileHandle | null)?.close();
      hasFile = isWritable;
      return isWritable ? target : null;
    },
  };
}
