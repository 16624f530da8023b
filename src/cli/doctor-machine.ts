import { mkdir, rm, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceFile } from "../adapters/files/replace-file";
import type { Config } from "../config/config";
import { formatClock, ZONE } from "../domain/local-time";
import { broken, type Check, notice, ok } from "./doctor-check";

/** The oldest that all packages support, as `src/setup.mjs` has it. */
const OLDEST_NODE = [20, 19] as const;
const GIB = 1024 ** 3;
/** A campaign of 40,000 with its log takes some 200 MB; a browser profile grows to several hundred. */
const ENOUGH_DISK_BYTES = 2 * GIB;
const LEAST_DISK_BYTES = 0.3 * GIB;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNewEnough
    ? ok("Node.js", version)
    : broken(
        "Node.js",
        version,
        `Pasang Node.js ${OLDEST_NODE.join(".")} atau lebih baru dari https://nodejs.org.`,
      );
}

/** Hours and days are always WIB, whatever the machine's own zone; for that Node must know the zone. */
export function checkZone(now: Date): Check {
  const wib = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(":", ".");
  const shown = formatClock(now);
  return shown.startsWith(wib)
    ? ok("Zona waktu", `${ZONE}, sekarang ${shown}; zona komputer sendiri tidak berpengaruh`)
    : broken(
        "Zona waktu",
        `${ZONE} menunjukkan ${shown}, seharusnya ${wib}`,
        "Pasang Node.js resmi (dengan data ICU lengkap) dari https://nodejs.org.",
      );
}

/** Room and the right to write below the data folder. */
export async function checkDataFolder({ dataFolder }: Pick<Config, "dataFolder">): Promise<Check> {
  const name = "Folder data";
  const folder = resolve(dataFolder);
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(probe, "");
    await rm(probe);
  } catch (error) {
    return broken(
      name,
      `${folder}: ${(error as Error).message}`,
      "Beri hak tulis pada folder itu, atau pilih folder lain di DATA_FOLDER.",
    );
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${folder}, ${(free / GIB).toFixed(1)} GB kosong`;
  const remedy = "Kosongkan disk itu, atau pindahkan DATA_FOLDER ke disk lain.";
  if (free < LEAST_DISK_BYTES) return broken(name, found, remedy);
  return free < ENOUGH_DISK_BYTES ? notice(name, found, remedy) : ok(name, found);
}

/** Chromium has no sandbox of its own for root: what a page breaks out of then is the whole machine. */
export function checkAccount(config: Pick<Config, "channel">, uid: number | null): Check[] {
  if (config.channel !== "whatsapp" || uid !== 0) return [];
  return [
    notice(
      "Akun",
      "root; peramban berjalan tanpa sandbox (--no-sandbox)",
      "Jalankan Lunas dengan akun biasa, misalnya: useradd --system lunas",
    ),
  ];
}

/** Settings that are valid, but not what an office on the real WhatsApp wants. */
export function checkHabits(config: Config): Check[] {
  if (config.channel !== "whatsapp") return [];
  const { brakes, admins } = config;
  const found: Check[] = [];
  if (admins.length === 0)
    found.push(
      notice(
        "Admin",
        "ADMIN_NUMBERS kosong",
        "Isi nomor yang diberi tahu bila ada masalah dan boleh memberi perintah.",
      ),
    );
  if (
    brakes.delayMaxMs < 1_000 ||
    ![brakes.hourlyCap, brakes.dailyCap, brakes.coldDailyCap].every(Number.isFinite)
  )
    found.push(
      notice(
        "Rem kirim",
        "jeda hampir nol atau kuota tanpa batas",
        "Nomor bisa diblokir WhatsApp. Kembalikan DELAY_SECONDS, HOURLY_CAP, DAILY_CAP dan COLD_DAILY_CAP ke bawaannya.",
      ),
    );
  return found;
}
