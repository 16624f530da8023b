import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./run-quietly.mjs";

/** Lies in a package that was installed by npm, which has put there all that belongs to it. */
export function packedMark(root) {
  return join(root, "dist", ".packed");
}

/**
 * Are the packages of the lock file there? `dev`: the tests' and the compiler's too.
 * Compares contents, not times: a checkout changes times, and one `npm ci` too many costs a minute.
 */
export function arePackagesInstalled(root, { dev }) {
  const installed = join(root, "node_modules", ".package-lock.json"); // npm writes it last
  if (!existsSync(installed)) return false;
  const lock = readFileSync(join(root, "package-lock.json"));
  const stamp = join(root, "node_modules", ".lunas");
  const mark = `${dev ? "all" : "production"} ${createHash("sha256").update(lock).digest("hex")}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === mark) return true;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  for (const [path, entry] of Object.entries(JSON.parse(lock.toString()).packages)) {
    if (path === "" || entry.optional || entry.devOptional || (entry.dev && !dev)) continue;
    if (present[path]?.version !== entry.version) return false;
  }
  try {
    writeFileSync(stamp, mark);
  } catch {
    // A read-only installation: the comparison is made again next time, which is correct and only slower.
  }
  return true;
}

/** `npm ci`: exactly the lock file, nothing else. Throws with npm's own words. */
export async function installPackages(root) {
  const npmScript = process.env.npm_execpath; // set under `npm start`; then it is the very npm that was called
  const isScript = npmScript !== undefined && /npm-cli\.js$/.test(npmScript);
  const command = isScript ? process.execPath : "npm";
  await runQuietly(command, [...(isScript ? [npmScript] : []), "ci", "--no-audit", "--no-fund"], {
    cwd: root,
    // On Windows `npm` is npm.cmd, which Node starts through a shell only; the arguments are fixed, so that is safe.
    shell: !isScript && process.platform === "win32",
    // A newcomer may have NODE_ENV=production in the shell; the compiler is a development package.
    env: { ...process.env, npm_config_include: "dev" },
    failed: "The packages could not be installed. npm said:",
  });
}
