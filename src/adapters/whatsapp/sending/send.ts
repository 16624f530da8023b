import type { Page } from "puppeteer";
import type { Message, MessageMedia, MessageSendOptions } from "whatsapp-web.js";
import type { Clock } from "../../../application/ports/ports";
import type { OutboundMessage, SendOutcome } from "../../../domain/message";
import { describeError } from "../page/describe-error";
import { fetchChat } from "../page/fetch-chat";
import { reachOutLock } from "../page/in-page";
import { library } from "../page/library";
import type { Live } from "../page/live";
import { bareId, field, joinedKey, widOf } from "../page/message-ids";
import { missingToSend } from "../page/missing-to-send";
import type { Limits, WhatsAppOptions } from "../page/options";
import { Interrupted, TimedOut, withTimeout } from "../page/with-timeout";
import type { AckBook } from "../receiving/ack-book";
import type { Identities } from "../receiving/identity";
import { GIVEN_UP, lookUpOn } from "./look-up";
import type { LookUpLine } from "./look-up-line";
import {
  meansPageGone,
  meansUnknownLid,
  NOTHING_CAME_BACK,
  notConfirmed,
  outcomeOfError,
  outcomeOfRefusal,
  pageLacks,
} from "./outcomes";
import type { Registrations } from "./registration";

export interface SendDeps {
  readonly clock: Clock;
  readonly options: WhatsAppOptions;
  readonly limits: Limits;
  readonly acks: AckBook;
  readonly identities: Identities;
  readonly registrations: Registrations;
  readonly lookUps: LookUpLine;
  /** The joined key of a message that is to be quoted, while it is remembered. */
  keyOf(providerMessageId: string): string | null;
  rememberKey(providerMessageId: string, joined: string): void;
  /** WhatsApp's page lacks parts without which nothing can be sent. */
  onLack(page: Page): void;
}

/** Documents pass through base64 and an upload: 10 MiB took 3 s on a quiet machine without any network. */
const DOCUMENT_PATIENCE = 3;

/** Sends one message on a ready page. Never throws; see outcomes.ts for what may be called "surely not sent". */
export async function sendOn(
  deps: SendDeps,
  live: Live,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const outcome = await sendTwice(deps, live, message, signal);
  // The page went away under it, as under all the others that were on it.
  return outcome.kind === "uncertain" && live.lapsed.aborted ? { ...outcome, pageEvent: live.name } : outcome;
}

async function sendTwice(
  deps: SendDeps,
  live: Live,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const first = await sendOnce(deps, live, message, signal);
  if (first !== "unknown_lid") return first;
  // Nothing has left: the chat could not even be opened. Asking WhatsApp about the number often helps at once.
  deps.registrations.forget(message.to);
  const second = await sendOnce(deps, live, message, signal);
  return second === "unknown_lid" ? outcomeOfError(new Error("No LID for user")) : second;
}

async function sendOnce(
  deps: SendDeps,
  live: Live,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<SendOutcome | "unknown_lid"> {
  const found = await lookUpOn(deps, live, message.to, signal);
  if ("kind" in found) return found;
  if (signal.aborted || live.lapsed.aborted) return GIVEN_UP;
  const done = deps.acks.sending();
  try {
    const sent = await handOver(deps, live, found.chatId, message, signal);
    if (sent === "unknown_lid" || "kind" in sent) return sent;
    return await confirm(deps, live, message, sent, signal);
  } finally {
    done();
  }
}

/** Gives the message to the page. From here on, whatever goes wrong may have happened after it left. */
async function handOver(
  deps: SendDeps,
  live: Live,
  chatId: string,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<Message | SendOutcome | "unknown_lid"> {
  const { content, options } = contentOf(message, deps.keyOf);
  const limitMs = deps.options.sendTimeoutMs * (message.attachment === null ? 1 : DOCUMENT_PATIENCE);
  const mark = Symbol(chatId);
  const call = live.client.sendMessage(chatId, content, options);
  try {
    const waiting = AbortSignal.any([signal, live.over]);
    const sent = await withTimeout("send", limitMs, call, waiting);
    return sent ?? NOTHING_CAME_BACK;
  } catch (error) {
    if (error instanceof TimedOut || error instanceof Interrupted) {
      live.hung.set(mark, chatId);
      const answered = () => live.hung.delete(mark);
      // puppeteer's own time-out ends its waiting only; the page may go on.
      call.then(answered, (late: unknown) => /timed out/i.test(describeError(late)) || answered());
    }
    if (meansUnknownLid(error)) return "unknown_lid";
    if (meansPageGone(error)) live.suspect(`the page is gone (${describeError(error)})`);
    const outcome = outcomeOfError(error);
    if (outcome.kind !== "uncertain" || error instanceof TimedOut || error instanceof Interrupted)
      return outcome;
    const question = missingToSend(live.page, error, message.attachment !== null);
    const parts = await withTimeout("look", deps.limits.answerMs, question, live.over).catch(() => []);
    if (parts.length === 0) return outcome;
    deps.onLack(live.page);
    return pageLacks(parts, deps.limits.lackMs);
  }
}

async function confirm(
  deps: SendDeps,
  live: Live,
  message: OutboundMessage,
  sent: Message,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const id = bareId(sent.id);
  if (id === null) return NOTHING_CAME_BACK;
  const joined = joinedKey(sent.id);
  if (joined !== null) deps.rememberKey(id, joined);
  const remote = widOf(field(sent.id, "remote"));
  if (remote !== null) deps.identities.learn(remote, message.to);
  deps.acks.report(id, sent.ack ?? 0);
  const waiting = AbortSignal.any([signal, live.over]);
  let verdict = await deps.acks.waitFor(id, deps.options.ackTimeoutMs, waiting);
  if (verdict === "silent" && joined !== null && !live.over.aborted) {
    // Events may be missed; the message itself has the last word.
    const again = live.client.getMessageById(joined);
    const read = await withTimeout("read back", deps.limits.questionMs, again, waiting).catch(() => null);
    if (typeof read?.ack === "number") deps.acks.report(id, read.ack);
    verdict = await deps.acks.waitFor(id, 0, waiting);
  }
  if (verdict === "accepted") return { kind: "accepted", providerMessageId: id };
  if (verdict === "silent") {
    live.unconfirmed.add(id);
    return notConfirmed(id);
  }
  return outcomeOfRefusal(
    await hasHistory(deps, live, remote, id, waiting),
    await lockedUntil(deps, live, waiting),
    deps.clock.now(),
  );
}

/** Did anybody write in this chat before, and did it arrive? Unknown counts as no: cold contacts are locked first. */
async function hasHistory(
  deps: SendDeps,
  live: Live,
  chatId: string | null,
  except: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (chatId === null) return false;
  const read = fetchChat(live, chatId, 10, deps.limits.questionMs);
  const chat = await withTimeout("history", deps.limits.questionMs, read, signal).catch(() => []);
  return chat.some((one) => bareId(one.id) !== except && (!one.fromMe || (one.ack ?? 0) >= 1));
}

async function lockedUntil(deps: SendDeps, live: Live, signal: AbortSignal): Promise<number | null> {
  const question = live.page.evaluate(reachOutLock);
  return withTimeout("lock", deps.limits.questionMs, question, signal).catch(() => null);
}

function contentOf(
  message: OutboundMessage,
  keyOf: SendDeps["keyOf"],
): { readonly content: string | MessageMedia; readonly options: MessageSendOptions } {
  const quoted = message.quotedMessageId === null ? null : keyOf(message.quotedMessageId);
  const common: MessageSendOptions = {
    // Marking as seen before each send failed for everybody in January 2026, and a link preview may hang.
    sendSeen: false,
    linkPreview: false,
    parseVCards: false,
    ...(quoted === null ? {} : { quotedMessageId: quoted, ignoreQuoteErrors: true }),
  };
  const file = message.attachment;
  if (file === null) return { content: message.text, options: common };
  const { MessageMedia: Media } = library();
  return {
    content: new Media(
      file.mimeType,
      file.content.toString("base64"),
      file.fileName,
      file.content.byteLength,
    ),
    options: {
      ...common,
      sendMediaAsDocument: true,
      ...(message.text === "" ? {} : { caption: message.text }),
    },
  };
}
