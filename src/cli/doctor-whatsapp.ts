import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, NO_BROWSER } from "../adapters/whatsapp/browser/browser";
import { fetchBrowser } from "../adapters/whatsapp/browser/fetch-browser";
import { createWhatsAppChannel } from "../adapters/whatsapp/channel";
import type { PageLook } from "../adapters/whatsapp/page/page-capabilities";
import type { NumberRecord } from "../adapters/whatsapp/session/number-record";
import type { EventSink } from "../application/ports/events";
import type { Clock, Random } from "../application/ports/ports";
import type { Sender } from "../application/ports/repositories";
import { sessionFolder } from "../compose/compose-whatsapp";
import type { Config } from "../config/config";
import { Fault } from "../domain/fault";
import { formatInstant } from "../domain/local-time";
import { broken, type Check, notice, ok } from "./doctor-check";

const PAGE_LIMIT_MS = 90_000;
const LOOK_MS = 500;

/** The browser; with `fix` one is fetched where there is none. */
export async function checkBrowser(
  config: Config,
  fix: boolean,
  progress: (line: string) => void,
): Promise<Check> {
  const name = "Peramban";
  try {
    const found = findBrowser(config.whatsapp.chromiumPath) ?? (fix ? await fetchBrowser(progress) : null);
    if (found !== null) return ok(name, `${found.path} (${BY[found.by] ?? found.by})`);
    return config.channel === "whatsapp"
      ? broken(name, "tidak ada", NO_BROWSER)
      : notice(name, "tidak ada; sandbox tidak memerlukannya", "Untuk WhatsApp nanti: lunas doctor --fix");
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return broken(name, "tidak dapat dipakai", error.message);
  }
}

const BY: Readonly<Record<string, string>> = {
  CHROMIUM_PATH: "dari CHROMIUM_PATH",
  puppeteer: "dari puppeteer",
  system: "dari sistem",
};

/** The session of one number: is it linked, and is somebody driving it? */
export function checkSession(
  config: Config,
  senderId: string,
  sender: Sender | null,
  now: Date,
  { status }: NumberRecord = {},
): Check {
  const name = `Nomor ${senderId}`;
  const link = `Tautkan: lunas sender link ${senderId} (atau pindai QR di layar npm start).`;
  if (sender?.barredAt != null)
    return broken(
      name,
      `dihentikan WhatsApp (${sender.barredReason})`,
      `Buka WhatsApp di HP nomor ini dan ikuti petunjuknya; setelah beres: lunas sender resume ${senderId}`,
    );
  if (isDriven(sender, now)) return ok(name, "tersambung, dijalankan layanan");
  if (sender?.loggedOutAt != null) return broken(name, "keluar dari WhatsApp", link);
  if (!existsSync(sessionFolder(config, senderId)))
    return broken(name, "belum ditautkan di komputer ini", link);
  const since = sender?.leaseUntil == null ? "" : `, terakhir tersambung ${formatInstant(sender.leaseUntil)}`;
  if (status?.is !== "disconnected")
    return notice(name, `tertaut, layanan tidak berjalan${since}`, "Jalankan: npm start");
  return notice(
    name,
    `tertaut, tidak tersambung${since}; catatan layanan ${formatInstant(new Date(status.at))}: ${status.detail}`,
    "Bila layanan tidak berjalan, jalankan: npm start. Bila berjalan, periksa internet dan Halaman WhatsApp di bawah.",
  );
}

function isDriven(sender: Sender | null, now: Date): boolean {
  return sender?.leaseUntil != null && sender.leaseUntil > now;
}

/** A number that is not driven may have been looked at long ago; the fresh look below says more. */
const LOOK_COUNTS_MS = 24 * 3600_000;
/** A page that has been open for so long has missed its nightly restarts. */
const LOOK_OLD_MS = 3 * 24 * 3600_000;

/** What the service saw of WhatsApp's page in the number's own browser, which nobody else can open. */
export function checkSeenPage(
  senderId: string,
  sender: Sender | null,
  now: Date,
  { page }: NumberRecord,
): readonly Check[] {
  if (page === undefined) return [];
  const at = new Date(page.at);
  const ageMs = now.getTime() - at.getTime();
  if (!isDriven(sender, now) && ageMs > LOOK_COUNTS_MS) return [];
  const name = `Halaman WhatsApp ${senderId}`;
  const checks = capabilityChecks(name, page, `, dilihat layanan ${formatInstant(at)}`);
  if (ageMs <= LOOK_OLD_MS || checks.some(({ kind }) => kind === "broken")) return checks;
  return [
    notice(
      name,
      `tidak dimuat ulang sejak ${formatInstant(at)}`,
      "Isi NIGHTLY_RESTART_HOUR (di luar SEND_HOURS), agar peramban dimulai ulang tiap malam.",
    ),
  ];
}

export interface PageDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly events: EventSink;
}

/**
 * Opens WhatsApp's page in a browser and folder of its own, so that no session of ours is touched, and looks which of
 * the parts that we use are there.
 */
export async function checkPage(config: Config, deps: PageDeps): Promise<readonly Check[]> {
  const folder = await mkdtemp(join(tmpdir(), "lunas-doctor-"));
  const { whatsapp } = config;
  const channel = createWhatsAppChannel(deps, {
    senders: ["doctor"],
    dataFolder: folder,
    chromiumPath: whatsapp.chromiumPath,
    chromiumArgs: whatsapp.chromiumArgs,
    webVersionCache: false,
    sendTimeoutMs: config.sendTimeoutMs,
    ackTimeoutMs: config.sendTimeoutMs,
    takeoverOnConflict: false,
    pairingPhone: () => null,
    answerCalls: false,
    restartHour: null,
    mayRestart: () => false,
    isAdmin: () => false,
  });
  let trouble = "";
  try {
    await channel.start((event) => {
      if (event.kind === "status" && event.status === "disconnected") trouble = event.detail;
    });
    const deadline = deps.clock.now().getTime() + PAGE_LIMIT_MS;
    while (deps.clock.now().getTime() < deadline && trouble === "") {
      const found = await channel.inspect("doctor").catch(() => null);
      if (found !== null) return capabilityChecks("Halaman WhatsApp", found, "");
      await deps.clock.sleep(LOOK_MS, new AbortController().signal);
    }
    return [
      broken(
        "Halaman WhatsApp",
        trouble === "" ? "tidak terbuka dalam 90 detik" : trouble,
        "Periksa sambungan internet dan CHROMIUM_ARGS, lalu coba lagi.",
      ),
    ];
  } finally {
    await channel.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 4 });
  }
}

function capabilityChecks(name: string, look: PageLook, seen: string): Check[] {
  const gone = look.capabilities.filter(({ missing }) => missing.length > 0);
  const version = look.version === null ? "" : `, versi ${look.version}`;
  if (gone.length === 0)
    return [
      ok(name, `semua bagian yang dipakai ada (${look.capabilities.length} kemampuan)${version}${seen}`),
    ];
  return gone.map(({ feature, missing }) =>
    broken(
      `${name}, "${feature}"`,
      `tidak ada: ${missing.join(", ")}${version}${seen}`,
      "WhatsApp mengubah halamannya. Perbarui Lunas; sampai itu kemampuan ini tidak jalan.",
    ),
  );
}
