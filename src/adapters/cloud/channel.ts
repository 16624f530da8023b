import type { Channel, ChannelEvent } from "../../application/ports/channel";
import { type Loop, startLoop } from "../../application/ports/loop";
import type { OutboundMessage, SendOutcome } from "../../domain/message";
import type { Address } from "../../domain/phone-number";
import { STANDARD_PER_SECOND } from "../../domain/service-window";
import { callbackToken } from "./callback-token";
import { classOf } from "./error-table";
import { createGraphClient, type GraphAnswer } from "./graph-client";
import { createMediaStore } from "./media";
import { type CloudNumber, LOOK_MS, startNumber } from "./number";
import type { CloudDeps, CloudOptions } from "./options";
import { outcomeOf, sentence, troubleOf } from "./outcome";
import { createPace, createPairPauses, type Pace } from "./pace";
import { LIMITS, recipientOf, requestOf } from "./request";
import { listTemplates } from "./templates";
import { createWebhookDoor, type WebhookDoor } from "./webhook/door";

/** The channel, and the door for what Meta tells. */
export interface CloudChannel extends Channel {
  readonly webhook: WebhookDoor;
}

const NOT_CONNECTED: SendOutcome = { kind: "deferred", reason: "not_connected" };
const ENDED: SendOutcome = {
  kind: "deferred",
  reason: "channel_error",
  detail: "the wait ended before anything left",
};
const TYPING_MS = 2_000;
const TEMPLATES_MS = 60_000;

/** WhatsApp's official channel, the Cloud API of Meta. Asks and tells over HTTPS; hears by webhooks. */
export function createCloudChannel(options: CloudOptions, deps: CloudDeps): CloudChannel {
  const { clock, random } = deps;
  const client = createGraphClient(options);
  const media = createMediaStore(client, clock);
  const pairs = createPairPauses(clock);
  const paces = new Map<string, Pace>(
    options.numbers.map(({ senderId }) => [
      senderId,
      createPace(clock, options.messagesPerSecond ?? STANDARD_PER_SECOND),
    ]),
  );
  let numbers: readonly CloudNumber[] = [];
  let templates: Loop | null = null;
  let emit: (event: ChannelEvent) => void = () => undefined;
  const numberOf = (senderId: string) =>
    numbers.find((number) => number.senderId === senderId && number.isReady());

  async function post(
    number: CloudNumber,
    message: OutboundMessage,
    signal: AbortSignal,
  ): Promise<GraphAnswer | SendOutcome> {
    const recipient = recipientOf(message.to);
    if (recipient === null)
      return { kind: "rejected", reason: "invalid_number", detail: "a name of another channel" };
    const longest = message.attachment === null ? LIMITS.text : LIMITS.caption;
    if (!message.template && message.text.length > longest)
      return { kind: "rejected", reason: "content_refused", detail: `longer than ${longest} letters` };
    let mediaId: string | null = null;
    if (message.attachment !== null && !message.template) {
      const uploaded = await media.idOf(number.phoneNumberId, message.attachment, signal);
      // Whatever has become of the upload, no message has left.
      if (uploaded.kind === "refused") return uploaded;
      if (uploaded.kind !== "id")
        return { kind: "deferred", reason: "channel_error", detail: uploaded.detail };
      mediaId = uploaded.id;
    }
    if (signal.aborted) return ENDED;
    if (!paces.get(number.senderId)!.take())
      return { kind: "deferred", reason: "too_fast", detail: "our own pace", retryAfterMs: 500 };
    const callback = callbackToken(options.installation, {
      deliveryId: message.deliveryId,
      token: message.attempt ?? "none",
    });
    return client.post(
      `${number.phoneNumberId}/messages`,
      requestOf(message, recipient, callback, mediaId),
      signal,
    );
  }

  async function send(message: OutboundMessage, signal: AbortSignal): Promise<SendOutcome> {
    const { senderId, to, attachment } = message;
    const number = numberOf(senderId);
    if (number === undefined) return NOT_CONNECTED;
    if (signal.aborted) return ENDED;
    const answer = await post(number, message, signal);
    if (!("error" in answer) && answer.kind !== "ok" && answer.kind !== "unsent" && answer.kind !== "unclear")
      return answer;
    let refusals = 1;
    if (answer.kind === "refused") {
      const what = classOf(answer.error.code, answer.error.details);
      const trouble = troubleOf(answer.error);
      if (trouble !== null) number.note(trouble, sentence(answer.error));
      if (what === "too_fast") paces.get(senderId)!.halve();
      if (what === "pair_limit") refusals = pairs.refused(senderId, to);
      if (what === "media" && attachment !== null) media.forget(number.phoneNumberId, attachment);
    } else if (answer.kind === "ok") pairs.accepted(senderId, to);
    return outcomeOf(answer, random.unit(), refusals);
  }

  return {
    name: "cloud",
    async start(listener) {
      emit = listener;
      const driven = options.numbers.filter(({ senderId }) => options.driven?.includes(senderId) ?? true);
      numbers = driven.map((number) => startNumber(lifeOf(number.senderId), number, emit));
      templates = startLoop("cloud templates", deps, async (signal) => {
        const patience = AbortSignal.any([signal, AbortSignal.timeout(TEMPLATES_MS)]);
        const found = await listTemplates(client, options.accountId, patience);
        if (!("kind" in found)) for (const { body: _, ...news } of found) emit({ kind: "template", ...news });
        return options.lookEveryMs ?? LOOK_MS;
      });
    },
    async stop() {
      emit = () => undefined;
      await Promise.all([templates?.stop(), ...numbers.map((number) => number.stop())]);
    },
    /** Waits for a place in the number's second, and tells who must not be written to just now. */
    async lookUp(senderId, to, signal) {
      const leftMs = pairs.leftMs(senderId, to);
      if (leftMs > 0) return { kind: "deferred", reason: "pair_limited", retryAfterMs: leftMs };
      const pace = paces.get(senderId);
      return pace === undefined || (await pace.turn(signal)) ? null : NOT_CONNECTED;
    },
    send,
    /** There is nothing to ask: only a status tells, and it settles a doubt by itself. Silence proves nothing. */
    findSent: async () => ({ kind: "unknown" }),
    isReady: (senderId) => numberOf(senderId) !== undefined,
    /** Meta tells again by itself, for seven days. */
    refreshReceipts: async () => undefined,
    showTyping: (senderId, to) => showTyping(senderId, to),
    webhook: createWebhookDoor(options, { ...deps, client }, (senderId) =>
      paces.get(senderId)?.noteInbound(),
    ),
  };

  function lifeOf(senderId: string) {
    return {
      ...{ client, deps, lookEveryMs: options.lookEveryMs },
      onThroughput: (perSecond: number) => {
        if (options.messagesPerSecond === null) paces.get(senderId)!.set(perSecond);
      },
    };
  }

  /** Shown for the newest message of that person, which is thereby marked as read: Meta offers no other way. */
  async function showTyping(senderId: string, to: Address): Promise<void> {
    const number = numberOf(senderId);
    const messageId = number === undefined ? null : ((await options.lastMessageOf?.(senderId, to)) ?? null);
    if (number === undefined || messageId === null) return;
    const body = {
      messaging_product: "whatsapp",
      status: "read",
      message_id: messageId,
      typing_indicator: { type: "text" },
    };
    await client.post(`${number.phoneNumberId}/messages`, body, AbortSignal.timeout(TYPING_MS));
  }
}
