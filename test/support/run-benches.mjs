import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runQuietly } from "../../src/setup/run-quietly.mjs";
import { root, step } from "../../src/setup.mjs";

/** Compiles, then runs test/bench/<name>.ts (all when no name is given), one after the other. False when one failed. */
export async function runBenches(names) {
  const sources = readdirSync(join(root, "test", "bench")).filter((file) => file.endsWith(".ts"));
  const known = sources.map((file) => file.slice(0, -".ts".length));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No bench is called ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  await step("Compiling", () =>
    runQuietly(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", root], {
      cwd: root,
      failed: "The sources do not compile. The compiler said:",
    }),
  );
  const results = [];
  for (const name of known.filter((each) => names.length === 0 || names.includes(each)).sort()) {
    process.stdout.write(`\n== ${name}\n`);
    results.push(await runBench(name));
  }
  process.stdout.write(`\n${table(results)}\n`);
  return results.every((result) => result.outcome === "done");
}

async function runBench(name) {
  const started = performance.now();
  let outcome = "done";
  let last = "";
  try {
    const file = join(root, "dist", "test", "bench", `${name}.js`);
    if (!existsSync(file)) throw new Error(`${file} was not compiled`);
    const { run } = await import(pathToFileURL(file).href);
    await run((line) => {
      last = line;
      process.stdout.write(`${line}\n`);
    });
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
