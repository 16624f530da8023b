import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCES = join(__dirname, "../../src");

test("in production a start neither installs nor compiles, and says who does", () => {
  const root = mkdtempSync(join(tmpdir(), "lunas-production-"));
  try {
    for (const name of ["lunas.mjs", "setup.mjs", "setup"])
      cpSync(join(SOURCES, name), join(root, "src", name), { recursive: true });
    writeFileSync(join(root, "package-lock.json"), '{"packages": {}}');
    const { status, stderr } = spawnSync(process.execPath, [join(root, "src", "lunas.mjs"), "start"], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^NODE_ENV=production: .*npm run setup.*\n$/),
    ]);
    expect(["node_modules", "dist"].filter((name) => existsSync(join(root, name)))).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
