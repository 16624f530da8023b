import type { TextEncoding } from "./text-shape";

/** What is looked at of a file to tell what it is. */
export const HEAD_BYTES = 8 * 1024;

const SAVE = 'lalu pilih Berkas > Simpan Sebagai > "Buku Kerja Excel (*.xlsx)" atau CSV.';
const EXCEL = `Buka di Excel atau LibreOffice, ${SAVE}`;
const PDF = "adalah PDF, apa pun namanya. Ekspor daftarnya dari aplikasi sebagai CSV atau .xlsx.";
const RTF = `adalah dokumen RTF (Word). Salin tabelnya ke Excel, ${SAVE}`;
const ASK = "Mintalah daftarnya sebagai berkas Excel (.xlsx) atau CSV.";

/** The part of an encrypted workbook that holds the real one ([MS-OFFCRYPTO] 2.3.4.4), as its container names it. */
export const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
export const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** First bytes of what is neither text nor a workbook, and what to do with it. */
const BY_BYTES: readonly (readonly [first: string, sentence: string])[] = [
  ["%PDF-", PDF],
  ["\xff\xd8\xff", `adalah gambar, bukan daftar. ${ASK}`],
  ["\x89PNG", `adalah gambar, bukan daftar. ${ASK}`],
  ["GIF8", `adalah gambar, bukan daftar. ${ASK}`],
  ["II*\0", `adalah gambar, bukan daftar. ${ASK}`],
  ["MM\0*", `adalah gambar, bukan daftar. ${ASK}`],
  [
    "\xff\xfe\0\0",
    "adalah teks UTF-32, yang jarang dipakai. Buka di LibreOffice, lalu simpan sebagai .xlsx atau CSV (UTF-8).",
  ],
  [
    "\0\0\xfe\xff",
    "adalah teks UTF-32, yang jarang dipakai. Buka di LibreOffice, lalu simpan sebagai .xlsx atau CSV (UTF-8).",
  ],
  ["RIFF", `adalah gambar atau rekaman, bukan daftar. ${ASK}`],
  ["\0\0\0", `adalah gambar atau rekaman, bukan daftar. ${ASK}`],
  ["{\\rtf", RTF],
  ["\x1f\x8b", "adalah arsip gzip. Ekstrak dulu, lalu ambil berkas di dalamnya."],
  ["7z\xbc\xaf", "adalah arsip 7-Zip. Ekstrak dulu, lalu ambil berkas di dalamnya."],
  ["Rar!", "adalah arsip RAR. Ekstrak dulu, lalu ambil berkas di dalamnya."],
  ["SQLite format 3", `adalah basis data, bukan daftar. ${ASK}`],
  ["\x00\x01\x00\x00Standard", `adalah basis data Access, bukan daftar. ${ASK}`],
  // Excel 2.0 to 4.0 wrote their records without a container ([MS-XLS] 2.4.21).
  ["\x09\x00\x04\x00", `adalah berkas Excel yang sangat lama (.xls). ${EXCEL}`],
  ["\x09\x02\x06\x00", `adalah berkas Excel yang sangat lama (.xls). ${EXCEL}`],
  ["\x09\x04\x06\x00", `adalah berkas Excel yang sangat lama (.xls). ${EXCEL}`],
  ["\x09\x08", `adalah berkas Excel lama (.xls). ${EXCEL}`],
];

/** Beginnings of texts that are no list; the first that fits. */
const BY_TEXT: readonly (readonly [shape: RegExp, sentence: string])[] = [
  [/^%PDF-/, PDF],
  [/^\{\\rtf/, RTF],
  [
    /<\?mso-application progid="Excel|<(?:ss:)?Workbook\b/i,
    `adalah berkas "Excel XML 2003", bukan .xlsx. ${EXCEL}`,
  ],
  [/^(?:MIME-Version|From|Subject):/i, `berisi halaman web, bukan tabel. ${EXCEL}`],
  [/<(?:!doctype html|html|table|tbody|thead|tr|th|td)\b/i, `berisi halaman web, bukan tabel. ${EXCEL}`],
  [
    /^<(?:!--|(?:meta|head|body|title|style|script|link|center|div|span|font|form|p|br|b|h[1-6]|img)\b)/i,
    `berisi halaman web, bukan tabel. ${EXCEL}`,
  ],
  [/^<(?:\?xml|[a-z])/i, `berisi XML, bukan tabel. ${ASK}`],
  [/^ID;P[^\n]*\n(?:[BCFPOENW]|NN|NU|NE);/i, `adalah berkas SYLK (.slk). ${EXCEL}`],
  [/^TABLE\r?\n0,1\r?\n/i, `adalah berkas DIF. ${EXCEL}`],
  [/^[[{]\s*(?:["{[\]}]|$)/, `berisi JSON, bukan tabel. ${ASK}`],
  [/^BEGIN:VC(?:ARD|ALENDAR)/i, `berisi kontak atau kalender, bukan daftar. ${ASK}`],
  [
    /^(?:-- |\/\*|SET |CREATE |DROP |INSERT INTO )[^\n]{0,200}(?:\n|$)[\s\S]*?\b(?:INSERT INTO|CREATE TABLE)\b/i,
    `adalah dump basis data (SQL), bukan daftar. ${ASK}`,
  ],
];

/** What a file is that is no list, and how to save it right; `null` for a text or an archive. */
export function foreignFormat(head: Buffer, isEncrypted: boolean): string | null {
  if (head.subarray(0, 4).equals(OLE))
    return isEncrypted
      ? "terkunci sandi. Buka di Excel dengan sandinya, hapus sandinya (Berkas > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi), simpan, lalu ulangi."
      : head.includes("W\0o\0r\0d\0D\0o\0c\0")
        ? `adalah dokumen Word lama (.doc). Salin tabelnya ke Excel, ${SAVE}`
        : `adalah berkas Excel lama (.xls, 97-2003). ${EXCEL}`;
  const bytes = head.toString("latin1");
  const byBytes = BY_BYTES.find(([first]) => bytes.startsWith(first));
  if (byBytes !== undefined && !isUtf16Text(head)) return byBytes[1];
  const text = textOf(head).replace(/^[\s\ufeff]+/, "");
  return BY_TEXT.find(([shape]) => shape.test(text))?.[1] ?? null;
}

/** The beginning of a file as text, whatever its encoding. */
function textOf(head: Buffer): string {
  const encoding = utf16Of(head);
  if (encoding === "utf-16le") return head.toString("utf16le");
  if (encoding !== "utf-16be") return head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  const even = head.subarray(0, head.length - (head.length % 2));
  return Buffer.from(even).swap16().toString("utf16le");
}

function isUtf16Text(head: Buffer): boolean {
  return utf16Of(head) !== null;
}

/** UTF-16 by its mark, or without one: plain letters leave every second byte zero. */
export function utf16Of(head: Buffer): Extract<TextEncoding, `utf-16${string}`> | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head[2] === 0 && head[3] === 0 ? null : "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const beginning = head.subarray(0, 512);
  const zeros = [0, 0];
  for (const [at, byte] of beginning.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  // Names in scripts of their own leave fewer zeros; a stray one makes no UTF-16.
  const least = Math.max(2, beginning.length * 0.15);
  return odd > least && even === 0 ? "utf-16le" : even > least && odd === 0 ? "utf-16be" : null;
}
