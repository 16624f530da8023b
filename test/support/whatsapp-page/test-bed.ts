import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM, type OpenClient } from "./open-client";
import type { WhatsAppPageControl } from "./types";

export const OURS = "6289000000001";
export const SITI = "6289000001001";
export const BUDI = "6289000001002";
export const HIDDEN = "6289000001003";
export const NOBODY = "6289000001004";
export const QUIET = { sendSeen: false, linkPreview: false };

export const describeWithChromium: jest.Describe = CHROMIUM
  ? describe
  : (((name: string) =>
      describe.skip(`${name} (no Chromium found: apt-get install chromium to run this)`, () => {})) as never);

const folders: string[] = [];
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "whatsapp-page-"));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

export async function link(page: WhatsAppPageControl, opened: OpenClient): Promise<void> {
  const started = opened.client.initialize();
  const qr = await opened.until("a code", () => opened.events.find((event) => event.startsWith("qr:")));
  await page.scanQr(OURS, qr.slice("qr:".length));
  await started;
  await opened.until("ready", () => opened.events.some((event) => event.startsWith("ready")));
}
