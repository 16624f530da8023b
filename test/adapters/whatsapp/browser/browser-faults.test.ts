import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listProcesses } from "../../../../src/adapters/whatsapp/browser/processes";
import { CHROMIUM, CUSTOMER, createRig, describeWithChromium, type Rig, SENDER } from "../rig";

/** Starts of a browser: seconds on a quiet machine, a minute on a busy one. */
jest.setTimeout(180_000);

const SIGNALS = ["exit", "SIGINT", "SIGTERM", "SIGHUP", "uncaughtException", "unhandledRejection"] as const;
const listeners = () => SIGNALS.map((name) => process.listenerCount(name as "exit"));
const isAlive = async (pid: number) => (await listProcesses()).some((one) => one.pid === pid);
const details = (rig: Rig) => rig.events.flatMap((e) => (e.kind === "status" ? [e.detail] : []));

describeWithChromium("browsers that die, freeze and stay behind", () => {
  let rig: Rig;
  const before = listeners();
  const folder = mkdtempSync(join(tmpdir(), "lunas-wa-lain-"));
  let foreign: ChildProcess;

  beforeAll(async () => {
    // Somebody else's Chromium, on a folder of its own: nothing that we clean up may touch it.
    foreign = spawn(CHROMIUM, ["--headless", "--no-sandbox", `--user-data-dir=${folder}`, "about:blank"], {
      stdio: "ignore",
      detached: true, // Leader of a group, so that its helpers end with it.
    });
    rig = await createRig({ options: { limits: { answerMs: 2000, unresponsiveMs: 8000 } } });
    // A container that was made anew leaves the lock of another host behind, and Chromium then refuses to start.
    const profile = join(rig.dataFolder, "whatsapp", `session-${SENDER}`);
    mkdirSync(profile, { recursive: true });
    symlinkSync("wadah-lama-4711", join(profile, "SingletonLock"));
    await rig.link();
  });
  afterAll(async () => {
    await rig.stop();
    process.kill(-foreign.pid!, "SIGKILL");
    const uses = async () => (await listProcesses()).some((one) => one.command.includes(folder));
    await rig.until(async () => !(await uses()), "the other Chromium is gone");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it("notices a killed browser at once, settles what was under way, and starts another one", async () => {
    const [pid] = await rig.browsers();
    await rig.page.fault({ on: "send", kind: "hang_delivers", to: CUSTOMER });
    const delivering = rig.deliver("Saat peramban mati");
    await rig.page.waitForMessages({ text: "Saat peramban mati" }, 1);
    process.kill(pid!, "SIGKILL");
    const delivered = await delivering;
    expect(delivered).toMatchObject({ outcome: { kind: "uncertain" }, finding: "found" });
    expect(await rig.textsOn(CUSTOMER)).toEqual(["Saat peramban mati"]);
    expect(details(rig)).toContain("the browser ended");
    expect(await rig.browsers()).not.toContain(pid);
    expect(await rig.browsers()).toHaveLength(1);
  });

  it("replaces a browser that gives no answer any more, and defers meanwhile", async () => {
    const [pid] = await rig.browsers();
    process.kill(pid!, "SIGSTOP");
    const frozen = (await listProcesses()).filter((one) => one.parent === pid);
    for (const { pid: helper } of frozen) process.kill(helper, "SIGSTOP");
    await rig.until(() => !rig.channel.isReady(SENDER), "the silence is noticed");
    expect(await rig.send("Saat beku")).toMatchObject({ kind: "deferred", reason: "not_connected" });
    await rig.until(() => rig.channel.isReady(SENDER), "another browser is ready");
    expect(await isAlive(pid!)).toBe(false);
    expect((await rig.send("Setelah beku")).kind).toBe("accepted");
  });

  it("closes its browser when stopped in mid-start, and leaves no process and no listener behind", async () => {
    await rig.channel.stop();
    expect(await rig.browsers()).toEqual([]);
    expect(listeners()).toEqual(before);
    const brief = await createRig({ page: rig.page, dataFolder: rig.dataFolder });
    await brief.start();
    await brief.until(async () => (await brief.browsers()).length > 0, "the browser is launched");
    await brief.stop();
    expect(await brief.browsers()).toEqual([]);
    expect(listeners()).toEqual(before);
  });

  it("ends the browser that a killed process left behind, not one whose owner lives, and nobody else's", async () => {
    const owner = spawn(
      process.execPath,
      ["-r", "./test/support/typescript.cjs", join(__dirname, "../lone-channel.ts")],
      {
        env: {
          ...process.env,
          LONE_FOLDER: rig.dataFolder,
          LONE_ARGS: JSON.stringify(rig.page.chromiumArgs),
        },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    await once(owner.stdout!, "data"); // It says "ready" once.
    const [orphan] = await rig.browsers();

    // While its owner lives, the browser is not ours to end.
    const waiting = await createRig({ page: rig.page, dataFolder: rig.dataFolder });
    await waiting.start();
    await waiting.until(() => details(waiting).some((one) => one.includes("driven by another")), "it waits");
    expect(await isAlive(orphan!)).toBe(true);

    owner.kill("SIGKILL");
    await waiting.until(() => waiting.channel.isReady(SENDER), "the number is taken over");
    expect(await isAlive(orphan!)).toBe(false);
    // Nothing need be told: a browser whose pipe has closed with its owner may have ended by itself.
    expect(await isAlive(foreign.pid!)).toBe(true);
    await waiting.channel.stop();
  });
});
