import { chmod, mkdir, readlink, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { listProcesses, type RunningProcess } from "./processes";

export type ProfileState =
  | { readonly kind: "free"; readonly endedBrowsers: number; readonly removedLock: boolean }
  /** A living Lunas (or other Node program) drives a browser on this profile. */
  | { readonly kind: "in_use"; readonly ownerPid: number };

/** How long a browser that we ask to end may take to write its files. */
const GRACE_MS = 4000;
const PAUSE_MS = 100;

/**
 * Makes a sender's profile folder startable. A Node that was killed leaves its Chromium alive, connected and holding
 * the profile ("The browser is already running for …"); a recreated container leaves a lock of another host name
 * ("Failed to launch the browser process: Code: 21"). Only browsers on exactly this folder are ended, and none that
 * another living Node drives.
 */
export async function freeProfile(profile: string): Promise<ProfileState> {
  const all = await listProcesses();
  const browsers = all.filter((one) => uses(one, profile));
  for (const browser of browsers) {
    const owner = await drivingNode(browser, all);
    if (owner !== null) return { kind: "in_use", ownerPid: owner };
  }
  await endAll(browsers, profile);
  return { kind: "free", endedBrowsers: browsers.length, removedLock: await removeStaleLock(profile) };
}

/** Ends every browser on this folder, whoever started it: for the end of a life of our own. */
export async function endBrowsersOf(profile: string): Promise<void> {
  await endAll(
    (await listProcesses()).filter((one) => uses(one, profile)),
    profile,
  );
}

/** What is in these folders can speak in our name; the library would make them readable for everybody. */
export async function ownProfile(sessionsFolder: string, profile: string): Promise<void> {
  await mkdir(profile, { recursive: true, mode: 0o700 });
  for (const folder of [sessionsFolder, profile]) await chmod(folder, 0o700);
}

function uses(one: RunningProcess, profile: string): boolean {
  const at = one.command.indexOf(`--user-data-dir=${profile}`);
  if (at === -1) return false;
  const next = one.command[at + `--user-data-dir=${profile}`.length];
  return next === undefined || next === " " || next === '"';
}

/** The Node program above this browser, if one lives that is not us. Orphans hang below the first process. */
async function drivingNode(browser: RunningProcess, all: readonly RunningProcess[]): Promise<number | null> {
  const byPid = new Map(all.map((one) => [one.pid, one]));
  let at = byPid.get(browser.parent);
  for (let steps = 0; at !== undefined && at.pid > 1 && steps < 20; steps += 1) {
    if (/^node(js)?(\.exe)?$/i.test(await programOf(at))) return at.pid === process.pid ? null : at.pid;
    at = byPid.get(at.parent);
  }
  return null;
}

/** `node`, also when the process gave itself another title. */
async function programOf(one: RunningProcess): Promise<string> {
  const executable = await readlink(`/proc/${one.pid}/exe`).catch(() => null);
  const path = executable ?? one.command.replace(/^"([^"]*)".*$/, "$1").split(" ", 1)[0]!;
  return path.split(/[/\\]/).at(-1) ?? "";
}

async function endAll(browsers: readonly RunningProcess[], profile: string): Promise<void> {
  if (browsers.length === 0) return;
  for (const { pid } of browsers) kill(pid, "SIGTERM");
  const tries = Math.ceil(GRACE_MS / PAUSE_MS);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (!(await listProcesses()).some((one) => uses(one, profile))) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  for (const { pid } of (await listProcesses()).filter((one) => uses(one, profile))) kill(pid, "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

function kill(pid: number, signal: NodeJS.Signals): void {
  // puppeteer starts the browser as leader of a group of its own, so the group holds all its helpers.
  for (const target of signal === "SIGKILL" ? [-pid, pid] : [pid]) {
    try {
      process.kill(target, signal);
    } catch {
      // Gone already, or no such group.
    }
  }
}

/** Chromium's lock is a link named like `host-pid`. */
async function removeStaleLock(profile: string): Promise<boolean> {
  const target = await readlink(join(profile, "SingletonLock")).catch(() => null);
  if (target === null) return false;
  const match = /^(.*)-(\d+)$/.exec(target);
  const holder = match && match[1] === hostname() ? Number(match[2]) : null;
  if (holder !== null) {
    const living = (await listProcesses()).find((one) => one.pid === holder);
    if (living && uses(living, profile)) return false;
  }
  for (const name of ["SingletonLock", "SingletonSocket", "SingletonCookie"]) {
    await rm(join(profile, name), { force: true });
  }
  return true;
}
