import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../../../..");

/** Which of the heavy packages are loaded after this code has run in a process of its own. */
function loadedAfter(code: string): string[] {
  const program = `
    require("./test/support/typescript.cjs");
    ${code}
    const heavy = /node_modules.(whatsapp-web\\.js|puppeteer|puppeteer-core)./;
    const found = Object.keys(require.cache).map((path) => heavy.exec(path)?.[1]);
    process.stdout.write(JSON.stringify([...new Set(found.filter((one) => one !== undefined))]));
    process.exit(0);`;
  return JSON.parse(execFileSync(process.execPath, ["-e", program], { cwd: ROOT, encoding: "utf8" }));
}

describe("whatsapp-web.js and puppeteer", () => {
  it("are not loaded by a service that runs in the sandbox, nor by a command", () => {
    expect(
      loadedAfter(
        'require("./src/service/service.ts"); require("./src/cli.ts"); require("./src/cli/start.ts");',
      ),
    ).toEqual([]);
  });

  it("are loaded by the first number that is opened", () => {
    expect(loadedAfter('require("./src/adapters/whatsapp/page/library.ts").library();')).toContain(
      "whatsapp-web.js",
    );
  });
});
