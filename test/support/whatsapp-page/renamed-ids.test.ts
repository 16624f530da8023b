import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { connectWhatsAppPage, type RemoteWhatsAppPage } from "./connect-whatsapp-page";
import { type OpenClient, openClient } from "./open-client";
import { describeWithChromium, link, newFolder, QUIET, SITI } from "./test-bed";

describeWithChromium("the page with `$1` ids, in a process of its own", () => {
  let server: ChildProcess;
  let page: RemoteWhatsAppPage;
  let opened: OpenClient | null = null;

  beforeAll(async () => {
    server = spawn(process.execPath, [join(__dirname, "serve.mjs")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
    const [first] = (await once(lines, "line")) as [string];
    page = await connectWhatsAppPage(JSON.parse(first).url);
    await page.configure({ idStyle: "$1" });
  });
  afterAll(async () => {
    await opened?.close();
    server.kill("SIGTERM");
    await once(server, "exit");
  });

  test("breaks the bare library as the renamed field does, and not a library that is helped", async () => {
    const folder = newFolder();
    const bare = openClient(page.chromiumArgs, folder);
    opened = bare;
    await link(page, bare);
    expect(await bare.client.sendMessage(`${SITI}@c.us`, "halo", QUIET)).toBeUndefined();
    expect(await page.messages()).toMatchObject([{ text: "halo", to: SITI }]);
    await expect(bare.client.getChatById(`${SITI}@c.us`)).rejects.toThrow("No key or key range");
    await bare.close();

    const helped = openClient(page.chromiumArgs, folder, { evalOnNewDoc: readRenamedField });
    opened = helped;
    await helped.client.initialize();
    await helped.until("ready", () => helped.events.some((event) => event.startsWith("ready")));
    const message = await helped.client.sendMessage(`${SITI}@c.us`, "apa kabar", QUIET);
    expect(message.id).toMatchObject({ fromMe: true, $1: `true_${SITI}@c.us_${message.id.id}` });
    const chat = await helped.client.getChatById(`${SITI}@c.us`);
    const texts = (await chat.fetchMessages({ limit: 10 })).map((one) => one.body);
    expect(texts).toEqual(["halo", "apa kabar"]);
  });
});

/** Runs in the page: the renamed field answers under its old name too. */
function readRenamedField(): void {
  Object.defineProperty(Object.prototype, "_serialized", {
    configurable: true,
    get() {
      return this.$1;
    },
    set(value) {
      Object.defineProperty(this, "_serialized", {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  });
}
