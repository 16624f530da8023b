// `npm run pack`: makes lunas-<version>.tgz, which installs on a machine without the sources' compiler. Packing by hand
// would leave out what is compiled and the versions of the lock file; no script of npm's runs by itself here (.npmrc).
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeProblem, root, say, setUp } from "../setup.mjs";
import { packedMark } from "./packages.mjs";
import { runQuietly } from "./run-quietly.mjs";

/** npm takes this name along into a package, and only this one. */
const SHRINKWRAP = join(root, "npm-shrinkwrap.json");

const problem = nodeProblem();
try {
  if (problem !== null) throw new Error(problem);
  await setUp();
  const mark = packedMark(root);
  try {
    cpSync(join(root, "package-lock.json"), SHRINKWRAP);
    writeFileSync(mark, "");
    await runQuietly("npm", ["pack", "--ignore-scripts", "--loglevel=error"], {
      cwd: root,
      shell: process.platform === "win32",
      failed: "npm pack failed:",
    });
  } finally {
    rmSync(mark, { force: true });
    rmSync(SHRINKWRAP, { force: true });
  }
  say("Made lunas-*.tgz. Install it in an empty folder: npm install --ignore-scripts <path>/lunas-*.tgz");
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
