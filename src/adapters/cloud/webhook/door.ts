import type { ChannelEvent } from "../../../application/ports/channel";
import type { WebhookAnswer, WebhookPort } from "../../../application/ports/webhook";
import { classOf, type ErrorClass } from "../error-table";
import type { GraphClient } from "../graph-client";
import type { CloudDeps, CloudOptions } from "../options";
import { sentence } from "../outcome";
import { readWebhook, type WebhookReading } from "./read-webhook";
import { isSameSecret, isSigned } from "./signature";

/** Where Meta's webhooks come in. `keep` is set by whoever stores what they tell; until then none is confirmed. */
export interface WebhookDoor extends WebhookPort {
  onTold(keep: (events: readonly ChannelEvent[]) => Promise<boolean>): void;
}

/** Meta gives up a call after some seconds and comes again. */
const LONGEST_MS = 8_000;
const FETCH_MS = 6_000;
/** Admins send lists of a unit. */
const LARGEST_FILE = 100_000_000;
/** A pair of phone and user id comes with every status; it is told once a process. */
const PAIRS_KEPT = 50_000;

/** What Meta says of an id that it does not know, or whose file it has lost. */
const GONE: readonly ErrorClass[] = ["request", "media", "unregistered", "bad_recipient"];

const REFUSED: WebhookAnswer = { status: 401, body: "signature" };
const AGAIN: WebhookAnswer = { status: 503, body: "not stored yet" };
const DONE: WebhookAnswer = { status: 200, body: "" };

export function createWebhookDoor(
  options: CloudOptions,
  deps: CloudDeps & { readonly client: GraphClient },
  onInbound: (senderId: string) => void,
): WebhookDoor {
  const senders = new Map(options.numbers.map(({ phoneNumberId, senderId }) => [phoneNumberId, senderId]));
  const ours = {
    ...{ accountId: options.accountId, installation: options.installation },
    senderOf: (phoneNumberId: string) => senders.get(phoneNumberId) ?? null,
    senderIds: [...senders.values()],
  };
  const pairs = new Set<string>();
  let keep: (events: readonly ChannelEvent[]) => Promise<boolean> = async () => false;

  /** Leaves out the pairs that this process has stored before. */
  function isNewPair(event: ChannelEvent): boolean {
    return event.kind !== "identity" || !pairs.has(`${event.name} ${event.phone}`);
  }

  function rememberPairs(events: readonly ChannelEvent[]): void {
    for (const event of events) {
      if (event.kind === "departure") pairs.clear();
      if (event.kind !== "identity") continue;
      pairs.add(`${event.name} ${event.phone}`);
      if (pairs.size > PAIRS_KEPT) pairs.delete(pairs.values().next().value!);
    }
  }

  /**
   * Documents of admins come with their messages. `missing`: those that cannot be had now, which Meta is to tell again;
   * all else in the same call is stored meanwhile. A file that Meta no longer has leaves a message without one.
   */
  async function withDocuments({ events, documents }: WebhookReading): Promise<{
    readonly events: readonly ChannelEvent[];
    readonly missing: number;
  }> {
    const files = new Map<ChannelEvent, ChannelEvent | null>();
    for (const { event, mediaId, mimeType } of documents) {
      const { message } = event;
      if (!options.isAdmin(message.from as never)) continue;
      const file = await fetchFile(deps.client, mediaId);
      if (file.kind === "gone") trouble(message.senderId, `a document of an admin: ${file.detail}`);
      const attachment =
        file.kind === "here"
          ? { fileName: message.text || "berkas", mimeType, content: file.content }
          : message.attachment;
      files.set(event, file.kind === "later" ? null : { ...event, message: { ...message, attachment } });
    }
    return {
      events: events.flatMap((event) => {
        const told = files.get(event);
        return told === undefined ? [event] : told === null ? [] : [told];
      }),
      missing: [...files.values()].filter((told) => told === null).length,
    };
  }

  function trouble(senderId: string, detail: string): void {
    deps.events.emit({ name: "channel.trouble", senderId, detail });
  }

  async function receive(body: Buffer): Promise<WebhookAnswer> {
    const reading = readWebhook(body, ours, deps.clock.now());
    // Signed by Meta, and nothing that we know: told again, it would be the same.
    if (reading === null) return { status: 200, body: "unknown" };
    if (reading.strange > 0) trouble("webhook", `${reading.strange} parts that nobody can read`);
    for (const senderId of reading.inbound) onInbound(senderId);
    const told = await withDocuments({ ...reading, events: reading.events.filter(isNewPair) });
    if (!(await keep(told.events))) return AGAIN;
    rememberPairs(told.events);
    return told.missing > 0 ? AGAIN : DONE;
  }

  return {
    onTold: (next) => {
      keep = next;
    },
    handshake({ mode, token, challenge }) {
      const isOurs = mode === "subscribe" && token !== undefined && isSameSecret(token, options.verifyToken);
      return isOurs ? { status: 200, body: challenge ?? "" } : { status: 403, body: "verify token" };
    },
    async take(body, signature) {
      if (!isSigned(options.appSecret, body, signature)) return REFUSED;
      const patience = new AbortController();
      // What is not stored by then is stored later all the same; told again, it is swallowed.
      const late = deps.clock.sleep(LONGEST_MS, patience.signal).then(() => AGAIN);
      try {
        return await Promise.race([receive(body), late]);
      } finally {
        patience.abort();
      }
    },
  };
}

type InboundFile =
  | { readonly kind: "here"; readonly content: Buffer }
  /** Meta will not have it another time either. */
  | { readonly kind: "gone"; readonly detail: string }
  | { readonly kind: "later" };

/** The address of a file lives five minutes, its id seven days. */
async function fetchFile(client: GraphClient, mediaId: string): Promise<InboundFile> {
  const signal = AbortSignal.timeout(FETCH_MS);
  const answer = await client.get(encodeURIComponent(mediaId), signal);
  if (answer.kind === "refused" && GONE.includes(classOf(answer.error.code, answer.error.details)))
    return { kind: "gone", detail: sentence(answer.error) };
  const { url } = (answer.kind === "ok" ? answer.body : {}) as { readonly url?: unknown };
  const content = typeof url === "string" ? await client.download(url, LARGEST_FILE, signal) : null;
  return content === null ? { kind: "later" } : { kind: "here", content };
}
