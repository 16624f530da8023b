import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { freeProfile } from "../../../../src/adapters/whatsapp/browser/profile";

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

describe("freeing a profile", () => {
  const profile = mkdtempSync(join(tmpdir(), "lunas-profile-"));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));
  const lock = (target: string) => {
    rmSync(join(profile, "SingletonLock"), { force: true });
    symlinkSync(target, join(profile, "SingletonLock"));
  };

  it("has nothing to do where nobody was", async () => {
    expect(await freeProfile(profile)).toEqual({ kind: "free", endedBrowsers: 0, removedLock: false });
  });

  it.each([
    ["of another host: a container that was made anew", "wadah-lama-1"],
    ["of a process that is gone", `${hostname()}-4194303`],
    // After a restart of the machine, the lock's number is another program's.
    ["of a process that is no browser on this folder", `${hostname()}-${process.pid}`],
    ["that names nobody", "rusak"],
  ])("removes a lock %s, and its companions", async (_what, target) => {
    lock(target);
    writeFileSync(join(profile, "SingletonCookie"), "");
    writeFileSync(join(profile, "Cookies"), "");
    expect(await freeProfile(profile)).toMatchObject({ kind: "free", removedLock: true });
    expect(isThere(join(profile, "SingletonLock"))).toBe(false);
    expect(existsSync(join(profile, "SingletonCookie"))).toBe(false);
    expect(existsSync(join(profile, "Cookies"))).toBe(true);
  });

  it("ends what runs on exactly this folder, not on one whose name begins alike", async () => {
    const sleeper = (folder: string) =>
      spawn("/bin/sh", ["-c", "sleep 60 & wait", "browser", `--user-data-dir=${folder}`], {
        stdio: "ignore",
        detached: true,
      });
    const ours = sleeper(profile);
    const others = sleeper(`${profile}-2`);
    const ended = once(ours, "exit");
    try {
      expect(await freeProfile(profile)).toMatchObject({ kind: "free", endedBrowsers: 1 });
      await ended;
      expect(others.exitCode ?? others.signalCode).toBeNull();
    } finally {
      for (const { pid } of [ours, others])
        try {
          process.kill(-pid!, "SIGKILL");
        } catch {
          // Ended already.
        }
    }
  });
});
