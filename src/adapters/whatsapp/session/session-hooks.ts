import type { Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { SenderStatus } from "../../../application/ports/channel";
import type { PhoneNumber } from "../../../domain/phone-number";
import type { Live } from "../page/live";

export interface SessionStatus {
  readonly status: SenderStatus;
  readonly detail: string;
  readonly phone: PhoneNumber | null;
  readonly qr: string | null;
}

export interface SessionHooks {
  onClient(client: Client): void;
  onStatus(status: SessionStatus): void;
  /** The number may send from now on. */
  onReady(live: Live): void;
  /** Nobody listens to this number any more, for whatever reason. */
  onSilence(): void;
  /** This page is about to be given up: the last chance to look at it. */
  onGivingUp(page: Page): Promise<void>;
  /** The session on the disk is gone. */
  onForgotten(): void;
  onTrouble(where: string, error: unknown): void;
}
