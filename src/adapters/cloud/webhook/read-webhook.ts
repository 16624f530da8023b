import type { ChannelEvent } from "../../../application/ports/channel";
import { readAccountChange } from "./read-account";
import { readMessage, type ToldMessage } from "./read-message";
import { readStatus } from "./read-status";
import { BODY, CHANGE, ENTRY, MESSAGE, MESSAGES, readEach, STATUS } from "./shapes";

export interface WebhookReading {
  readonly events: readonly ChannelEvent[];
  /** Documents that came with messages among the events. */
  readonly documents: readonly NonNullable<ToldMessage["document"]>[];
  /** How many messages came in, to each of our numbers. */
  readonly inbound: readonly string[];
  /** Parts that nobody could read. */
  readonly strange: number;
}

interface Ours {
  readonly accountId: string;
  readonly installation: string;
  readonly senderOf: (phoneNumberId: string) => string | null;
  readonly senderIds: readonly string[];
}

/**
 * All that a webhook tells: every entry, change, message and status in it, for Meta sends many at once and tells each
 * thing once. What belongs to another number or account is left out. Never throws; `null` when it is no webhook at all.
 */
export function readWebhook(body: Buffer, ours: Ours, now: Date): WebhookReading | null {
  const parsed = BODY.safeParse(parse(body));
  if (!parsed.success) return null;
  const events: ChannelEvent[] = [];
  const documents: NonNullable<ToldMessage["document"]>[] = [];
  const inbound: string[] = [];
  const entries = readEach(ENTRY, parsed.data.entry);
  let strange = entries.strange;
  for (const entry of entries.read) {
    const changes = readEach(CHANGE, entry.changes);
    strange += changes.strange;
    for (const { field, value } of changes.read) {
      if (field !== "messages") {
        if (entry.id === ours.accountId) events.push(...readAccountChange(field, value, ours.senderIds, now));
        continue;
      }
      const told = MESSAGES.safeParse(value);
      if (!told.success) {
        strange += 1;
        continue;
      }
      const senderId = ours.senderOf(told.data.metadata.phone_number_id);
      if (senderId === null) continue;
      const messages = readEach(MESSAGE, told.data.messages);
      const statuses = readEach(STATUS, told.data.statuses);
      strange += messages.strange + statuses.strange;
      for (const message of messages.read) {
        const one = readMessage(message, senderId);
        events.push(...one.events);
        inbound.push(senderId);
        if (one.document !== null) documents.push(one.document);
      }
      for (const status of statuses.read) events.push(...readStatus(status, senderId, ours.installation));
    }
  }
  return { events, documents, inbound, strange };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
