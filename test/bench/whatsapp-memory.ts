import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "puppeteer";
import { Client } from "whatsapp-web.js";
import { phoneNumber } from "../../src/domain/phone-number";
import { createRig, hasChromium, OUR_PHONE, type Rig } from "../adapters/whatsapp/rig";
import { connectWhatsAppPage } from "../support/whatsapp-page/connect-whatsapp-page";
import type { WhatsAppPage } from "../support/whatsapp-page/whatsapp-page";

const ROUNDS = 4;
const SENDS = 500;
const INBOUND = 125;
const PEOPLE = 200;
const MOST_RSS_MB = 250;
/** Between the first round, which fills caches and compiles, and the last. */
const MOST_GROWTH_MB = 25;

/**
 * 2,000 sends and 500 inbound messages through the adapter, the real library and a real Chromium, in a Node process
 * of their own (the pretend WhatsApp runs in a second one): resident memory and listeners after every quarter.
 */
export async function run(print: (line: string) => void): Promise<void> {
  if (!hasChromium) return print("no Chromium here: nothing measured");
  const child = spawn(process.execPath, ["--expose-gc", __filename], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) print(line);
  if (child.exitCode === null) await once(child, "exit");
  if (child.exitCode !== 0) throw new Error("too much memory, or listeners that pile up: see above");
}

/** Every client that the adapter starts, so that their listeners can be counted. */
const clients: Client[] = [];

async function measure(): Promise<boolean> {
  const initialize = Client.prototype.initialize;
  Client.prototype.initialize = function () {
    clients.push(this);
    return initialize.call(this);
  };
  const server = spawn(process.execPath, [resolve("test/support/whatsapp-page/serve.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let rig: Rig | null = null;
  try {
    rig = await createRig({
      page: await pageOf(server),
    });
    await rig.link();
    return await measureOn(rig);
  } finally {
    await rig?.stop();
    server.kill("SIGTERM");
  }
}

async function measureOn(rig: Rig): Promise<boolean> {
  const megabytes: number[] = [];
  const listeners: number[] = [];
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = 0; index < SENDS; index += 1) {
      const to = phoneNumber(`62890000${String(10_000 + (index % PEOPLE))}`);
      const outcome = await rig.send(`Tagihan ${round}-${index}`, { to });
      if (outcome.kind !== "accepted") throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
      if (index % (SENDS / INBOUND) !== 0) continue;
      await rig.page.inbound({ from: to, to: OUR_PHONE, text: `CEK ${round}-${index}` });
    }
    const expected = INBOUND * (round + 1);
    await rig.until(() => rig.inboundTexts().length >= expected, "all inbound messages", 120_000);
    globalThis.gc?.();
    megabytes.push(process.memoryUsage().rss / 2 ** 20);
    listeners.push(countListeners());
    write(`${(round + 1) * SENDS} sends: ${megabytes.at(-1)!.toFixed(0)} MB, ${listeners.at(-1)} listeners`);
  }
  const rate = (ROUNDS * SENDS) / ((performance.now() - started) / 1000);
  const growth = megabytes.at(-1)! - megabytes[0]!;
  const highest = Math.max(...megabytes);
  write(
    `RSS at most ${highest.toFixed(0)} MB (limit ${MOST_RSS_MB}), ${growth.toFixed(0)} MB more than after the first quarter, ` +
      `listeners ${[...new Set(listeners)].join("/")}, ${rate.toFixed(0)} sends/s`,
  );
  return highest < MOST_RSS_MB && growth < MOST_GROWTH_MB && new Set(listeners).size === 1;
}

function countListeners(): number {
  const ofClients = clients.flatMap((client) => {
    const own = client.eventNames().reduce((sum, name) => sum + client.listenerCount(name), 0);
    const page = client.pupPage as Page | undefined;
    const browser = client.pupBrowser as Browser | undefined;
    const outer = (["framenavigated", "error", "close", "request"] as const).map(
      (name) => page?.listenerCount(name) ?? 0,
    );
    return [own, ...outer, browser?.listenerCount("disconnected") ?? 0];
  });
  const ofProcess = process.eventNames().map((name) => process.listenerCount(name as "exit"));
  return [...ofClients, ...ofProcess].reduce((sum, one) => sum + one, 0);
}

async function pageOf(server: ChildProcess): Promise<WhatsAppPage> {
  const lines = createInterface({ input: server.stdout! });
  const [first] = (await once(lines, "line")) as [string];
  const page = await connectWhatsAppPage(JSON.parse(first).url);
  return { ...page, stop: async () => {} };
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (require.main === module) {
  measure().then(
    (isFine) => process.exit(isFine ? 0 : 1),
    (error: unknown) => {
      write(String(error));
      process.exit(1);
    },
  );
}
