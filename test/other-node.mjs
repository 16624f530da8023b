// `npm run test:node -- 24 [jest arguments]`: the whole suite on another version of Node. The binary comes from npm's package
// node-<platform>-<cpu>, which is nothing but the release of nodejs.org, and is kept below node_modules/.cache.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, setUpPackages } from "../src/setup.mjs";

const [version, ...args] = process.argv.slice(2);
if (!/^\d+(\.\d+){0,2}$/.test(version ?? "")) {
  process.stderr.write("Which version? For example: npm run test:node -- 24, or 24.22.3\n");
  process.exit(1);
}
await setUpPackages();
const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const folder = join(root, "node_modules", ".cache", "other-node", version);
const binary = join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
if (!existsSync(binary)) {
  mkdirSync(folder, { recursive: true });
  // Without its scripts, and into a folder that is nobody's project.
  const install = ["install", "--prefix", folder, "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", [...install, `${name}@${version}`], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0 || !existsSync(binary)) {
    process.stderr.write(`npm has no ${name}@${version} for this machine.\n`);
    process.exit(1);
  }
}
process.stdout.write(`Node ${spawnSync(binary, ["--version"], { encoding: "utf8" }).stdout}`);
const run = fileURLToPath(new URL("run.mjs", import.meta.url));
const { status } = spawnSync(binary, [run, ...args], {
  stdio: "inherit",
  // What a suite starts as `node` is the same one.
  env: { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` },
});
process.exitCode = status ?? 1;
