/**
 * Lets plain Node run the TypeScript sources, for tests that need a process of their own (to kill it):
 * `node -r test/support/typescript.cjs some-process.ts`. The same compiler and settings as jest's.
 */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    sourceMaps: "inline",
    jsc: { parser: { syntax: "typescript" }, target: "es2023" },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};
