import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const LOCK = pathToFileURL(join(__dirname, "../../src/setup/lock.mjs")).href;

/** Runs `script` as a module in its own process, with `holdSetupLock` at hand; resolves with what it printed. */
async function inProcess(script: string): Promise<string> {
  const code = `import { appendFileSync } from "node:fs"; import { holdSetupLock } from "${LOCK}"; ${script}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  await once(child, "close");
  return output;
}

describe("the set-up lock", () => {
  it("lets one process at a time work", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lock-"));
    const log = join(folder, "log");
    const work = `const release = await holdSetupLock(${JSON.stringify(folder)}, () => {});
      appendFileSync(${JSON.stringify(log)}, "in\\n"); await new Promise((go) => setTimeout(go, 30));
      appendFileSync(${JSON.stringify(log)}, "out\\n"); release();`;
    await Promise.all([1, 2, 3, 4].map(() => inProcess(work)));
    expect(readFileSync(log, "utf8")).toBe("in\nout\n".repeat(4));
    expect(existsSync(join(folder, ".lock"))).toBe(false);
  });

  it("takes over the lock of a dead process without waiting", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lock-"));
    const dead = spawn(process.execPath, ["-e", ""]);
    await once(dead, "exit");
    writeFileSync(join(folder, ".lock"), String(dead.pid));
    const output = await inProcess(
      `await holdSetupLock(${JSON.stringify(folder)}, () => console.log("waits")); console.log("holds " + process.pid);`,
    );
    expect(output).toMatch(/^holds \d+\n$/);
    expect(readFileSync(join(folder, ".lock"), "utf8")).toBe(output.trim().slice("holds ".length));
  });
});
