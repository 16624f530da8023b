import { execFile, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { Fault } from "../../../domain/fault";
import { describeError } from "../page/describe-error";
import { type FoundBrowser, findBrowser, libraryPuppeteer } from "./browser";

/** One line of progress for the person who waits. */
export type FetchProgress = (line: string) => void;

interface BrowserInstaller {
  install(options: {
    browser: string;
    buildId: string;
    cacheDir: string;
    baseUrl?: string;
    downloadProgressCallback(downloadedBytes: number, totalBytes: number): void;
  }): Promise<{ executablePath: string }>;
}

const MEGABYTE = 1024 * 1024;
/** A line per so many percent. */
const STEP = 5;

/**
 * Fetches a browser for `lunas doctor --fix`: Chrome for Testing into puppeteer's own download folder, where
 * `findBrowser` looks; when that is impossible (no way to Google's storage) and this is root on a Debian or Ubuntu,
 * Chromium by apt. Throws a Fault that says what to do by hand.
 *
 * @param baseUrl - another mirror than Google's storage
 */
export async function fetchBrowser(progress: FetchProgress, baseUrl?: string): Promise<FoundBrowser> {
  const problems: string[] = [];
  for (const way of [() => byPuppeteer(progress, baseUrl), () => byApt(progress)]) {
    try {
      await way();
      const found = findBrowser(null);
      if (found !== null) return found;
      problems.push("nothing was installed");
    } catch (error) {
      problems.push(describeError(error));
      progress(`Tidak berhasil: ${problems.at(-1)}`);
    }
  }
  throw new Fault(
    "channel_unavailable",
    `Peramban tidak dapat diunduh (${problems.join("; ")}). Pasang Chromium atau Chrome sendiri, lalu isi CHROMIUM_PATH.`,
  );
}

async function byPuppeteer(progress: FetchProgress, baseUrl: string | undefined): Promise<void> {
  const puppeteer = libraryPuppeteer() as unknown as {
    readonly configuration: { readonly cacheDirectory?: string };
    readonly defaultBrowserRevision: string;
  };
  const cacheDir = puppeteer.configuration.cacheDirectory;
  if (!cacheDir) throw new Error("puppeteer names no download folder");
  const fromLibrary = createRequire(createRequire(require.resolve("whatsapp-web.js")).resolve("puppeteer"));
  const installer = fromLibrary("@puppeteer/browsers") as BrowserInstaller;
  progress(`Mengunduh Chrome ${puppeteer.defaultBrowserRevision} …`);
  let told = -STEP;
  await installer.install({
    browser: "chrome",
    buildId: puppeteer.defaultBrowserRevision,
    cacheDir,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    downloadProgressCallback(downloaded, total) {
      const percent = total > 0 ? Math.floor((downloaded / total) * 100) : 0;
      if (percent < told + STEP) return;
      told = percent;
      progress(`${percent} % dari ${Math.round(total / MEGABYTE)} MB`);
    },
  });
}

async function byApt(progress: FetchProgress): Promise<void> {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    throw new Error("apt needs root on Debian or Ubuntu");
  await promisify(execFile)("apt-get", ["--version"]);
  progress("Memasang Chromium dengan apt …");
  await aptGet(["update"], progress);
  await aptGet(["install", "-y", "--no-install-recommends", "chromium"], progress);
}

function aptGet(args: readonly string[], progress: FetchProgress): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("apt-get", args, { stdio: ["ignore", "pipe", "pipe"] });
    let last = "";
    const take = (chunk: Buffer) => {
      last = chunk.toString().trim().split("\n").at(-1) ?? last;
      if (/^(Get|Unpacking|Setting up)/m.test(last)) progress(last);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`apt-get ${args[0]} ended with ${code}: ${last}`)),
    );
  });
}
