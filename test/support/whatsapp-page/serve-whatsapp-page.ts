import { type ControlServer, startControlServer } from "./control-server";
import { startWhatsAppPage, type WhatsAppPage } from "./whatsapp-page";

/**
 * Runs the page in this process until SIGINT or SIGTERM. The first line on stdout is JSON, for the test that started
 * it; the rest is for an engineer who wants to link a number by hand.
 */
export async function serveWhatsAppPage(port: number): Promise<void> {
  const page = await startWhatsAppPage();
  const control = await startControlServer(page, port);
  const { url } = control;
  process.stdout.write(`${JSON.stringify({ url, chromiumArgs: page.chromiumArgs })}\n`);
  process.stdout.write(`${help(url, page.chromiumArgs)}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(page, control));
}

async function stop(page: WhatsAppPage, control: ControlServer): Promise<void> {
  await control.stop();
  await page.stop();
}

function help(url: string, chromiumArgs: readonly string[]): string {
  const post = (method: string, values: readonly unknown[]) =>
    `  curl -s ${url}/${method} -d '${JSON.stringify(values)}'`;
  return [
    "",
    "A pretend WhatsApp. Start Chromium (CHROMIUM_ARGS of the service) with:",
    ...chromiumArgs.map((argument) => `  '${argument}'`),
    "",
    "Scan the QR code that the service shows, as the phone 6289000000001:",
    post("scanQr", ["6289000000001"]),
    "A customer writes; what the server received; a read receipt for a message:",
    post("inbound", [{ from: "6289000001001", text: "CEK" }]),
    post("messages", []),
    post("ack", ["<id>", 3]),
    "The next three messages to somebody hang, but leave; the number is logged out from its phone:",
    post("fault", [{ on: "send", kind: "hang_delivers", to: "6289000001001", times: 3 }]),
    post("logout", ["6289000000001"]),
    `Everything else: types.ts beside this file, or ${url}/`,
  ].join("\n");
}
