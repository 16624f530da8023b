import type { Faults } from "./faults";
import { receiveInbound } from "./inbound";
import { linkingControl } from "./linking-control";
import { acknowledge, amend, keyOf, newMessageId, tell } from "./traffic";
import { troubleControl } from "./trouble-control";
import type { SentFilter, SentMessage, WhatsAppPageControl } from "./types";
import {
  type Account,
  addressOf,
  chatOf,
  DEFAULT_WAIT_MS,
  messageById,
  personOf,
  type Stored,
  type World,
  waitFor,
} from "./world";

/** The pretend WhatsApp as seen by a test. */
export function createControl(world: World, faults: Faults): WhatsAppPageControl {
  return {
    ...linkingControl(world),
    ...troubleControl(world, faults),

    async configure(changes) {
      world.settings = { ...world.settings, ...changes };
      return world.settings;
    },
    async addPerson(person) {
      const whole = { ...personOf(world, person.phone), ...person };
      world.people.set(person.phone, whole);
      return whole;
    },
    async person(phone) {
      return personOf(world, phone);
    },

    async inbound(order) {
      return receiveInbound(world, ourNumber(world, order.to), order);
    },
    async edit(id, text) {
      const message = messageById(world, id);
      message.fields = { ...message.fields, body: text };
      amend(world, message, { body: text });
    },
    async revoke(id) {
      const message = messageById(world, id);
      message.fields = { type: "revoked" };
      amend(world, message, { type: "revoked", body: undefined });
    },
    async react(id, emoji) {
      const message = messageById(world, id);
      const address = message.chat.address;
      tell(world, message.account, {
        kind: "reaction",
        reaction: {
          id: `false_${address}_${newMessageId()}`,
          reactionParentKey: keyOf(message),
          reactionText: emoji,
          reactionTimestamp: Date.now(),
          from: address,
        },
      });
    },
    async call(from, to) {
      const peerJid = addressOf(world, personOf(world, from));
      tell(world, ourNumber(world, to), {
        kind: "call",
        id: newMessageId(),
        call: { peerJid, isVideo: false, isGroup: false, outgoing: false, canHandleLocally: true },
      });
    },

    async messages(filter = {}) {
      return received(world, filter);
    },
    async waitForMessages(filter, count, timeoutMs = DEFAULT_WAIT_MS) {
      const enough = () => {
        const found = received(world, filter);
        return found.length >= count && found;
      };
      return waitFor(world, `${count} messages`, enough, timeoutMs);
    },
    async fileOf(id) {
      const file = world.media.get(messageById(world, id).fields.directPath ?? "");
      if (!file) throw new Error(`message ${id} has no file`);
      return file.content.toString("base64");
    },
    async ack(id, level) {
      acknowledge(world, messageById(world, id), level);
    },
    async unread(phone, to) {
      const address = addressOf(world, personOf(world, phone));
      return chatOf(world, ourNumber(world, to), address).unreadCount;
    },
    async traces(kind) {
      return world.traces.filter((trace) => trace.kind === kind).map((trace) => trace.what);
    },
  };
}

function ourNumber(world: World, phone: string | undefined): Account {
  const accounts = [...world.accounts.values()];
  const [only] = accounts.filter((account) => phone === undefined || account.phone === phone);
  if (!only || (phone === undefined && accounts.length > 1))
    throw new Error(`which of our numbers? ${accounts.length} exist`);
  return only;
}

function received(world: World, filter: SentFilter): SentMessage[] {
  return [...world.messages.values()]
    .filter((message) => message.fromMe && message.fate === "received")
    .map(sentMessage)
    .filter(
      (sent) =>
        (filter.from === undefined || sent.from === filter.from) &&
        (filter.to === undefined || sent.to === filter.to) &&
        (filter.text === undefined || sent.text.includes(filter.text)),
    );
}

function sentMessage({ id, account, chat, fields, at, ack, person }: Stored): SentMessage {
  return {
    id,
    from: account.phone,
    to: person?.phone ?? chat.address,
    text: (fields.directPath ? fields.caption : fields.body) ?? "",
    fileName: fields.filename ?? null,
    mimeType: fields.mimetype ?? null,
    sizeBytes: fields.size ?? null,
    quotedId: fields.quotedStanzaID ?? null,
    at: at.toISOString(),
    ack,
  };
}
