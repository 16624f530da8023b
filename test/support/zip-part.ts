import { inflateRawSync } from "node:zlib";

/** The text of one file inside a zip archive, by the archive's own directory. */
export function zipPart(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf("PK\x05\x06");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const own = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (own === name) return contentAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20));
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`No ${name} in the archive`);
}

function contentAt(zip: Buffer, local: number, size: number): string {
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return (zip.readUInt16LE(local + 8) === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
}
