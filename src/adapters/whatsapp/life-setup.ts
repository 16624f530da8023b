import type { Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { createGuardedClient } from "./client";
import type { Live } from "./life";
import type { Limits } from "./options";

export interface LifeSetup {
  readonly senderId: string;
  readonly sessionsFolder: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly webVersionCache: boolean;
  readonly takeoverOnConflict: boolean;
  readonly pairingPhone: Parameters<typeof createGuardedClient>[0]["pairingPhone"];
  readonly protocolTimeoutMs: number;
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
