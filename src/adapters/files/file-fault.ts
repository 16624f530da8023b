import { Fault } from "../../domain/fault";

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: "tidak ditemukan. Periksa nama dan foldernya.",
  EISDIR: "adalah folder, bukan berkas.",
  EACCES: "tidak boleh dibaca atau ditulis oleh pengguna ini. Periksa izinnya.",
  EPERM: "tidak boleh dibaca atau ditulis oleh pengguna ini. Periksa izinnya.",
  EROFS: "ada di media yang hanya bisa dibaca.",
  ENOTDIR: "tidak ditemukan. Periksa nama dan foldernya.",
};

/** The system's code of an error (`ENOENT`), or an empty text. By shape: errors may come from another realm. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** An error of the file system as a Fault in Indonesian; anything else comes back as it is. */
export function fileFault(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new Fault("disk_full", `Diska penuh saat menulis ${path}. Kosongkan ruang, lalu ulangi.`);
  }
  const sentence = SENTENCES[code];
  return sentence === undefined ? error : new Fault("file_unreadable", `${path} ${sentence}`);
}
