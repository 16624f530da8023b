import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { runQuietly } from "./run-quietly.mjs";

const PROJECT = ".tsconfig.build.json";

/** Is dist/ the output of exactly these sources? A few milliseconds for some hundred small files. */
export function isBuilt(root) {
  const stamp = join(root, "dist", ".built");
  if (!existsSync(stamp) || !existsSync(join(root, "dist", "src", "cli.js"))) return false;
  return readFileSync(stamp, "utf8") === fingerprint(root);
}

/** Compiles src/ and migrations/ into dist/. Throws with the compiler's own words. */
export async function build(root) {
  const dist = join(root, "dist");
  const mark = fingerprint(root); // before the work: an edit meanwhile makes the next start compile again
  rmSync(join(dist, ".built"), { force: true });
  // The compiler trusts its own notes about what it has written, so they go when the output is gone.
  if (!existsSync(join(dist, "src", "cli.js"))) rmSync(join(dist, ".tsbuildinfo"), { force: true });
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  await runQuietly(process.execPath, [compiler, "-p", join(root, PROJECT)], {
    cwd: root,
    failed: "The sources do not compile. The compiler said:",
  });
  removeOrphans(root, dist);
  copyAssets(root, dist);
  await learnAhead(root);
  writeFileSync(join(dist, ".built"), mark);
}

/** What customers' words mean is learned once, here, and kept in dist/: no message has to wait for it. */
async function learnAhead(root) {
  const learn = join(root, "src", "setup", "learn.mjs");
  if (!existsSync(learn)) return;
  await runQuietly(process.execPath, [learn], { cwd: root, failed: "Learning the customers' words failed:" });
}

/** Contents, not times: a checkout or a copied image changes times only. */
function fingerprint(root) {
  const hash = createHash("sha256");
  const settings = [PROJECT, "tsconfig.json", "package-lock.json"].map((name) => join(root, name));
  for (const file of [...settings, ...filesBelow(join(root, "src")), ...filesBelow(join(root, "migrations"))])
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Output of a deleted or renamed source must go: a migration that is no more would still be found and run. */
function removeOrphans(root, dist) {
  for (const file of [...filesBelow(join(dist, "src")), ...filesBelow(join(dist, "migrations"))]) {
    const asset = join(root, relative(dist, file));
    const sources = [".ts", ".tsx"].map((ending) => asset.replace(/\.js(\.map)?$/, ending));
    if (![...sources, asset].some((source) => existsSync(source))) rmSync(file);
  }
}

/** What the compiler leaves behind: pages, styles and pictures that live beside the code that serves them. */
function copyAssets(root, dist) {
  for (const file of filesBelow(join(root, "src"))) {
    if ([".ts", ".tsx", ".mjs", ".md"].includes(extname(file))) continue;
    const target = join(dist, relative(root, file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
