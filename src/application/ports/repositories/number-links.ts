import type { PhoneNumber } from "../../../domain/phone-number";

/** What a number shows to be linked by: whoever has it can link a phone of their own, so it lives for a minute. */
export interface LinkCode {
  /** The text of the QR code, or `null` where a code is typed. */
  readonly qr: string | null;
  /** Eight letters to be typed on the phone, `ABCD-EFGH`. */
  readonly code: string | null;
  readonly shownAt: Date;
}

/**
 * What somebody at a screen wants of the process that has the number's browser. `link`: a QR code; `pair`: a code for this
 * phone; `log_out`: to leave WhatsApp.
 */
export type LinkWish =
  | { readonly kind: "link" | "log_out" }
  | { readonly kind: "pair"; readonly phone: PhoneNumber };

export interface NumberLinkRepository {
  /** In the place of the code before. */
  show(senderId: string, code: LinkCode, validUntil: Date): Promise<void>;
  /** The code is used, or nobody can use it any more. */
  clear(senderId: string): Promise<void>;
  /** Removes codes whose time is over. */
  clearExpired(now: Date): Promise<void>;
  /** One that is still valid, or `null`. */
  shown(senderId: string, now: Date): Promise<LinkCode | null>;
  /** In the place of a wish that nobody has taken. */
  wish(senderId: string, wish: LinkWish, by: string, at: Date): Promise<void>;
  /** The wish of this number, once, if it is not older than `since`; an older one is forgotten. */
  takeWish(senderId: string, since: Date): Promise<LinkWish | null>;
}
