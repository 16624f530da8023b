import type { Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { Live } from "../page/live";
import type { Limits } from "../page/options";
import type { ClientSetup } from "./client";

/** What the client is set up with, apart from what a life itself decides, and a life's own limits. */
export interface LifeSetup extends Omit<ClientSetup, "takeoverMs" | "modulesMs" | "onBrowser" | "onTrouble"> {
  readonly startMs: number;
  readonly stallMs: number;
  readonly limits: Limits;
}

export interface LifeHooks {
  /** Registers the listeners for messages and receipts; called once per life, before the page opens. */
  onClient(client: Client): void;
  onPage(page: Page): void;
  onQr(qr: string): void;
  onPairingCode(code: string): void;
  onReady(live: Live): void;
  onLost(detail: string): void;
  /** The page did not do what it should; asked before its browser is closed. Must end by itself, and not throw. */
  onGivingUp(page: Page): Promise<void>;
  onTrouble(where: string, error: unknown): void;
  /** Asked at every look while ready: a reason to end this life, or `null`. */
  restartReason(): string | null;
}
