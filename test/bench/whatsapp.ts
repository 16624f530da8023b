import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { periodOf } from "../../src/domain/billing-period";
import { localDay } from "../../src/domain/local-time";
import { openOffice } from "../e2e/office";
import { townOf, writeTown } from "../e2e/town";
import { connectWhatsAppPage, type RemoteWhatsAppPage } from "../support/whatsapp-page/connect-whatsapp-page";
import { CHROMIUM, openClient } from "../support/whatsapp-page/open-client";

const MESSAGES = 1_000;
const BARE_PHONE = "6289000000008";
const OFFICE_PHONE = "6289000000009";
const TEXT = `Yth. Bapak/Ibu, tagihan listrik tercatat belum lunas. ${"x".repeat(400)}`;

/** A thousand messages through the whole service at zero pace, against a bare loop of the library's own call. */
export async function run(print: (line: string) => void): Promise<void> {
  if (CHROMIUM === undefined || !process.env.LUNAS_TEST_MYSQL_URL)
    return print("whatsapp: no Chromium or no MySQL server, not measured");
  const served = spawn(process.execPath, ["test/support/whatsapp-page/serve.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(createInterface({ input: served.stdout }), "line")) as [string];
    const page = await connectWhatsAppPage((JSON.parse(line) as { url: string }).url);
    const before = await bareLoop(page, "1");
    print(`bare loop of sendMessage: ${before.toFixed(1)} a second`);
    const service = await throughService(page, print);
    print(`whole service on MariaDB: ${service.toFixed(1)} a second`);
    const after = await bareLoop(page, "2");
    print(`bare loop again: ${after.toFixed(1)} a second`);
    const ratio = service / ((before + after) / 2);
    print(`whatsapp: ${ratio.toFixed(2)} x the bare loop (asked: 0.8)`);
  } finally {
    served.kill("SIGTERM");
  }
}

/** Messages a second of the library alone, to people never written to before, one after the other. */
async function bareLoop(page: RemoteWhatsAppPage, round: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  const opened = openClient(page.chromiumArgs, folder);
  try {
    const started = opened.client.initialize();
    const qr = await opened.until("a code", () => opened.events.find((event) => event.startsWith("qr:")));
    await page.scanQr(`${BARE_PHONE}${round}`, qr.slice("qr:".length));
    await started;
    await opened.until("ready", () => opened.events.some((event) => event.startsWith("ready")));
    const begun = Date.now();
    for (const { phone } of townOf(MESSAGES))
      await opened.client.sendMessage(`${phone}@c.us`, TEXT, { sendSeen: false, linkPreview: false });
    return (1_000 * MESSAGES) / (Date.now() - begun);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function throughService(page: RemoteWhatsAppPage, print: (line: string) => void): Promise<number> {
  const office = await openOffice({ SEND_TIMEOUT_SECONDS: "60" }, page);
  try {
    const period = periodOf(localDay(new Date()));
    const files = writeTown(office.dataFolder, townOf(MESSAGES), period);
    await office.run(["import", files.bills]);
    await office.run(["import", files.contacts]);
    await office.run(["campaign", "plan", "--period", period]);
    const lunas = office.start();
    await page.scanQr(OFFICE_PHONE, null, 60_000);
    await lunas.untilPrinted(/Sender jajag-1: ready/);
    await office.run(["campaign", "start", "1"]);
    await lunas.untilPrinted(/Campaign 1 finished/, 300_000);
    const [row] = await office.query<{ accepted: number; seconds: number; reached: number }>(
      `SELECT COUNT(*) AS reached, SUM(accepted_at IS NOT NULL) AS accepted,
              TIMESTAMPDIFF(MICROSECOND, MIN(begun_at), MAX(accepted_at)) / 1000000 AS seconds FROM deliveries`,
    );
    if (Number(row!.accepted) !== MESSAGES)
      throw new Error(`only ${row!.accepted} of ${MESSAGES} were accepted`);
    const received = (await page.messages({ from: OFFICE_PHONE })).length;
    print(`received by the server: ${received} of ${MESSAGES}`);
    if ((await lunas.end("SIGTERM")) !== 0) throw new Error("the service did not end well");
    return MESSAGES / Number(row!.seconds);
  } finally {
    await office.close();
  }
}
