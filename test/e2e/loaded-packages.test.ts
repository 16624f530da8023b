import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLunas } from "./lunas-process";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lunas-loaded-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What only drives WhatsApp's browser, and what comes with it: two hundred packages that the sandbox has no use for. */
const OF_WHATSAPP =
  /^(?:whatsapp-web\.js|puppeteer.*|@puppeteer[\\/].*|proxy-agent|fluent-ffmpeg|unzipper|archiver|node-webpmux|node-fetch|bluebird)$/;

it("a whole sandbox, from its start to its end, loads nothing of WhatsApp's", async () => {
  const loaded = join(folder, "loaded.json");
  const service = startLunas({
    CHANNEL: "sandbox",
    SANDBOX_CROWD: "off",
    DATA_FOLDER: join(folder, "data"),
    HTTP_PORT: "0",
    NODE_OPTIONS: `-r ${JSON.stringify(require.resolve("../support/loaded-packages.cjs"))}`,
    LUNAS_LOADED: loaded,
  });
  const [, address] = await service.untilPrinted(/Look in a browser: (\S+)/, 120_000);
  await fetch(`${address}/healthz`);
  expect(await service.end("SIGTERM")).toBe(0);
  const names = JSON.parse(readFileSync(loaded, "utf8")) as string[];
  expect(names).toContain("fastify");
  expect(names.filter((name) => OF_WHATSAPP.test(name))).toEqual([]);
});
