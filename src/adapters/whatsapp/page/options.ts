import type { Address, PhoneNumber } from "../../../domain/phone-number";

export interface WhatsAppOptions {
  /** Labels of the numbers that this process serves; letters, digits, `-` and `_`. */
  readonly senders: readonly string[];
  /** Sessions live in `<dataFolder>/whatsapp/session-<label>`. */
  readonly dataFolder: string;
  /** `CHROMIUM_PATH`; `null` lets puppeteer's own rule decide, then the places of the system. */
  readonly chromiumPath: string | null;
  readonly chromiumArgs: readonly string[];
  /** Keep copies of WhatsApp's page under the data folder. */
  readonly webVersionCache: boolean;
  /** How long the page may take over one send; documents get three times as long. */
  readonly sendTimeoutMs: number;
  /** How long the server may take to confirm a message that the page has taken. */
  readonly ackTimeoutMs: number;
  /** Another browser opens the same session: take it back (true), or give way and try again much later. */
  readonly takeoverOnConflict: boolean;
  /** Link this number by a code typed on its phone instead of a QR code. */
  pairingPhone(senderId: string): PhoneNumber | null;
  /** Hand calls over as messages of kind `call`, so that they can be answered with a text. */
  readonly answerCalls: boolean;
  /** Hour (WIB) in which each browser is restarted once a day when nothing is going on; `null` for never. */
  readonly restartHour: number | null;
  /** Is nothing going on with this number, so that it may be restarted? */
  mayRestart(senderId: string): boolean;
  /**
   * WhatsApp's word for why it has stopped this number's account, as the application has written it down; `null` when it
   * has not, or when a person has released the number since. Without it a number that was stopped stays closed.
   */
  barredReason?(senderId: string): Promise<string | null>;
  /** Only documents of admins are downloaded. Asked with confirmed numbers only, never with a hidden id. */
  isAdmin(phone: PhoneNumber): boolean | Promise<boolean>;
  /** The stored table of hidden ids; new confirmed pairs come as `identity` events. */
  readonly identities?: IdentityTable;
  /** Where it is kept that a number is not on WhatsApp; without it, in memory. */
  readonly registrations?: RegistrationTable;
  /**
   * How many of those questions may be open at once; 1 where it is not said. More only without any pause between
   * messages, where the one question would be what all sends wait for.
   */
  readonly lookUpsAtOnce?: number;
  /** Whom an earlier message of ours was for; lets receipts be read again after a restart. */
  phoneOfMessage?(providerMessageId: string): Promise<Address | null>;
  /** Is this message (bare id) in the database? What is, need not be told again when chats are read anew. */
  isStored?(providerMessageId: string): Promise<boolean>;
  /**
   * Resolves when everything told so far is in the database; `false` when something of it had to be given up. Without
   * it each start reads the last three days again.
   */
  whenStored?(): Promise<boolean>;
  /** Only tests shorten these. */
  readonly limits?: Partial<Limits>;
}

export interface IdentityTable {
  /** `lid` is the digits before `@lid`. */
  phoneOf(lid: string): Promise<PhoneNumber | null>;
  lidOf(phone: PhoneNumber): Promise<string | null>;
  /** When WhatsApp last said so; left out, the table is believed for ever. */
  confirmedAt?(lid: string): Promise<Date | null>;
  /** WhatsApp's own spelling of this number, where it is not ours. */
  spellingOf?(phone: PhoneNumber): Promise<PhoneNumber | null>;
}

/** The contacts' rows. What they say comes with each question; that a phone is registered is written when a message begins. */
export interface RegistrationTable {
  saveAbsent(phone: PhoneNumber, checkedAt: Date): Promise<void>;
  /** What was saved last was not to be believed. */
  forget(phone: PhoneNumber, at: Date): Promise<void>;
}

/** Time limits of the supervisor, in milliseconds. */
export interface Limits {
  /** From the launch of the browser to a page that shows a QR code or a session. Grows with every failure. */
  readonly startMs: number;
  /** How long a start may stand still with a socket that is not open; grows with every failure as well. */
  readonly stallMs: number;
  /** How long the page may go on loading modules that the library wants at once; within `startMs`. */
  readonly modulesMs: number;
  /** From a page that is connected to one that is ready; reports tell of pages stuck at 99 % for ever. */
  readonly readyMs: number;
  /** How long a page that says nothing about its history is given before we call it synced. */
  readonly quietSyncMs: number;
  /**
   * How long a connected page may say that its history is still coming. Then we work with what is there: reports tell
   * of pages that stay at 99 % for ever and send all the same. Doubts stay open on such a page (see find-sent.ts).
   */
  readonly stuckSyncMs: number;
  /** Between two looks at the page while it is not ready, and while it is. */
  readonly lookMs: number;
  readonly lookReadyMs: number;
  /** For one look; and how long the page may give no answer at all before its browser is replaced. */
  readonly answerMs: number;
  readonly unresponsiveMs: number;
  /** How long a linked page may be without network before its browser is replaced, and the pause between pushes. */
  readonly offlineMs: number;
  readonly reconnectMs: number;
  /** How long the page's own word for a connection that it has given up (TIMEOUT) may stand. */
  readonly timeoutMs: number;
  /** Between two loads of WhatsApp's page while something else stands in its place. */
  readonly reloadMs: number;
  /** How long an expired QR code may stand before the browser is replaced. */
  readonly idleQrMs: number;
  /** For small questions: an id, a number, a chat's messages. */
  readonly questionMs: number;
  readonly downloadMs: number;
  readonly closeMs: number;
  /** First and longest pause before a new browser. */
  readonly backOffMs: number;
  readonly backOffMaxMs: number;
  /** A chat's silence counts as absence only when the session was ready for so long. */
  readonly settledMs: number;
  /** When a message stands in the chat unconfirmed for so long, while connected, the page is loaded anew, once. */
  readonly unconfirmedMs: number;
  /** Between taking note of a conflict and taking the session back. */
  readonly takeoverMs: number;
  /** How long the session is left to another browser before we try again, when conflicts are not to be won. */
  readonly giveWayMs: number;
  /** Between two questions whether a person has released a number that WhatsApp had stopped. */
  readonly barredMs: number;
  /** Between two look-ups of phones, and the first and longest pause after one that was not answered. */
  readonly lookUpGapMs: number;
  readonly lookUpRestMs: number;
  readonly lookUpRestMaxMs: number;
  /** How long nothing is sent after WhatsApp's page turned out to lack a part that sending needs. */
  readonly lackMs: number;
  /** A number must have been ready for so long before its nightly restart, so that a fresh browser is left alone. */
  readonly youngMs: number;
}

export const LIMITS: Limits = {
  startMs: 90_000,
  stallMs: 40_000,
  modulesMs: 20_000,
  readyMs: 90_000,
  quietSyncMs: 15_000,
  stuckSyncMs: 60_000,
  lookMs: 2000,
  lookReadyMs: 5000,
  answerMs: 10_000,
  unresponsiveMs: 30_000,
  offlineMs: 5 * 60_000,
  reconnectMs: 30_000,
  timeoutMs: 75_000,
  reloadMs: 10_000,
  idleQrMs: 60_000,
  questionMs: 15_000,
  downloadMs: 60_000,
  closeMs: 5000,
  backOffMs: 2000,
  backOffMaxMs: 5 * 60_000,
  settledMs: 5000,
  unconfirmedMs: 60_000,
  takeoverMs: 10_000,
  giveWayMs: 15 * 60_000,
  barredMs: 5000,
  lookUpGapMs: 1000,
  lookUpRestMs: 5000,
  lookUpRestMaxMs: 5 * 60_000,
  lackMs: 15_000,
  youngMs: 6 * 3600_000,
};
