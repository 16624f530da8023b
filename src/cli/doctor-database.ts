import type { DataSource } from "typeorm";
import { clockDifference } from "../adapters/database/connection/clock-difference";
import { createDataSource, openDataSource, schemaState } from "../adapters/database/connection/data-source";
import type { Clock } from "../application/ports/ports";
import { Fault } from "../domain/fault";
import { broken, type Check, notice, ok } from "./doctor-check";
import { checkServerSettings } from "./doctor-server";

/** Lunas goes by the database's clock; above minutes it does not push by itself, for one of the two is wrong. */
const CLOCK_NOTICE_MS = 5_000;
const CLOCK_BROKEN_MS = 60_000;

/** Reach, version, schema, isolation, clock and the server's settings. Gives the open database on to `work`, or `null` when there is none. */
export async function checkDatabase(
  url: string,
  clock: Clock,
  work: (dataSource: DataSource | null) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  let dataSource: DataSource;
  try {
    dataSource = await openDataSource(createDataSource(url));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [broken("Basis data", "tidak dapat dibuka", error.message), ...(await work(null))];
  }
  try {
    const isMysql = /^(mysql|mariadb):/.test(url);
    const schema = await checkSchema(dataSource);
    const checks = [
      await checkServer(dataSource, isMysql),
      schema,
      ...(isMysql
        ? [
            await checkIsolation(dataSource),
            await checkClock(dataSource, clock),
            ...(await checkServerSettings(dataSource)),
          ]
        : []),
    ];
    return [...checks, ...(await work(schema.kind === "broken" ? null : dataSource))];
  } finally {
    await dataSource.destroy();
  }
}

async function checkServer(dataSource: DataSource, isMysql: boolean): Promise<Check> {
  if (isMysql) {
    const [row] = await dataSource.query<{ version: string }[]>("SELECT VERSION() AS version");
    return ok("Basis data", `${/maria/i.test(row!.version) ? "MariaDB" : "MySQL"} ${row!.version}`);
  }
  const [row] = await dataSource.query<Record<string, string>[]>("PRAGMA quick_check(1)");
  const verdict = Object.values(row ?? {})[0] ?? "";
  if (verdict !== "ok")
    return broken(
      "Basis data",
      `berkas SQLite rusak (${verdict})`,
      "Pulihkan berkas itu dari cadangan terakhir.",
    );
  return ok("Basis data", "SQLite di dalam folder data, utuh; untuk kantor pakailah MySQL atau MariaDB");
}

async function checkSchema(dataSource: DataSource): Promise<Check> {
  const state = await schemaState(dataSource);
  if (state === "current") return ok("Skema", "yang terbaru");
  if (state === "empty") return ok("Skema", "basis data masih kosong; `npm start` menyiapkannya sendiri");
  return state === "older"
    ? broken("Skema", "lebih lama dari program", "Buat cadangan, lalu jalankan: lunas database migrate")
    : broken(
        "Skema",
        "lebih baru dari program",
        "Perbarui Lunas, atau arahkan DATABASE_URL ke basis data lain.",
      );
}

/** Under another level several sender processes deadlock; Lunas sets its own, and a proxy may undo that. */
async function checkIsolation(dataSource: DataSource): Promise<Check> {
  const rows = await dataSource
    .query<{ level: string }[]>("SELECT @@session.transaction_isolation AS level")
    .catch(() => dataSource.query<{ level: string }[]>("SELECT @@session.tx_isolation AS level"));
  const level = rows[0]?.level ?? "?";
  return level === "READ-COMMITTED"
    ? ok("Isolasi transaksi", level)
    : broken(
        "Isolasi transaksi",
        `${level}, seharusnya READ-COMMITTED`,
        "Hubungkan Lunas langsung ke server (tanpa proxy yang mengubah sesi).",
      );
}

async function checkClock(dataSource: DataSource, clock: Clock): Promise<Check> {
  const apartMs = Math.abs((await clockDifference(dataSource, clock)).aheadMs);
  const found = `berbeda ${(apartMs / 1000).toFixed(1)} detik dari jam server basis data`;
  const remedy = "Nyalakan penyesuaian waktu otomatis (NTP) di kedua komputer.";
  if (apartMs >= CLOCK_BROKEN_MS) return broken("Jam", found, remedy);
  return apartMs >= CLOCK_NOTICE_MS ? notice("Jam", found, remedy) : ok("Jam", found);
}
