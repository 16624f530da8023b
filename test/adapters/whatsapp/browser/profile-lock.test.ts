import { lstatSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningProcess } from "../../../../src/adapters/whatsapp/browser/processes";
import { freeProfile } from "../../../../src/adapters/whatsapp/browser/profile";

/** What each look at the machine's processes shows. */
let looks: (readonly RunningProcess[])[] = [];
jest.mock("../../../../src/adapters/whatsapp/browser/processes", () => ({
  listProcesses: async () => looks.shift() ?? [],
}));

const PID = 4_194_302;

describe("the lock of a browser that appears while its profile is being freed", () => {
  const profile = mkdtempSync(join(tmpdir(), "lunas-profile-"));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  async function freedWithLockOf(host: string) {
    const lock = join(profile, "SingletonLock");
    rmSync(lock, { force: true });
    symlinkSync(`${host}-${PID}`, lock);
    looks = [[], [{ pid: PID, parent: 1, command: `chromium --user-data-dir=${profile}` }]];
    const state = await freeProfile(profile);
    return { state, isThere: lstatSync(lock, { throwIfNoEntry: false }) !== undefined };
  }

  it("stays while that browser lives on this machine", async () => {
    expect(await freedWithLockOf(hostname())).toEqual({
      state: { kind: "free", endedBrowsers: 0, removedLock: false },
      isThere: true,
    });
  });

  it("goes when it is another machine's, although a browser of that number lives here", async () => {
    expect(await freedWithLockOf("wadah-lama")).toEqual({
      state: { kind: "free", endedBrowsers: 0, removedLock: true },
      isThere: false,
    });
  });
});
