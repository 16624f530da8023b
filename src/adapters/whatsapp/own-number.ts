import type { Page } from "puppeteer";
import type { Client } from "whatsapp-web.js";
import type { Channel, ChannelEvent } from "../../application/ports/channel";
import { elapsedOn } from "../../application/ports/elapsed";
import type { Clock, Random } from "../../application/ports/ports";
import type { SendOutcome } from "../../domain/message";
import type { Address } from "../../domain/phone-number";
import { showTyping } from "./page/in-page";
import type { Limits, WhatsAppOptions } from "./page/options";
import { inspectPage } from "./page/page-capabilities";
import { createRecentMap } from "./page/recent";
import { withTimeout } from "./page/with-timeout";
import { createAckBook } from "./receiving/ack-book";
import { catchUp } from "./receiving/catch-up";
import type { Identities } from "./receiving/identity";
import { createInbound } from "./receiving/inbound";
import { createReceiptReader, takeAck } from "./receiving/receipts";
import { findSentOn } from "./sending/find-sent";
import { createLookUpLine } from "./sending/look-up-line";
import type { Registrations } from "./sending/registration";
import { lookUpOn, sendOn } from "./sending/send";
import { createBookmark } from "./session/bookmark";
import { profileFolder } from "./session/client";
import { createRecordKeeper } from "./session/number-record";
import { createSession, type Session, type SessionStatus } from "./session/session";

/** One of our numbers: its session, and the channel's work on it. */
export interface OwnNumber extends Pick<Channel, "send" | "findSent"> {
  readonly session: Session;
  stop(): Promise<void>;
  /** Is its page ready, and able to send as far as we know? */
  isReady(): boolean;
  refreshReceipts(ids: readonly string[]): Promise<void>;
  showTyping(to: Address): Promise<void>;
  lookUp(to: Address, signal: AbortSignal): Promise<SendOutcome | null>;
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
  let catching = new AbortController();
  let lacksUntilMs = Number.NEGATIVE_INFINITY;
  const lookUps = createLookUpLine(deps, limits, options.lookUpsAtOnce ?? 1, (failing) =>
    tell({ kind: "lookups", senderId, failing }),
  );
  const record = createRecordKeeper(profileFolder(sessionsFolder, senderId), trouble);
  const bookmark = createBookmark(clock, record, options.whenStored?.bind(options));
  const acks = createAckBook((providerMessageId, receipt) =>
    tell({ kind: "receipt", senderId, providerMessageId, receipt, at: clock.now() }),
  );
  const receipts = createReceiptReader({
    clock,
    limits,
    acks,
    identities,
    keyOf,
    ...(options.phoneOfMessage === undefined ? {} : { phoneOfMessage: options.phoneOfMessage.bind(options) }),
    onTrouble: trouble,
  });
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

  const session: Session = createSession(deps, senderId, options, limits, sessionsFolder, {
    onClient: listen,
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

  /** For `lunas doctor`. A code to link by is nobody else's business. */
  function noteStatus({ status, detail }: SessionStatus): void {
    const words = status === "linking" || status === "logged_out" ? "" : detail;
    void record.update({ status: { is: status, detail: words, at: clock.now().toISOString() } });
  }

  /** Looks which parts of WhatsApp's page are there, while it is open; says in the log what is gone. */
  async function notePage(page: Page): Promise<void> {
    const look = await inspectPage(page, clock.now(), limits.questionMs).catch(() => null);
    if (look === null) return;
    await record.update({ page: look });
    const gone = look.capabilities.filter(({ missing }) => missing.length > 0);
    if (gone.length > 0)
      trouble("page", `WhatsApp's page lacks ${gone.flatMap(({ missing }) => missing).join(", ")}`);
  }

  /** An error in a listener would vanish into the page or end the process: it is reported instead. */
  function listen(client: Client): void {
    const safely =
      <Args extends unknown[]>(where: string, work: (...args: Args) => void | Promise<void>) =>
      (...args: Args): void => {
        try {
          const result = work(...args);
          if (result instanceof Promise) result.catch((error: unknown) => trouble(where, error));
        } catch (error) {
          trouble(where, error);
        }
      };
    client.on(
      "message",
      safely("message", async (message) => {
        await inbound.take(message, false);
        bookmark.heard(message.timestamp);
      }),
    );
    client.on(
      "message_ack",
      safely("receipt", (message, ack) => takeAck(acks, message, ack)),
    );
    client.on(
      "message_edit",
      safely("edit", (message, text) => inbound.takeEdit(message, String(text ?? ""))),
    );
    client.on(
      "message_revoke_everyone",
      safely("deletion", (message) => inbound.takeDeletion(message)),
    );
    client.on(
      "call",
      safely("call", (call) => inbound.takeCall(call)),
    );
  }

  /** Every message would end the same way, each after a question about its number: better none is begun for a while. */
  function onLack(page: Page): void {
    const nowMs = elapsedOn(clock);
    if (nowMs - lacksUntilMs > limits.lackMs) void notePage(page);
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
    session,
    async stop() {
      await session.stop();
      bookmark.close();
    },
    isReady: () => session.live() !== null && elapsedOn(clock) >= lacksUntilMs,
    async lookUp(to, signal) {
      const live = session.live();
      if (live === null) return NOT_CONNECTED;
      const found = await whileWorking(() => lookUpOn({ registrations, lookUps }, live, to, signal));
      return "chatId" in found ? null : found;
    },
    async send(message, signal) {
      const live = session.live();
      if (live === null) return NOT_CONNECTED;
      const sendDeps = {
        clock,
        options,
        limits,
        acks,
        identities,
        registrations,
        lookUps,
        keyOf,
        rememberKey: keys.set,
        onLack,
      };
      return whileWorking(() => sendOn(sendDeps, live, message, signal));
    },
    async findSent(query) {
      const live = session.live();
      if (live === null) return { kind: "unknown" };
      const findDeps = { clock, limits, identities, acks, renew: session.renew };
      return whileWorking(() => findSentOn(findDeps, live, query));
    },
    async refreshReceipts(ids) {
      const live = session.live();
      if (live === null) return;
      await receipts.read(live, ids);
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
