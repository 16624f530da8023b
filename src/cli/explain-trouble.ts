import { databaseTrouble } from "../adapters/database/connection/database-trouble";
import { LOCK_PATIENCE_MS } from "../adapters/database/connection/when-unlocked";
import { Fault } from "../domain/fault";

/** What the machine says when it is in trouble, by its own code words. */
interface Trouble {
  readonly code?: string;
  readonly path?: string;
  readonly message?: string;
  /** TypeORM keeps the driver's error here. */
  readonly driverError?: { readonly code?: string; readonly message?: string };
}

const FULL = ["ENOSPC", "EDQUOT"];
const FORBIDDEN = ["EACCES", "EPERM", "EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN"];
const IN_THE_WAY = ["ENOTDIR", "EISDIR", "EEXIST", "ENOENT"];

/**
 * Disk, permissions and database in one sentence each, in the operators' language. `null` for everything else: that is a bug, and its stack is the
 * best that can be shown.
 */
export function explainTrouble(error: unknown): Fault | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, path, message, driverError } = error as Trouble;
  const word = driverError?.code ?? code ?? "";
  const place = path === undefined ? "" : ` ${path}`;
  const trouble = databaseTrouble(error);
  if (FULL.includes(word) || trouble?.kind === "full")
    return new Fault(
      "disk_full",
      `Diska penuh (${word}${place}). Kosongkan ruang, lalu ulangi; yang sudah tersimpan tetap ada.`,
    );
  if (FORBIDDEN.includes(word))
    return new Fault(
      "file_unreadable",
      `Akun komputer ini tidak berhak memakai${place || " berkas basis data"} (${word}). Beri hak baca dan tulis, atau pilih DATA_FOLDER atau DATABASE_URL lain.`,
    );
  if (IN_THE_WAY.includes(word) && path !== undefined)
    return new Fault(
      "file_unreadable",
      `${path} tidak dapat dipakai (${word}): tidak ada, atau ada berkas di tempat yang seharusnya folder. Perbaiki jalurnya.`,
    );
  if (trouble?.kind === "locked")
    return new Fault(
      "database_unreachable",
      `Basis data tetap dikunci proses lain selama ${LOCK_PATIENCE_MS / 1000} detik (${word}). Tunggu sampai impor atau pencadangan yang sedang berjalan selesai, lalu ulangi; yang sudah tersimpan tetap ada.`,
    );
  if (trouble?.kind === "read_only")
    return new Fault(
      "database_unreachable",
      `Basis data menolak ditulisi (${driverError?.message ?? message ?? word}). Beri pengguna di DATABASE_URL hak menulis, atau akhiri mode baca-saja di servernya, lalu ulangi.`,
    );
  if (trouble?.kind === "away")
    return new Fault(
      "database_unreachable",
      `Basis data tidak menjawab lagi (${trouble.reason}). Pastikan servernya berjalan, lalu ulangi.`,
    );
  return null;
}
