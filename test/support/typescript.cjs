/**
 * Lets plain Node run the TypeScript sources, for tests that need a process of their own (to kill it):
 * `node -r test/support/typescript.cjs some-process.ts`. The same compiler and settings as jest's. What is compiled is
 * kept by its content, since a test starts such processes many times.
 */
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const swc = require("@swc/core");

const CACHE = join(__dirname, "../../node_modules/.cache/typescript-cjs");
mkdirSync(CACHE, { recursive: true });

require.extensions[".ts"] = compileAndRun;
require.extensions[".tsx"] = compileAndRun;

function compileAndRun(module, filename) {
  const source = readFileSync(filename, "utf8");
  const key = createHash("sha256").update(`${swc.version}\0${filename}\0${source}`).digest("hex");
  const kept = join(CACHE, `${key}.js`);
  if (!existsSync(kept)) {
    // Several processes may compile the same file: each writes its own and moves it into place whole.
    const mine = `${kept}.${process.pid}`;
    writeFileSync(mine, compile(source, filename));
    renameSync(mine, kept);
  }
  module._compile(readFileSync(kept, "utf8"), filename);
}

function compile(source, filename) {
  return swc.transformSync(source, {
    filename,
    sourceMaps: "inline",
    jsc: {
      parser: { syntax: "typescript", tsx: filename.endsWith(".tsx") },
      target: "es2023",
      transform: { react: { runtime: "automatic", importSource: "hono/jsx" } },
    },
    module: { type: "commonjs" },
  }).code;
}
