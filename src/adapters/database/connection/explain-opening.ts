import { Fault } from "../../../domain/fault";
import { codeOf } from "./contention";

/** What helps, by the word of the driver or the operating system. */
const REMEDIES: Readonly<Record<string, string>> = {
  ER_ACCESS_DENIED_ERROR: "Server menolak nama atau sandinya: periksa bagian pengguna:sandi di DATABASE_URL.",
  ER_DBACCESS_DENIED_ERROR:
    "Pengguna itu tidak berhak atas basis data ini: beri hak dengan GRANT ALL, atau perbaiki DATABASE_URL.",
  ER_BAD_DB_ERROR:
    "Basis data itu belum ada: buat dengan CREATE DATABASE, atau perbaiki namanya di DATABASE_URL.",
  ER_CON_COUNT_ERROR: "Server sudah penuh sambungan: tutup program lain, atau naikkan max_connections.",
  ER_TOO_MANY_USER_CONNECTIONS:
    "Pengguna itu sudah memakai semua sambungannya: hentikan proses lain, atau naikkan max_user_connections.",
  SQLITE_BUSY:
    "Berkasnya sedang dikunci proses lain: tunggu sampai pencadangan atau impor yang sedang berjalan selesai, lalu ulangi.",
  SQLITE_CANTOPEN:
    "Mungkin akun komputer ini tidak berhak atas berkas itu, atau ada folder di tempatnya: beri hak baca dan tulis, atau perbaiki DATABASE_URL.",
  SQLITE_READONLY:
    "Akun komputer ini tidak berhak menulis berkas itu atau foldernya: beri hak tulis, atau pilih DATA_FOLDER lain.",
  SQLITE_NOTADB: "Berkas itu bukan basis data Lunas: perbaiki DATABASE_URL, atau pulihkan dari cadangan.",
  SQLITE_CORRUPT: "Berkas itu rusak: pulihkan dari cadangan terakhir.",
  SQLITE_FULL: "Diska penuh: kosongkan ruang, lalu ulangi; yang sudah tersimpan tetap ada.",
};
const ANY = "Periksa DATABASE_URL, dan apakah servernya berjalan dan menerima pengguna ini.";

/** Why a database cannot be opened, in one sentence with what helps. */
export function explainOpening(error: unknown): Fault {
  const said = error instanceof Error ? error.message : String(error);
  // libsql tells a file that SQLite cannot open (its code 14) in words only.
  const file = /Unable to open connection to local database (.+): 14\b/.exec(said)?.[1];
  const code = file === undefined ? (codeOf(error) ?? "") : "SQLITE_CANTOPEN";
  const reason = file === undefined ? said : `unable to open ${file}`;
  // SQLITE_BUSY_RECOVERY is a SQLITE_BUSY.
  const remedy = REMEDIES[code] ?? REMEDIES[code.split("_").slice(0, 2).join("_")] ?? ANY;
  return new Fault("database_unreachable", `Basis data tidak dapat dibuka (${reason}). ${remedy}`);
}
