import type { Call, Message } from "whatsapp-web.js";
import type { ChannelEvent } from "../../../application/ports/channel";
import type { Clock } from "../../../application/ports/ports";
import type { Attachment, MessageKind } from "../../../domain/message";
import { type Address, isHidden } from "../../../domain/phone-number";
import type { Live } from "../page/live";
import { bareId, completeKey, field, joinedKey, widOf } from "../page/message-ids";
import { kindOf } from "../page/message-kind";
import type { Limits, WhatsAppOptions } from "../page/options";
import { createRecentMap } from "../page/recent";
import { withTimeout } from "../page/with-timeout";
import type { Identities } from "./identity";

export interface InboundDeps {
  readonly clock: Clock;
  readonly senderId: string;
  readonly options: Pick<WhatsAppOptions, "isAdmin" | "answerCalls">;
  readonly limits: Limits;
  readonly identities: Identities;
  live(): Live | null;
  emit(event: ChannelEvent): void;
  rememberKey(providerMessageId: string, joined: string): void;
  /** Is it in the database already? */
  isStored?(providerMessageId: string): Promise<boolean>;
  onWriter(from: Address): void;
  onTrouble(where: string, error: unknown): void;
}

/** What customers send to one of our numbers, as events. */
export interface Inbound {
  /** Takes a message from the library's event or from catching up; repeats are dropped. */
  take(message: Message, caughtUp: boolean): Promise<void>;
  takeEdit(message: Message, newText: string): Promise<void>;
  takeDeletion(message: Message): Promise<void>;
  takeCall(call: Call): Promise<void>;
}

const KEPT = 20_000;
/** A call gives an event and, a little later, a message of type `call_log`; together they are one call. */
const ONE_CALL_MS = 2 * 60_000;
/** A document beyond this is not for us: imports are a few megabytes. */
const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** Letters for a byte. */
const BASE64 = 4 / 3 + 0.01;

export function createInbound(deps: InboundDeps): Inbound {
  /** Messages that are on their way to the application, and those that have been told. */
  const taken = createRecentMap<"telling" | "told">(KEPT);
  const lastCall = createRecentMap<number>(1000);
  const lines = new Map<string, Promise<void>>();

  /** One chat's messages one after the other, so that a slow look-up cannot let the second overtake the first. */
  function inLine(chatId: string, work: () => Promise<void>): Promise<void> {
    const turn = (lines.get(chatId) ?? Promise.resolve()).then(work).catch((error: unknown) => {
      deps.onTrouble("inbound", error);
    });
    lines.set(chatId, turn);
    return turn.finally(() => {
      if (lines.get(chatId) === turn) lines.delete(chatId);
    });
  }

  async function take(message: Message, caughtUp: boolean): Promise<void> {
    const id = bareId(message.id);
    const chatId = personalChat(message);
    const kind = kindOf(message.type);
    if (id === null || chatId === null || kind === null || message.fromMe === true) return;
    const known = taken.get(id);
    if (known === "telling" || (known === "told" && !caughtUp)) return;
    taken.set(id, "telling");
    if (known === "told" && !(await isLost(id))) {
      taken.set(id, "told");
      return;
    }
    await inLine(chatId, async () => {
      try {
        await tell(id, chatId, kind, message, caughtUp);
        taken.set(id, "told");
      } catch (error) {
        taken.delete(id); // Whoever reads the chat again may have more luck.
        throw error;
      }
    });
  }

  /**
   * What was told may have been given up before it was stored: the database was away for long. Then a chat that is read
   * again brings it once more; while the database cannot say, it is left for the next reading.
   */
  async function isLost(id: string): Promise<boolean> {
    return deps.isStored !== undefined && !(await deps.isStored(id).catch(() => true));
  }

  async function tell(
    id: string,
    chatId: string,
    kind: MessageKind,
    message: Message,
    caughtUp: boolean,
  ): Promise<void> {
    const joined = joinedKey(message.id);
    if (joined !== null) deps.rememberKey(id, joined);
    if (caughtUp && (await isStored(id))) return;
    const from = await deps.identities.whoIs(chatId, deps.live());
    if (kind === "call" && !isNewCall(from)) return;
    deps.onWriter(from);
    deps.emit({
      kind: "message",
      caughtUp,
      message: {
        providerMessageId: id,
        from,
        senderId: deps.senderId,
        kind,
        text: textOf(message, kind),
        quotedMessageId: quotedId(message),
        sentAt: new Date(message.timestamp * 1000),
        isForwarded: message.isForwarded === true,
        attachment: await attachmentOf(message, kind, from),
      },
    });
  }

  /** Chats are read again and again: what is known costs one question and no look-up, download or write. */
  async function isStored(id: string): Promise<boolean> {
    try {
      return (await deps.isStored?.(id)) ?? false;
    } catch (error) {
      deps.onTrouble("inbox", error);
      return false; // The database swallows a repeat.
    }
  }

  function isNewCall(from: Address): boolean {
    if (!deps.options.answerCalls) return false;
    const now = deps.clock.now().getTime();
    const isNew = now - (lastCall.get(from) ?? 0) >= ONE_CALL_MS;
    lastCall.set(from, now);
    return isNew;
  }

  async function takeCall(call: Call): Promise<void> {
    const chatId = widOf(call.from);
    if (call.fromMe || call.isGroup || chatId === null || !/@(c\.us|lid)$/.test(chatId)) return;
    const id = `call-${call.id}`;
    if (taken.get(id)) return;
    taken.set(id, "told");
    await inLine(chatId, async () => {
      const from = await deps.identities.whoIs(chatId, deps.live());
      if (!isNewCall(from)) return;
      deps.emit({
        kind: "message",
        caughtUp: false,
        message: {
          providerMessageId: id,
          from,
          senderId: deps.senderId,
          kind: "call",
          text: "",
          quotedMessageId: null,
          sentAt: deps.clock.now(),
          attachment: null,
        },
      });
    });
  }

  /** In line behind the message itself, which may still wait for its writer to be known. */
  async function revise(
    id: string | null,
    message: Message,
    change: "edited" | "deleted",
    text: string,
  ): Promise<void> {
    const chatId = personalChat(message);
    if (id === null || message.fromMe === true || chatId === null) return;
    await inLine(chatId, async () =>
      deps.emit({ kind: "revision", providerMessageId: id, change, text, at: deps.clock.now() }),
    );
  }

  /** Only admins' documents are downloaded, and admins are known by their confirmed number only. */
  async function attachmentOf(
    message: Message,
    kind: MessageKind,
    from: Address,
  ): Promise<Attachment | null> {
    if (kind !== "document" || message.hasMedia !== true || isHidden(from)) return null;
    if (!(await deps.options.isAdmin(from))) return null;
    if (!isSmall(field(field(message, "_data"), "size"))) return null;
    try {
      completeKey(message);
      const media = await withTimeout("download", deps.limits.downloadMs, message.downloadMedia());
      // What it said of its size was the sender's word.
      if (!media || media.data.length > MAX_DOCUMENT_BYTES * BASE64) return null;
      return {
        fileName: media.filename ?? textOf(message, kind),
        mimeType: media.mimetype,
        content: Buffer.from(media.data, "base64"),
      };
    } catch (error) {
      deps.onTrouble("download", error);
      return null;
    }
  }

  return {
    take,
    takeCall,
    takeEdit: (message, newText) => revise(bareId(message.id), message, "edited", String(newText ?? "")),
    takeDeletion(message) {
      // The notice of a deletion may have an id of its own; the key inside names the message meant.
      const meant = field(message, "protocolMessageKey");
      return revise(bareId(meant) ?? bareId(message.id), message, "deleted", "");
    },
  };
}

/** WhatsApp tells the size of every document; one without it is none of WhatsApp's own. */
function isSmall(size: unknown): boolean {
  const bytes = typeof size === "string" && /^\d{1,12}$/.test(size) ? Number(size) : size;
  return typeof bytes === "number" && bytes >= 0 && bytes <= MAX_DOCUMENT_BYTES;
}

/** The chat with one person that this message belongs to; `null` for groups, status, newsletters and broadcasts. */
function personalChat(message: Message): string | null {
  if (message.isStatus === true || message.broadcast === true) return null;
  const data = field(message, "_data");
  const chatId = widOf(field(message.id, "remote")) ?? widOf(message.from) ?? widOf(field(data, "from"));
  return chatId !== null && /^\d+(?::\d+)?@(c\.us|lid)$/.test(chatId) ? chatId : null;
}

function textOf(message: Message, kind: MessageKind): string {
  const data = field(message, "_data");
  const words = kind === "deleted" ? "" : typeof message.body === "string" ? message.body : "";
  const caption = field(data, "caption");
  if (["sticker", "voice"].includes(kind)) return typeof caption === "string" ? caption : "";
  if (kind !== "document") return ["text", "image", "video", "poll", "other"].includes(kind) ? words : "";
  const name = field(data, "filename");
  return [caption, name].find((one): one is string => typeof one === "string" && one !== "") ?? "";
}

function quotedId(message: Message): string | null {
  const data = field(message, "_data");
  const stanza = field(data, "quotedStanzaID");
  if (typeof stanza === "string" && stanza !== "") return stanza;
  return bareId(field(field(data, "quotedMsg"), "id"));
}
