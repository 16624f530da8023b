import type { Client } from "whatsapp-web.js";
import type { Channel, ChannelEvent } from "../../application/channel";
import type { Clock, Random } from "../../application/ports";
import type { SendOutcome } from "../../domain/message";
import type { PhoneNumber } from "../../domain/phone-number";
import { createAckBook } from "./ack-book";
import { catchUp } from "./catch-up";
import { findSentOn } from "./find-sent";
import type { Identities } from "./identity";
import { showTyping } from "./in-page";
import { createInbound } from "./inbound";
import type { Limits, WhatsAppOptions } from "./options";
import { rereadReceipts, takeAck } from "./receipts";
import { createRecentMap } from "./recent";
import type { Registrations } from "./registration";
import { sendOn } from "./send";
import { createSession, type Session } from "./session";
import { withTimeout } from "./with-timeout";

/** One of our numbers: its session, and the channel's work on it. */
export interface OwnNumber extends Pick<Channel, "send" | "findSent"> {
  readonly session: Session;
  refreshReceipts(ids: readonly string[]): Promise<void>;
  showTyping(to: PhoneNumber): Promise<void>;
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
  let reading: Promise<void> = Promise.resolve();
  const acks = createAckBook((providerMessageId, receipt) =>
    tell({ kind: "receipt", senderId, providerMessageId, receipt, at: clock.now() }),
  );
  const inbound = createInbound({
    clock,
    senderId,
    options,
    limits,
    identities,
    live: () => session.live(),
    emit: tell,
    rememberKey: keys.set,
    onWriter: registrations.seen,
    onTrouble: trouble,
  });

  const session: Session = createSession(deps, senderId, options, limits, sessionsFolder, {
    onClient: listen,
    onStatus: (status) => tell({ kind: "status", senderId, ...status }),
    onReady: (live) => void catchUp({ clock, limits, inbound, onTrouble: trouble }, live),
    onTrouble: trouble,
  });

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
      safely("message", (message) => inbound.take(message, false)),
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
        keyOf,
        rememberKey: keys.set,
      };
      return whileWorking(() => sendOn(sendDeps, live, message, signal));
    },
    async findSent(query) {
      const live = session.live();
      if (live === null) return { kind: "unknown" };
      const findDeps = { clock, limits, identities, renew: session.renew };
      return whileWorking(() => findSentOn(findDeps, live, query));
    },
    async refreshReceipts(ids) {
      const live = session.live();
      if (live === null) return;
      const receiptDeps = {
        clock,
        limits,
        acks,
        identities,
        keyOf,
        phoneOfMessage: options.phoneOfMessage?.bind(options),
        onTrouble: trouble,
      };
      // One reading after the other: readiness may come and go several times while thousands are read.
      const turn = reading.then(() => rereadReceipts(receiptDeps, live, ids));
      reading = turn.catch(() => {});
      await turn;
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
