import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const KEY_BYTES = 32;

/** One-way, for secrets that are stored. */
export type Fingerprint = (text: string) => string;

/**
 * HMAC-SHA-256 in hexadecimal: tells whether two texts are the same without keeping them. Keyed, for what is kept so are
 * codes of six digits: whoever reads the database alone cannot try out the million.
 */
export function createFingerprint(key: Buffer): Fingerprint {
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}

/**
 * The key of this installation, made when there is none: a file of its account alone. Several processes of one data
 * folder read the same; a lost one costs only the codes of the last five minutes.
 */
export function loadFingerprintKey(path: string): Buffer {
  const known = readKey(path);
  if (known !== null) return known;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${process.pid}`;
  try {
    rmSync(part, { force: true });
    writeFileSync(part, randomBytes(KEY_BYTES).toString("hex"), { flag: "wx", mode: 0o600 });
    // Whole or not at all, and never over the key of a process that was quicker.
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(part, { force: true });
  }
  const made = readKey(path);
  if (made === null) throw new Error(`${path} holds no key: remove it, a new one is made`);
  return made;
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
