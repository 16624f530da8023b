import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startLunas } from "./lunas-process";

describe("the service", () => {
  let folder: string;
  const settings = () => ({
    DATA_FOLDER: join(folder, "data"),
    DATABASE_URL: `sqlite:${join(folder, "lunas.db")}`,
    HTTP_PORT: "off",
    SANDBOX_CROWD: "off",
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lunas-stop-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("stops in order at %s", async (signal) => {
    const lunas = startLunas(settings());
    await lunas.untilPrinted(/Ctrl-C stops it/);
    expect(await lunas.end(signal)).toBe(0);
    expect(lunas.output()).toContain("Stopped.");
  });

  it("stops in order when only the npm that started it is ended, with the message or without", async () => {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const entry = join(__dirname, "lunas.cjs");
      writeFileSync(
        join(folder, "package.json"),
        JSON.stringify({ name: "stop", private: true, scripts: { start: `node ${entry} start; true` } }),
      );
      const { PATH, HOME, TMPDIR } = process.env;
      const env = { PATH, HOME, TMPDIR, npm_config_update_notifier: "false", ...settings() };
      const npm = spawn("npm", ["start"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
      let output = "";
      npm.stdout.setEncoding("utf8").on("data", (part: string) => {
        output += part;
      });
      // The stream ends when its last writer has ended: the service, which npm leaves behind.
      const silent = once(npm.stdout, "close");
      while (!output.includes("Ctrl-C stops it")) {
        if (npm.exitCode !== null) throw new Error(`npm ended:\n${output}`);
        await sleep(50);
      }
      npm.kill(signal);
      await silent;
      expect(output).toContain("Stopped.");
    }
  });
});
