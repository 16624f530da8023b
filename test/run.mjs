// `npm test [-- jest arguments]`, `npm run bench [-- names]` and `npm run soak -- name [--turns 20000] [--seed 1]`: installs
// what is missing, opens a workplace (temporary folder, private database server), runs, and leaves nothing behind.
import { createRequire } from "node:module";
import { join } from "node:path";
import { nodeProblem, root, setUpPackages } from "../src/setup.mjs";

const problem = nodeProblem();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
process.chdir(root);
const args = process.argv.slice(2);
const RUNS = { "--bench": "bench", "--soak": "soak" };
const measured = RUNS[args[0]];
try {
  await setUpPackages();
  // Only now: these need packages.
  const { installDebianPackages } = await import("./support/debian.mjs");
  const { openWorkplace } = await import("./support/workplace.mjs");
  await installDebianPackages();
  const workplace = await openWorkplace({ durable: measured !== undefined });
  try {
    await (measured === undefined ? jest(args) : bench(measured, args.slice(1)));
  } finally {
    await workplace.close();
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function bench(folder, args) {
  const { runBenches } = await import("./support/run-benches.mjs");
  if (!(await runBenches(folder, args))) process.exitCode = 1;
}

async function jest(args) {
  const { run } = createRequire(import.meta.url)("jest");
  process.env.NODE_ENV ??= "test";
  const cache = `--cacheDirectory=${join(root, "node_modules", ".cache", "jest")}`;
  // The browser suites wait more than they work: three at a time, also where jest would take one core for one.
  const workers = args.some((arg) => /^(--maxWorkers|-w|--runInBand|-i)/.test(arg)) ? [] : ["--maxWorkers=3"];
  // The transform cache must outlive the run's temporary folder.
  await run([cache, ...workers, ...args], root);
}
