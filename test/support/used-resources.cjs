/** For `node -r`: writes what the process has used to $LUNAS_USED when it ends. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.LUNAS_USED,
    JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, mb: (maxRSS * 1024) / 1e6 }),
  );
});
