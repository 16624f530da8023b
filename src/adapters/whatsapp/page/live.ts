import type { Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";

/** A linked page on which one may work now. */
export interface Live {
  readonly client: Client;
  readonly page: Page;
  /** Of no other page that was ever ready in this process: what befalls it, befalls all messages on it at once. */
  readonly name: string;
  /** Since when it is ready, in running time. */
  readonly readyMs: number;
  /** When this document was loaded; what the page kept only in its memory before is gone. */
  readonly loadedAt: Date;
  /** Aborts when this page is no longer ready, or was never seen to be again: nothing is begun on it any more. */
  readonly lapsed: AbortSignal;
  /** Something failed as it does when the document or the browser is gone: not ready until the supervisor has looked. */
  suspect(detail: string): void;
  /** Aborts when this browser's life is over. */
  readonly over: AbortSignal;
  /** Sends that nobody waits for any more but that may still be running in the page, by phone number. */
  readonly hung: Map<symbol, string>;
  /** Messages that this very document has taken and the server has not: its memory may be the only place for them. */
  readonly unconfirmed: Set<string>;
  /** Makes the supervisor look at once instead of at its next turn. */
  wake(): void;
}
