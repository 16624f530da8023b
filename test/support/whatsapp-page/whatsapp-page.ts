import type { AddressInfo } from "node:net";
import { createCertificate } from "./certificate";
import { createControl } from "./control";
import { createFaults } from "./faults";
import { createHttpsServer } from "./https-server";
import { stopCodes } from "./traffic";
import type { Settings, WhatsAppPageControl } from "./types";
import { createWorld } from "./world";

const HOST = "web.whatsapp.com";

export interface WhatsAppPage extends WhatsAppPageControl {
  /** What Chromium must be started with to find this page under the real address, and nothing else. */
  readonly chromiumArgs: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts a pretend WhatsApp on loopback. The real whatsapp-web.js in a real Chromium, started with `chromiumArgs`,
 * takes it for https://web.whatsapp.com/. All state is kept here, so reloads, restarts and kills lose nothing.
 */
export async function startWhatsAppPage(settings: Partial<Settings> = {}): Promise<WhatsAppPage> {
  const world = createWorld(settings);
  const faults = createFaults();
  const certificate = createCertificate(HOST);
  const server = createHttpsServer(world, faults, certificate);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...createControl(world, faults),
    chromiumArgs: [
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${port}, MAP * ~NOTFOUND`,
      `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
    ],
    async stop() {
      for (const device of world.devices.values()) stopCodes(device);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
