#!/usr/bin/env node
import { join } from "node:path";
// The `lunas` command of a clone: sets up what is missing, then runs the compiled command line in this same process,
// so that Ctrl-C, kill and the exit code need no passing on.
import { pathToFileURL } from "node:url";
import { nodeProblem, root, setUp } from "./setup.mjs";

const problem = nodeProblem();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
try {
  await setUp({ mayChange: process.env.NODE_ENV !== "production" });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
const { main } = await import(pathToFileURL(join(root, "dist", "src", "cli.js")).href);
process.exitCode = await main(process.argv.slice(2));
