import { createWid, MsgKey } from "./ids.mjs";
import { Collection, Model } from "./models.mjs";
import { learn, lidOf, phoneOf } from "./people.mjs";
import { call } from "./server.mjs";
import { Cmd, me } from "./session.mjs";

/** Chats and messages. Memory holds what came since the page was loaded and each chat's last message; the rest is asked for. */

class MsgModel extends Model {
  constructor(attributes) {
    super(attributes);
    if (attributes.directPath) this.mediaData = { mediaStage: "NEEDS_DOWNLOAD" };
  }
  unsafe() {
    return this;
  }
  canReply() {
    return true;
  }
  msgContextInfo() {
    const { body, caption, type } = this;
    return {
      quotedMsg: { body: caption ?? body, type },
      quotedStanzaID: this.id.id,
      quotedParticipant: this.id.fromMe ? me.pn : this.from,
    };
  }
  async downloadMedia() {
    this.mediaData.mediaStage = "RESOLVED";
  }
}

class MsgCollection extends Collection {
  modelClass = MsgModel;
  #unseen = new Set();

  /** The next look-up of this message finds nothing. */
  hideOnce(key) {
    this.#unseen.add(key.toString());
  }

  get(id) {
    return id && this.#unseen.delete(id.toString()) ? undefined : super.get(id);
  }

  /** @throws {DOMException} for an undefined id, as IndexedDB does when the library reads a renamed field. */
  async getMessagesById(ids) {
    if (ids.some((id) => id === undefined))
      throw new DOMException("No key or key range specified.", "DataError");
    const keys = ids.map((id) => MsgKey.fromString(id.toString()));
    const here = keys.map((key) => super.get(key));
    const { messages } = await call("messagesById", {
      ids: keys.filter((_, i) => !here[i]).map((key) => key.id),
    });
    return { messages: [...here.filter(Boolean), ...messages.map((told) => remember(told))] };
  }

  async search(query) {
    const text = String(query).toLowerCase();
    return {
      messages: this.getModelsArray().filter((msg) => msg.body?.toLowerCase().includes(text)),
    };
  }
}

class ChatCollection extends Collection {
  async find(like) {
    return this.get(createWid(like)) ?? (await findOrCreateChat(createWid(like)));
  }
}

export const Msg = new MsgCollection();
export const Chat = new ChatCollection();

function newChat(wid, fields = {}) {
  const chat = new Model({
    id: wid,
    t: 0,
    unreadCount: 0,
    archive: false,
    pin: undefined,
    isLocked: false,
    muteExpiration: 0,
    formattedTitle: fields.title ?? `+${(phoneOf(wid) ?? wid).user}`,
    lastReceivedKey: undefined,
    endOfHistoryTransferType: 1,
    msgs: new Collection(),
  });
  chat.mute = {
    expiration: 0,
    mute: async ({ expiration }) => {
      chat.mute.expiration = expiration;
    },
    unmute: async () => {
      chat.mute.expiration = 0;
    },
  };
  if (wid.isGroup())
    chat.groupMetadata = new Model({ id: wid, announce: false, participants: [], subject: fields.title });
  return Chat.add(chat);
}

/** The chat with this person under the id that the server keys it by: their number or their LID. */
export async function findOrCreateChat(like) {
  const wid = createWid(like);
  const { address, person } = await call("openChat", {
    address: wid.toString(),
    lidKnown: wid.isLid() || lidOf(wid) !== undefined,
  });
  if (person) learn(person);
  const chatWid = createWid(address);
  return Chat.get(chatWid) ?? newChat(chatWid);
}

/** Puts a message that the server told into memory, without the ado of a new one. */
function remember(told, isNewMsg = false) {
  const key = MsgKey.fromString(told.key);
  const known = Msg.get(key);
  if (known) return known;
  const chat = Chat.get(key.remote) ?? newChat(key.remote, { title: told.title });
  const mine = chat.id.isLid() ? me.lid : me.pn;
  const msg = new MsgModel({
    ...told.fields,
    id: key,
    from: key.fromMe ? mine : key.remote,
    to: key.fromMe ? key.remote : mine,
    author: key.participant,
    isNewMsg,
  });
  chat.msgs.add(msg);
  return Msg.add(msg);
}

/** A message of somebody, or of our own phone, while the page is open. */
export function receive(told) {
  learn(told.person);
  const key = MsgKey.fromString(told.key);
  if (Msg.get(key)) return;
  const chat = Chat.get(key.remote) ?? newChat(key.remote, { title: told.title });
  chat.set({ t: told.fields.t, lastReceivedKey: key });
  const msg = remember(told, true);
  if (!key.fromMe && !msg.isStatusV3) chat.set({ unreadCount: chat.unreadCount + 1 });
}

/** What the server said of a message of ours before its own answer had put that into memory. */
const early = new Map();

export function addOwn(chat, attributes) {
  const msg = new MsgModel(attributes);
  chat.msgs.add(msg);
  chat.set({ t: msg.t, lastReceivedKey: msg.id });
  Msg.add(msg);
  for (const changes of early.get(msg.id.toString()) ?? []) msg.set(changes);
  early.delete(msg.id.toString());
  return msg;
}

/** Receipts, edits and deletions reach only what is in memory, as on the real page. */
export function amend(keyText, changes) {
  const key = MsgKey.fromString(keyText);
  const msg = Msg.get(key);
  if (msg) msg.set(changes);
  else early.set(keyText, [...(early.get(keyText) ?? []), changes]);
}

/** Takes the server's picture: people, chats with unread counts, each with its last message. */
export function takeSnapshot({ people, chats }) {
  for (const person of people) learn(person);
  for (const { address, unreadCount, t, title, last } of chats) {
    const wid = createWid(address);
    const chat = Chat.get(wid) ?? newChat(wid, { title });
    chat.set({ unreadCount, t });
    if (last) chat.set({ lastReceivedKey: remember(last).id });
  }
}

/** Up to fifty messages older than those in memory; an empty list at the beginning of the chat. */
export async function loadEarlierMsgs({ chat }) {
  const { messages } = await call("history", {
    address: chat.id.toString(),
    known: chat.msgs.getModelsArray().map((msg) => msg.id.id),
  });
  return messages.map((told) => remember(told));
}

export async function sendSeen({ chat }) {
  await call("seen", { address: chat.id.toString() });
  chat.set({ unreadCount: 0 });
  return true;
}

Object.assign(Cmd, {
  archiveChat: async (chat, archive) => chat.set({ archive }),
  pinChat: async (chat, pin) => chat.set({ pin: pin ? 1 : undefined }),
  markChatUnread: async (chat) => chat.set({ unreadCount: -1 }),
  openChatBottom: async () => true,
  sendStarMsgs: async (_chat, [msg], star) => msg.set({ star }),
  sendUnstarMsgs: async (_chat, [msg]) => msg.set({ star: false }),
  sendRevokeMsgs: async (_chat, { list }) => {
    for (const msg of list) {
      await call("revoke", { id: msg.id.id });
      msg.set({ type: "revoked", body: undefined });
    }
  },
  sendDeleteMsgs: async (chat, { list }) => {
    for (const msg of list) {
      Msg.remove(msg);
      chat.msgs.remove(msg);
    }
  },
});
