import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Appends lines to `path`; when it would outgrow `maxBytes` it becomes `path.1`, the older `path.2` …, and the oldest
 * beyond `keep` is lost. Throws what the file system throws.
 *
 * Own code, because winston's file transport drops the errors of its stream: on a full disk or without permission it
 * stops taking lines, never says so, and blocks the console behind it. Opening by name for every line costs some
 * 20 µs and lets several processes log to one file: who did not rotate follows at the next line.
 */
export function appendRotating(path: string, line: string, limits: { maxBytes: number; keep: number }): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let handle = openOwn(path);
  try {
    const { size } = fstatSync(handle);
    if (size > 0 && size + Buffer.byteLength(line) > limits.maxBytes) {
      closeSync(handle);
      rotate(path, limits.keep);
      handle = openOwn(path);
    }
    writeSync(handle, line);
  } finally {
    closeSync(handle);
  }
}

const APPEND_OWN = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Never through a link that somebody has planted; and what an older version left open to all is closed. */
function openOwn(path: string): number {
  const handle = openSync(path, APPEND_OWN, 0o600);
  if ((fstatSync(handle).mode & 0o077) !== 0 && process.platform !== "win32") fchmodSync(handle, 0o600);
  return handle;
}

function rotate(path: string, keep: number): void {
  for (let age = keep - 1; age >= 1; age--) {
    rename(age === 1 ? path : `${path}.${age - 1}`, `${path}.${age}`);
  }
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Not that old yet, or another process was quicker.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
