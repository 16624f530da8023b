import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createRequire } from "node:module";
import type { PuppeteerNode } from "puppeteer";
import { Fault } from "../../../domain/fault";

export interface FoundBrowser {
  readonly path: string;
  /** Which rule found it, in words for `lunas doctor`. */
  readonly by: string;
}

/** The very puppeteer that whatsapp-web.js uses: it brings it along, in a version of its own. */
export function libraryPuppeteer(): PuppeteerNode {
  const fromLibrary = createRequire(require.resolve("whatsapp-web.js"));
  return fromLibrary("puppeteer") as PuppeteerNode;
}

/** Where Linux, macOS and Windows keep Chromium, Chrome and Edge. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files\\Chromium\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * Finds the browser to drive: the one set (`CHROMIUM_PATH`), else puppeteer's own rule (`PUPPETEER_EXECUTABLE_PATH`,
 * its configuration file, its download folder), else one installed on this system; `null` when there is none.
 * A path that is set but does not exist is a Fault, never silently replaced.
 */
export function findBrowser(
  chromiumPath: string | null,
  has: (path: string) => boolean = existsSync,
): FoundBrowser | null {
  if (chromiumPath !== null) {
    if (has(chromiumPath)) return { path: chromiumPath, by: "CHROMIUM_PATH" };
    throw new Fault(
      "channel_unavailable",
      `CHROMIUM_PATH menunjuk ke ${chromiumPath}, tetapi berkas itu tidak ada. Perbaiki atau hapus setelan itu.`,
    );
  }
  const own = puppeteerChoice();
  if (own !== null && has(own)) return { path: own, by: "puppeteer" };
  const place = (PLACES[process.platform] ?? []).find((path) => has(path));
  return place === undefined ? null : { path: place, by: "system" };
}

export const NO_BROWSER =
  "Peramban Chromium tidak ditemukan. Jalankan `lunas doctor --fix` untuk mengunduhnya, pasang Chromium atau Chrome, " +
  "atau isi CHROMIUM_PATH.";

function puppeteerChoice(): string | null {
  try {
    return libraryPuppeteer().executablePath();
  } catch {
    return null; // It throws when its rule leads nowhere.
  }
}

/** Chromium keeps pages in /dev/shm; containers often give it 64 MB, and then tabs crash. */
const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

/** The arguments for this machine, followed by the operator's own (`CHROMIUM_ARGS`). */
export async function browserArguments(own: readonly string[]): Promise<string[]> {
  const needed: string[] = [];
  // Chromium refuses to start its sandbox as root, which is what services in containers are.
  if (process.platform === "linux" && process.getuid?.() === 0) needed.push("--no-sandbox");
  if (process.platform === "linux") {
    const memory = await statfs("/dev/shm").catch(() => null);
    if (memory === null || memory.bsize * memory.blocks < ENOUGH_SHARED_MEMORY)
      needed.push("--disable-dev-shm-usage");
  }
  return [...needed.filter((argument) => !own.includes(argument)), ...own];
}
