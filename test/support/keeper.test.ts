import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const KEEPER = join(__dirname, "keeper.mjs");

/** Starts a keeper without a server, in a temporary folder of its own, and waits until it is ready. */
async function startKeeper(base: string) {
  const keeper = spawn(process.execPath, [KEEPER, "-"], {
    env: { ...process.env, TMPDIR: base, TEMP: base, TMP: base },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: keeper.stdout }), "line");
  return { keeper, tmp: JSON.parse(line).tmp as string };
}

describe("the keeper of a test run", () => {
  it("outlives signals and removes its folder when the runner is gone", async () => {
    const { keeper, tmp } = await startKeeper(mkdtempSync(join(tmpdir(), "keeper-")));
    writeFileSync(join(tmp, "left"), "by a test");
    keeper.kill("SIGINT");
    expect(existsSync(tmp)).toBe(true);
    keeper.stdin.end();
    await once(keeper, "exit");
    expect(existsSync(tmp)).toBe(false);
  });

  it("removes what a killed keeper left, and nothing of a living one", async () => {
    const base = mkdtempSync(join(tmpdir(), "keeper-"));
    const killed = await startKeeper(base);
    const living = await startKeeper(base);
    killed.keeper.kill("SIGKILL");
    await once(killed.keeper, "exit");
    expect(existsSync(killed.tmp)).toBe(true);
    const next = await startKeeper(base);
    expect(existsSync(killed.tmp)).toBe(false);
    expect(existsSync(living.tmp)).toBe(true);
    for (const { keeper } of [living, next]) {
      keeper.stdin.end();
      await once(keeper, "exit");
    }
  });
});
