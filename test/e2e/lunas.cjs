// The `lunas` command straight from its sources, as a process of its own that a test may kill.
require("../support/typescript.cjs");
const { main } = require("../../src/cli.ts");

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
  },
);
