import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Attachment } from "../../domain/message";

/** Reports lie in this folder of the data folder. */
const FOLDER = "reports";

/**
 * Keeps the newest report of each name below the data folder and returns its path there. Written aside first, so that a
 * message that is just being sent never attaches half a file.
 */
export function keepReportIn(dataFolder: string): (file: Attachment) => Promise<string> {
  return async ({ fileName, content }) => {
    await mkdir(join(dataFolder, FOLDER), { recursive: true });
    const path = join(FOLDER, fileName);
    await writeFile(join(dataFolder, `${path}.part`), content);
    await rename(join(dataFolder, `${path}.part`), join(dataFolder, path));
    return path;
  };
}
