import { randomUUID } from "node:crypto";
import { newMessageId, store, tell, told } from "./traffic";
import type { InboundKind, InboundOrder } from "./types";
import {
  type Account,
  addressOf,
  changed,
  chatOf,
  type MessageFields,
  personOf,
  type Stored,
  type World,
} from "./world";

const TYPE: Record<InboundKind, string> = {
  text: "chat",
  image: "image",
  voice: "ptt",
  video: "video",
  sticker: "sticker",
  document: "document",
  location: "location",
  contact: "vcard",
  poll: "poll_creation",
};
const WITH_FILE: readonly InboundKind[] = ["image", "voice", "video", "sticker", "document"];

/** Somebody writes to this number: into its history, and to its open page unless that is not to hear of it. */
export function receiveInbound(world: World, account: Account, order: InboundOrder): string {
  const person = personOf(world, order.from);
  const writer = addressOf(world, person);
  const address = placeOf(order) ?? writer;
  const chat = chatOf(world, account, address);
  const message: Stored = {
    id: newMessageId(),
    account,
    chat,
    fromMe: order.fromMe === true,
    person,
    participant: placeOf(order) === null ? null : writer,
    at: order.at ? new Date(order.at) : new Date(),
    fields: fieldsOf(world, order),
    ack: 1,
    fate: "received",
    mute: false,
    untold: account.networkCut && order.whileOff !== true,
  };
  store(world, message);
  if (!message.fromMe && !order.status) chat.unreadCount += 1;
  if (order.whileOff !== true) tell(world, account, { kind: "receive", message: told(message) });
  changed(world);
  return message.id;
}

/** Where it is written, unless from person to person. */
function placeOf({ status, group, newsletter }: InboundOrder): string | null {
  if (status) return "status@broadcast";
  if (newsletter) return `${newsletter}@newsletter`;
  return group ? `${group}@g.us` : null;
}

function fieldsOf(world: World, order: InboundOrder): MessageFields {
  const kind = order.kind ?? "text";
  const quoted = order.quoted ? world.messages.get(order.quoted) : undefined;
  return {
    type: TYPE[kind],
    ...(WITH_FILE.includes(kind) ? fileFields(world, order) : { body: order.text ?? "" }),
    ...(order.status ? { isStatusV3: true } : {}),
    ...(order.quoted
      ? {
          quotedStanzaID: order.quoted,
          quotedMsg: { type: "chat", body: quoted?.fields.body ?? "" },
        }
      : {}),
  };
}

function fileFields(world: World, order: InboundOrder): Partial<MessageFields> {
  const content = Buffer.from(order.contentBase64 ?? "", "base64");
  const mimeType = order.mimeType ?? "application/octet-stream";
  const directPath = `/media/${randomUUID()}`;
  world.media.set(directPath, { content, mimeType });
  return {
    directPath,
    mimetype: mimeType,
    size: content.length,
    ...(order.text ? { caption: order.text } : {}),
    ...(order.fileName ? { filename: order.fileName } : {}),
  };
}
