import type { Page } from "puppeteer";
import type { Channel, ChannelEvent, Registered, StoredRegistration } from "../../application/ports/channel";
import { elapsedOn } from "../../application/ports/elapsed";
import type { Clock, Random } from "../../application/ports/ports";
import type { SendOutcome } from "../../domain/message";
import { type Address, isHidden } from "../../domain/phone-number";
import { showTyping } from "./page/in-page";
import type { Limits, WhatsAppOptions } from "./page/options";
import { createRecentMap } from "./page/recent";
import { withTimeout } from "./page/with-timeout";
import { createAckBook } from "./receiving/ack-book";
import { catchUp } from "./receiving/catch-up";
import type { Identities } from "./receiving/identity";
import { createInbound } from "./receiving/inbound";
import { listenToMessages } from "./receiving/listen";
import { createReceiptReader, type ReceiptDeps } from "./receiving/receipts";
import { findSentOn } from "./sending/find-sent";
import { lookUpOn } from "./sending/look-up";
import { createLookUpLine } from "./sending/look-up-line";
import type { Registrations } from "./sending/registration";
import { type SendDeps, sendOn } from "./sending/send";
import { createBookmark } from "./session/bookmark";
import { profileFolder } from "./session/client";
import { createNumberNotes } from "./session/number-notes";
import { createRecordKeeper } from "./session/number-record";
import { createSession, type Session } from "./session/session";

/** One of our numbers: its session, and the channel's work on it. */
export interface OwnNumber extends Pick<Channel, "send" | "findSent"> {
  readonly session: Session;
  stop(): Promise<void>;
  /** Is its page ready, and able to send as far as we know? */
  isReady(): boolean;
  refreshReceipts(ids: readonly string[]): Promise<void>;
  showTyping(to: Address): Promise<void>;
  lookUp(
    to: Address,
    signal: AbortSignal,
    stored?: StoredRegistration,
  ): Promise<SendOutcome | Registered | null>;
}

/** What all numbers of a process share. */
export interface Shared {
  readonly identities: Identities;
  readonly registrations: Registrations;
  tell(event: ChannelEvent): void;
  trouble(where: string, error: unknown): void;
}

export const NOT_CONNECTED: SendOutcome = {
  kind: "deferred",
  reason: "not_connected",
  detail: "this number is not ready",
};

/** Joined message keys are remembered for so many messages, to quote them and to read their receipts. */
const KEYS_KEPT = 20_000;

export function createOwnNumber(
  deps: { readonly clock: Clock; readonly random: Random },
  senderId: string,
  options: WhatsAppOptions,
  limits: Limits,
  sessionsFolder: string,
  shared: Shared,
): OwnNumber {
  const { clock } = deps;
  const { identities, registrations, tell, trouble } = shared;
  const keys = createRecentMap<string>(KEYS_KEPT);
  const keyOf = (id: string) => keys.get(id) ?? null;
  const lookUps = createLookUpLine(deps, limits, options.lookUpsAtOnce ?? 1, (failing) =>
    tell({ kind: "lookups", senderId, failing }),
  );
  const acks = createAckBook((providerMessageId, receipt) =>
    tell({ kind: "receipt", senderId, providerMessageId, receipt, at: clock.now() }),
  );
  const record = createRecordKeeper(profileFolder(sessionsFolder, senderId), trouble);
  const { noteStatus, notePage } = createNumberNotes({ clock, limits, record, onTrouble: trouble });
  const bookmark = createBookmark(clock, record, options.whenStored?.bind(options));
  const inbound = createInbound({
    clock,
    senderId,
    options,
    limits,
    identities,
    live: () => session.live(),
    emit: tell,
    rememberKey: keys.set,
    ...(options.isStored === undefined ? {} : { isStored: options.isStored.bind(options) }),
    onWriter: registrations.seen,
    onTrouble: trouble,
  });
  let catching = new AbortController();
  const session: Session = createSession(deps, senderId, options, limits, sessionsFolder, {
    onClient: (client) => listenToMessages(client, { inbound, acks, bookmark, onTrouble: trouble }),
    onStatus(status) {
      noteStatus(status);
      tell({ kind: "status", senderId, ...status });
    },
    onReady(live) {
      catching.abort(); // Readiness may go and come again while hundreds of chats are being read.
      catching = new AbortController();
      const over = AbortSignal.any([live.over, catching.signal]);
      void catchUp({ clock, limits, inbound, bookmark, onTrouble: trouble }, { ...live, over });
      void notePage(live.page);
    },
    onSilence() {
      catching.abort();
      bookmark.lost();
    },
    onGivingUp: notePage,
    onForgotten: record.forget,
    onTrouble: trouble,
  });
  const pageWork = { clock, options, limits, acks, identities, registrations, lookUps, keyOf };
  return {
    ...workOn(session, {
      ...pageWork,
      rememberKey: keys.set,
      onTrouble: trouble,
      onLack: (page) => void notePage(page),
    }),
    session,
    async stop() {
      await session.stop();
      bookmark.close();
    },
  };
}

type PageWork = Omit<SendDeps, "onLack"> &
  Pick<ReceiptDeps, "onTrouble"> & {
    /** The page was seen to lack what a send needs. */
    onLack(page: Page): void;
  };

/** What may be asked of a number, each on the page that it has just now. */
function workOn(session: Session, deps: PageWork): Omit<OwnNumber, "session" | "stop"> {
  const { clock, options, limits, identities, acks, keyOf } = deps;
  let lacksUntilMs = Number.NEGATIVE_INFINITY;
  const receipts = createReceiptReader({
    clock,
    limits,
    acks,
    identities,
    keyOf,
    ...(options.phoneOfMessage === undefined ? {} : { phoneOfMessage: options.phoneOfMessage.bind(options) }),
    onTrouble: deps.onTrouble,
  });

  /** Every message would end the same way, each after a question about its number: better none is begun for a while. */
  function onLack(page: Page): void {
    const nowMs = elapsedOn(clock);
    if (nowMs - lacksUntilMs > limits.lackMs) deps.onLack(page);
    lacksUntilMs = nowMs + limits.lackMs;
  }

  async function whileWorking<T>(work: () => Promise<T>): Promise<T> {
    const done = session.working();
    try {
      return await work();
    } finally {
      done();
    }
  }

  return {
    isReady: () => session.live() !== null && elapsedOn(clock) >= lacksUntilMs,
    async lookUp(to, signal, stored) {
      const live = session.live();
      if (live === null) return NOT_CONNECTED;
      const found = await whileWorking(() => lookUpOn(deps, live, to, signal, stored));
      if (!("chatId" in found)) return found;
      return isHidden(to) ? null : { kind: "registered", checkedAt: found.checkedAt };
    },
    async send(message, signal) {
      const live = session.live();
      if (live === null) return NOT_CONNECTED;
      return whileWorking(() => sendOn({ ...deps, onLack }, live, message, signal));
    },
    async findSent(query) {
      const live = session.live();
      if (live === null) return { kind: "unknown" };
      return whileWorking(() =>
        findSentOn({ clock, limits, identities, acks, renew: session.renew }, live, query),
      );
    },
    async refreshReceipts(ids) {
      const live = session.live();
      if (live !== null) await receipts.read(live, ids);
    },
    async showTyping(to) {
      const live = session.live();
      if (live === null) return;
      const [chatId] = await identities.chatsOf(to, null);
      const typing = live.page.evaluate(showTyping, chatId!);
      await withTimeout("typing", limits.questionMs, typing, live.over).catch(() => {}); // Best effort.
    },
  };
}
