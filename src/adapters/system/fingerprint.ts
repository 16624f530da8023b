import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal: tells whether two texts are the same without keeping them. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
