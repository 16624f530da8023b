import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, LocalAuth } from "whatsapp-web.js";
import { startWhatsAppPage } from "./whatsapp-page";

test("probe", async () => {
  const page = await startWhatsAppPage();
  const t0 = Date.now();
  const log = (...a: unknown[]) =>
    process.stderr.write(
      `${Date.now() - t0} ${a.map((x) => (typeof x === "string" ? x : JSON.stringify(x))).join(" ")}\n`,
    );
  const client = new Client({
    authStrategy: new LocalAuth({ dataPath: mkdtempSync(join(tmpdir(), "wa-")) }),
    webVersionCache: { type: "none" },
    puppeteer: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox", ...page.chromiumArgs] },
  });
  for (const e of [
    "qr",
    "authenticated",
    "ready",
    "message",
    "message_create",
    "message_ack",
    "disconnected",
    "change_state",
  ])
    client.on(e as any, (m: any, b: any) => log(e, m?.id?.id ?? m ?? "", b ?? ""));
  client.on("qr" as any, (qr: any) => void page.scanQr("6289000000001", qr));
  const ready = new Promise((r) => client.on("ready", () => r(null)));
  const iv = setInterval(() => {
    if (!client.pupPage) return;
    clearInterval(iv);
    client.pupPage!.on("console", (m) => log("console", m.text()));
    client.pupPage!.on("pageerror", (m: any) => log("pageerror", m.message));
    client.pupPage!.on("requestfailed", (m: any) => log("rf", m.url()));
    client.pupPage!.on("response", (m: any) => log("resp", m.status(), m.url()));
  }, 1);
  await client.initialize();
  log("initialized");
  await ready;
  const m = await client.sendMessage("6289000000002@c.us", "halo", { sendSeen: false });
  log("sent", m?.id ?? "undefined");
  const inb = new Promise((r) => client.on("message", r));
  await page.inbound({ from: "6289000000002", text: "CEK" });
  await inb;
  const chat = await client.getChatById("6289000000002@c.us");
  log(
    "fetched",
    (await chat.fetchMessages({ limit: 10 })).map((x) => [x.body, x.ack, x.fromMe]),
  );
  const s0 = Date.now();
  for (let i = 0; i < 50; i++)
    await client.sendMessage("6289000000003@c.us", `halo ${i}`, { sendSeen: false, linkPreview: false });
  log("50 sends", Date.now() - s0);
  log((await page.messages()).length);
  await client.destroy();
  await page.stop();
});
