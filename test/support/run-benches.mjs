import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runQuietly } from "../../src/setup/run-quietly.mjs";
import { root, step } from "../../src/setup.mjs";

/**
 * Compiles, then runs test/<folder>/<name>.ts (all when no name is given), one after the other. `--turns 5000` is handed
 * to them as `{ turns: 5000 }`, what is no name but a file in `{ files: […] }`. False when one failed.
 */
export async function runBenches(folder, args) {
  const { names, options } = readArguments(args);
  const sources = readdirSync(join(root, "test", folder)).filter((file) => file.endsWith(".ts"));
  const known = sources.map((file) => file.slice(0, -".ts".length));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No ${folder} is called ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  await step("Compiling", () =>
    runQuietly(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", root], {
      cwd: root,
      failed: "The sources do not compile. The compiler said:",
    }),
  );
  const results = [];
  for (const name of known.filter((each) => names.length === 0 || names.includes(each)).sort()) {
    process.stdout.write(`\n== ${name}\n`);
    results.push(await runBench(folder, name, options));
  }
  process.stdout.write(`\n${table(results)}\n`);
  return results.every((result) => result.outcome === "done");
}

function readArguments(args) {
  const names = [];
  const options = { files: [] };
  for (let at = 0; at < args.length; at++) {
    if (/[./\\]/.test(args[at])) options.files.push(args[at]);
    else if (!args[at].startsWith("--")) names.push(args[at]);
    else {
      const value = Number(args[++at]);
      if (!Number.isInteger(value)) throw new Error(`${args[at - 1]} wants a whole number.`);
      options[args[at - 1].slice(2)] = value;
    }
  }
  return { names, options };
}

async function runBench(folder, name, options) {
  const started = performance.now();
  let outcome = "done";
  let last = "";
  try {
    const file = join(root, "dist", "test", folder, `${name}.js`);
    if (!existsSync(file)) throw new Error(`${file} was not compiled`);
    const { run } = await import(pathToFileURL(file).href);
    await run((line) => {
      last = line;
      process.stdout.write(`${line}\n`);
    }, options);
  } catch (error) {
    outcome = "failed";
    last = error.message;
    process.stdout.write(`${error.stack}\n`);
  }
  return { name, seconds: (performance.now() - started) / 1000, outcome, last };
}

/** One line a bench; by custom the last line that a bench prints is its result. */
function table(results) {
  const width = Math.max(5, ...results.map((result) => result.name.length));
  const rows = results.map(({ name, seconds, outcome, last }) => [name, seconds.toFixed(1), outcome, last]);
  return [["bench", "s", "", "result"], ...rows]
    .map(
      ([name, time, outcome, last]) =>
        `${name.padEnd(width)} ${time.padStart(6)} ${outcome.padEnd(6)} ${last}`,
    )
    .join("\n");
}
