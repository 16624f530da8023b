import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * Did Meta sign these very bytes with our app secret (`X-Hub-Signature-256: sha256=<hex>`)? Over the bytes as they came:
 * Meta writes `\u00e9` and `\/`, which no other program would write again so. Compared in constant time.
 */
export function isSigned(appSecret: string, body: Buffer, header: string | undefined): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? "")?.[1];
  if (given === undefined) return false;
  return timingSafeEqual(createHmac("sha256", appSecret).update(body).digest(), Buffer.from(given, "hex"));
}

/** The same words, without saying by the time it takes how many of the letters were right. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
