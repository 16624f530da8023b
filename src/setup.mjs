// Brings a fresh clone to the point where it can run: packages installed, sources compiled. Node built-ins only, because
// it runs before anything else is there. One line per thing it does, on stderr; silent when all is well.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, isBuilt } from "./setup/build.mjs";
import { holdSetupLock } from "./setup/lock.mjs";
import { arePackagesInstalled, installPackages, packedMark } from "./setup/packages.mjs";

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that all packages support (TypeORM 1 asks for 20.19). */
const OLDEST_NODE = [20, 19];

/** The sentence for a Node that is too old, or `null`. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Lunas needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${version}. Get it from https://nodejs.org and start again.`;
}

/**
 * Installs the packages of the lock file where they are missing, and compiles where the sources have changed. With
 * `mayChange` false it only says that it would have to: what runs in production was put there by a person.
 */
export async function setUp({ mayChange = true } = {}) {
  if (existsSync(packedMark(root))) return;
  if (isBuilt(root) && arePackagesInstalled(root, { dev: false })) return;
  if (!mayChange)
    throw new Error(
      "NODE_ENV=production: the packages or the compiled program are not those of these sources, and a start changes neither. Run `npm run setup` once as whoever owns this folder, then start again.",
    );
  await locked(async () => {
    if (!arePackagesInstalled(root, { dev: !isBuilt(root) })) await install();
    if (!isBuilt(root)) await step("Compiling", () => build(root));
  });
}

/** Installs all packages, the tests' included, and does not compile. */
export async function setUpPackages() {
  if (arePackagesInstalled(root, { dev: true })) return;
  await locked(async () => {
    if (!arePackagesInstalled(root, { dev: true })) await install();
  });
}

async function install() {
  await step("Installing packages (once, about a minute)", () => installPackages(root));
  if (!arePackagesInstalled(root, { dev: true }))
    throw new Error("npm ended well but packages are still missing. Please run `npm ci` by hand and look.");
}

async function locked(work) {
  const release = await holdSetupLock(join(root, "dist"), (path) =>
    say(`Another Lunas is setting up; waiting for it. (If there is none, remove ${path}.)`),
  );
  try {
    await work();
  } finally {
    release();
  }
}

/** Announces, works, and says how long it took. */
export async function step(what, work) {
  const started = Date.now();
  say(`${what} ...`);
  await work();
  say(`${what}: done in ${Math.max(1, Math.round((Date.now() - started) / 1000))} s.`);
}

/** A line for the person at the terminal, kept out of what commands print. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
