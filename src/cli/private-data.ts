import { stat } from "node:fs/promises";
import { sqliteFileOf } from "../adapters/database/connection/data-source";
import { findOpenToOthers } from "../adapters/system/private-files";
import type { Config } from "../config/config";
import { type Check, notice, ok } from "./doctor-check";

/** What SQLite lays beside its file. */
const BESIDE = ["", "-wal", "-shm", ".service"];

/** Everything with people's data in it: the data folder, and the embedded database where it lies elsewhere. */
export function privatePaths({
  dataFolder,
  databaseUrl,
}: Pick<Config, "dataFolder" | "databaseUrl">): string[] {
  const file = sqliteFileOf(databaseUrl);
  return [dataFolder, ...(file === null ? [] : BESIDE.map((ending) => `${file}${ending}`))];
}

/** May other accounts of this machine read names, bills or WhatsApp's session? */
export async function checkPrivacy(config: Pick<Config, "dataFolder" | "databaseUrl">): Promise<Check[]> {
  const name = "Izin berkas";
  const open = await findOpenToOthers(privatePaths(config));
  const own =
    open.length === 0
      ? ok(name, "data hanya terbuka untuk akun ini")
      : notice(
          name,
          `akun lain dapat membuka ${open.length} berkas atau folder, mis. ${open[0]}`,
          `Jalankan dengan akun pemiliknya: chmod -R go-rwx ${config.dataFolder} (atau mulai Lunas: ia menutupnya sendiri).`,
        );
  const settings = await stat(".env").catch(() => null);
  const isSeen = process.platform !== "win32" && settings !== null && (settings.mode & 0o007) !== 0;
  if (!isSeen) return [own];
  return [own, notice(name, ".env dapat dibaca semua akun", "Ada sandi di dalamnya: chmod 600 .env")];
}
