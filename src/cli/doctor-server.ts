import type { DataSource } from "typeorm";
import { broken, type Check, notice, ok } from "./doctor-check";

/** What a MySQL or MariaDB server says of itself and of our session on it. */
interface Settings {
  readonly flush: number | string | null;
  readonly syncBinlog: number | string | null;
  readonly hasBinlog: number | string;
  readonly characters: string;
  readonly collation: string;
  readonly modes: string;
  readonly packet: number | string;
}

/** The longest statement of an import is two megabytes; the server's own default is 16 or 64. */
const LEAST_PACKET_BYTES = 16 * 1024 * 1024;

/** Durability, letters, strictness and packet size of a server, each with a remedy. */
export async function checkServerSettings(dataSource: DataSource): Promise<readonly Check[]> {
  const [row] = await dataSource.query<Settings[]>(
    `SELECT @@GLOBAL.innodb_flush_log_at_trx_commit AS flush, @@GLOBAL.sync_binlog AS syncBinlog,
            @@GLOBAL.log_bin AS hasBinlog, @@character_set_database AS characters,
            @@collation_database AS collation, @@SESSION.sql_mode AS modes, @@GLOBAL.max_allowed_packet AS packet`,
  );
  return settingsChecks(row!);
}

export function settingsChecks(settings: Settings): readonly Check[] {
  return [
    durability(settings),
    letters(settings),
    /\bSTRICT_(TRANS|ALL)_TABLES\b/.test(settings.modes) && !/NO_BACKSLASH_ESCAPES/.test(settings.modes)
      ? ok("Mode SQL", "ketat")
      : broken(
          "Mode SQL",
          `${settings.modes || "kosong"}, seharusnya ketat`,
          "Hubungkan Lunas langsung ke server (tanpa proxy yang mengubah sesi).",
        ),
    Number(settings.packet) >= LEAST_PACKET_BYTES
      ? ok("Ukuran paket", `${Math.floor(Number(settings.packet) / 1024 / 1024)} MB`)
      : notice(
          "Ukuran paket",
          `max_allowed_packet hanya ${settings.packet} bita; impor besar bisa ditolak`,
          "Pasang max_allowed_packet=64M di pengaturan server, lalu mulai ulang server itu.",
        ),
  ];
}

/** After a power cut the server must still know which messages had been begun: otherwise they are sent again. */
function durability({ flush, syncBinlog, hasBinlog }: Settings): Check {
  const wrong = [
    ...(Number(flush) === 1 ? [] : [`innodb_flush_log_at_trx_commit=${flush}`]),
    ...(Number(hasBinlog) === 0 || Number(syncBinlog) === 1 ? [] : [`sync_binlog=${syncBinlog}`]),
  ];
  if (wrong.length === 0) return ok("Ketahanan", "setiap simpanan langsung ditulis ke diska");
  return broken(
    "Ketahanan",
    `${wrong.join(", ")}: bila listrik mati, pesan yang sudah terkirim bisa terkirim lagi`,
    "Pasang innodb_flush_log_at_trx_commit=1 dan sync_binlog=1 di pengaturan server, lalu mulai ulang server itu.",
  );
}

function letters({ characters, collation }: Settings): Check {
  return characters === "utf8mb4"
    ? ok("Huruf", `${characters}, ${collation}`)
    : broken(
        "Huruf",
        `basis data ini memakai ${characters}; pesan dengan emoji akan ditolak`,
        "Jalankan: lunas database migrate; bila tetap begitu: ALTER DATABASE <nama> CHARACTER SET utf8mb4.",
      );
}
