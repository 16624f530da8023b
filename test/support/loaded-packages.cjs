/** For `node -r`: writes the names of the packages that have been loaded to $LUNAS_LOADED when the process ends. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const names = Object.keys(require.cache).flatMap(
    (file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? [],
  );
  writeFileSync(process.env.LUNAS_LOADED, JSON.stringify([...new Set(names)]));
});
