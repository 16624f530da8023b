import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { periodOf } from "../../src/domain/billing-period";
import { localDay } from "../../src/domain/local-time";
import { type Office, openOffice } from "../e2e/office";
import { townOf, writeTown } from "../e2e/town";
import { cpuAMessage, cpuOf } from "../support/cpu-of";
import { connectWhatsAppPage, type RemoteWhatsAppPage } from "../support/whatsapp-page/connect-whatsapp-page";
import { CHROMIUM, openClient } from "../support/whatsapp-page/open-client";

const MESSAGES = 1_000;
const BARE_PHONE = "628900000008";
const OFFICE_PHONE = "6289000000009";
/** So long the statements of a service that sends nothing are counted. */
const IDLE_MS = 5_000;
const TEXT = `Yth. Bapak/Ibu, tagihan listrik tercatat belum lunas. ${"x".repeat(400)}`;

/** How the library alone is called: a message, or first whether the phone is registered, as the service must ask. */
type Loop = "sends" | "asks and sends";

/**
 * A thousand messages through the whole service at zero pace, against bare loops of the library's own calls in the same
 * browser; the loops run before and after it, for the machine is seldom the same twice.
 */
export async function run(print: (line: string) => void): Promise<void> {
  if (CHROMIUM === undefined || !process.env.LUNAS_TEST_MYSQL_URL)
    return print("whatsapp: no Chromium or no MySQL server, not measured");
  const served = spawn(process.execPath, ["test/support/whatsapp-page/serve.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(createInterface({ input: served.stdout }), "line")) as [string];
    const page = await connectWhatsAppPage((JSON.parse(line) as { url: string }).url);
    const loops = async (round: number) => ({
      sends: await bareLoop(page, "sends", `1${round}`, print),
      asks: await bareLoop(page, "asks and sends", `2${round}`, print),
    });
    const before = await loops(1);
    const service = await throughService(page, print);
    const after = await loops(2);
    const ratio = (which: "sends" | "asks") => (service / ((before[which] + after[which]) / 2)).toFixed(2);
    print(
      `whatsapp: ${ratio("asks")} x the bare loop that asks for the registration too (asked: 0.9), ${ratio("sends")} x one that only sends`,
    );
  } finally {
    served.kill("SIGTERM");
  }
}

/** Messages a second of the library alone, to people never written to before, one after the other. */
async function bareLoop(
  page: RemoteWhatsAppPage,
  loop: Loop,
  round: string,
  print: (line: string) => void,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  const opened = openClient(page.chromiumArgs, folder);
  try {
    const started = opened.client.initialize();
    const qr = await opened.until("a code", () => opened.events.find((event) => event.startsWith("qr:")));
    await page.scanQr(`${BARE_PHONE}${round}`, qr.slice("qr:".length));
    await started;
    await opened.until("ready", () => opened.events.some((event) => event.startsWith("ready")));
    const before = cpuOf(process.pid, 0);
    const begun = Date.now();
    for (const { phone } of townOf(MESSAGES)) {
      if (loop === "asks and sends") await opened.client.getNumberId(`${phone}@c.us`);
      await opened.client.sendMessage(`${phone}@c.us`, TEXT, { sendSeen: false, linkPreview: false });
    }
    const perSecond = (1_000 * MESSAGES) / (Date.now() - begun);
    const cpu = cpuAMessage(before, cpuOf(process.pid, 0), MESSAGES);
    print(`bare loop that ${loop}: ${perSecond.toFixed(1)} a second; ${cpu}`);
    return perSecond;
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
    const [server] = await office.query<{ file: string }>("SELECT @@pid_file AS file");
    const databasePid = Number(readFileSync(server!.file, "utf8"));
    const lunas = office.start();
    await page.scanQr(OFFICE_PHONE, null, 60_000);
    await lunas.untilPrinted(/Sender jajag-1: ready/);
    const idle = await statementsAsked(office);
    await sleep(IDLE_MS);
    const [asked, begunMs] = [await statementsAsked(office), performance.now()];
    const before = cpuOf(lunas.pid, databasePid);
    await office.run(["campaign", "start", "1"]);
    await lunas.untilPrinted(/Campaign 1 finished/, 300_000);
    const cpu = cpuAMessage(before, cpuOf(lunas.pid, databasePid), MESSAGES);
    // Its loops ask all the time, whether anything is sent or not.
    const byLoops = ((asked - idle) / IDLE_MS) * (performance.now() - begunMs);
    const statements = ((await statementsAsked(office)) - asked - byLoops) / MESSAGES;
    const [row] = await office.query<{ accepted: number; seconds: number }>(
      `SELECT SUM(accepted_at IS NOT NULL) AS accepted,
              TIMESTAMPDIFF(MICROSECOND, MIN(begun_at), MAX(accepted_at)) / 1000000 AS seconds FROM deliveries`,
    );
    if (Number(row!.accepted) !== MESSAGES)
      throw new Error(`only ${row!.accepted} of ${MESSAGES} were accepted`);
    const perSecond = MESSAGES / Number(row!.seconds);
    const received = (await page.messages({ from: OFFICE_PHONE })).length;
    print(
      `whole service on MariaDB: ${perSecond.toFixed(1)} a second; ${cpu}; ${statements.toFixed(2)} statements a message, what its loops ask without any left out; received by the server: ${received} of ${MESSAGES}`,
    );
    if ((await lunas.end("SIGTERM")) !== 0) throw new Error("the service did not end well");
    return perSecond;
  } finally {
    await office.close();
  }
}

/** Of the whole server so far: nobody else asks it meanwhile. */
async function statementsAsked(office: Office): Promise<number> {
  const [row] = await office.query<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(row!.Value);
}
