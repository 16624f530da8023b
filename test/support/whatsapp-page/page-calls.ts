import type { Faults } from "./faults";
import { sendCall } from "./send-call";
import { showCode, stopCodes, told, unlink } from "./traffic";
import {
  type Account,
  addressOf,
  changed,
  chatOf,
  type Device,
  type MessageFields,
  messageById,
  personAt,
  toldOf,
  type World,
} from "./world";

/** What a call of the page may carry; each carries the parts that it needs. */
export interface PageBody {
  readonly address: string;
  readonly id: string;
  readonly ids: readonly string[];
  readonly known: readonly string[];
  readonly key: string;
  readonly fields: MessageFields;
  readonly body: string;
  readonly lidKnown: boolean;
  readonly phone: string;
  readonly state: string;
  readonly synced: boolean;
  readonly at: number;
  readonly stanza: unknown;
}

/** What the page may ask of the server, by name. An answer `{ hang: true }` makes the page's call wait for ever. */
export type PageCall = (world: World, faults: Faults, device: Device, body: PageBody) => object;

const HANG = { hang: true };
/** What strikes before the page can ask for anything. */
const BEFORE_THE_PAGE: readonly string[] = ["no_answer", "server_error"];
const HISTORY_PAGE = 50;

export const PAGE_CALLS: Record<string, PageCall> = {
  hello(world, faults, device) {
    const start = faults.take(
      "start",
      device.account?.phone ?? null,
      (fault) => !BEFORE_THE_PAGE.includes(fault.kind),
    );
    device.loads += 1;
    device.synced = false;
    device.state = "OPENING";
    if (!device.account) {
      device.codesShown = 0;
      showCode(world, device);
    }
    changed(world);
    const { idStyle, version, missingModules } = world.settings;
    const account = device.account && shown(device.account);
    return {
      idStyle,
      version,
      missingModules,
      account,
      ref: device.ref,
      start: {
        slowMs: start?.kind === "slow" ? (start.slowMs ?? 3000) : 0,
        debug: start?.kind === "no_debug" ? "never" : "soon",
        opening: start?.kind === "opening_forever" ? "forever" : "soon",
        ready: start?.kind.startsWith("ready_") ? start.kind.slice("ready_".length) : "once",
        frames: start?.kind === "events_thrice" ? 2 : 0,
      },
    };
  },

  state(world, _faults, device, { state, synced, at }) {
    // Reports are separate requests and may overtake each other.
    if (at < device.reportedAt) return {};
    Object.assign(device, { state, synced, reportedAt: at });
    changed(world);
    return {};
  },

  refreshQr(world, _faults, device) {
    if (device.account) return {};
    device.codesShown = 0;
    showCode(world, device);
    device.tell?.({ kind: "qr", ref: device.ref });
    return {};
  },

  pairingCode(world, _faults, device, { phone }) {
    const alphabet = "ABCDEFGHJKLMNPQRSTVWXYZ123456789";
    const code = Array.from({ length: 8 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join(
      "",
    );
    stopCodes(device);
    world.pairingCodes.set(code, { device, phone });
    changed(world);
    return { code };
  },

  logout(world, _faults, device) {
    if (device.account) unlink(world, device);
    return {};
  },

  snapshot: online("snapshot", (_world, account) => ({
    people: [...account.chats.values()].flatMap(({ person }) => (person ? [toldOf(person, false)] : [])),
    chats: [...account.chats.values()].map((chat) => {
      const last = chat.messages.at(-1);
      return {
        address: chat.address,
        title: chat.title,
        unreadCount: chat.unreadCount,
        t: last ? Math.floor(last.at.getTime() / 1000) : 0,
        last: last ? told(last) : null,
      };
    }),
  })),

  lookup: online("lookup", (world, _account, { address }) => {
    const person = personAt(world, address);
    world.traces.push({ kind: "lookup", what: person?.phone ?? address });
    return { person: person?.registered ? toldOf(person, true) : null };
  }),

  openChat: online("open_chat", (world, account, { address, lidKnown }) => {
    const person = personAt(world, address);
    if (!person) return { address, person: null };
    if (person.lidKnown === "after_lookup" && !lidKnown) return { error: "No LID for user" };
    // Who hides the number has, seen from it, no LID: the chat stays with the number it was opened by.
    const isHidden = person.phoneKnown === "never";
    const chat = chatOf(world, account, isHidden ? address : addressOf(world, person));
    return {
      address: chat.address,
      person: toldOf(person, !isHidden && !address.endsWith("@lid")),
    };
  }),

  history: online("history", (world, account, { address, known }) => {
    world.traces.push({ kind: "history", what: personAt(world, address)?.phone ?? address });
    const older = account.chats.get(address)?.messages ?? [];
    const unknown = older.filter((message) => !known.includes(message.id));
    return { messages: unknown.slice(-HISTORY_PAGE).map(told) };
  }),

  messagesById: online("history", (world, account, { ids }) => {
    const found = ids.flatMap((id) => world.messages.get(id) ?? []);
    return { messages: found.filter((message) => message.account === account).map(told) };
  }),

  seen: online("seen", (world, account, { address }) => {
    world.traces.push({ kind: "seen", what: personAt(world, address)?.phone ?? address });
    chatOf(world, account, address).unreadCount = 0;
    changed(world);
    return {};
  }),

  edit: online("edit", (world, _account, { id, body }) => {
    const message = messageById(world, id);
    message.fields = { ...message.fields, body };
    return {};
  }),

  revoke: online("revoke", (world, _account, { id }) => {
    const message = messageById(world, id);
    message.fields = { type: "revoked" };
    return {};
  }),

  typing: online("typing", (world, _account, { address }) => {
    world.traces.push({ kind: "typing", what: personAt(world, address)?.phone ?? address });
    changed(world);
    return {};
  }),

  linkPreview: online("link_preview", (world, _account, { body }) => {
    world.traces.push({ kind: "link_preview", what: body });
    return {};
  }),

  stanza: online("stanza", (world, _account, { stanza }) => {
    world.traces.push({ kind: "stanza", what: JSON.stringify(stanza) });
    return {};
  }),

  beforeUpload: online("upload", () => ({})),
  send: sendCall,
};

type Ordered = "lookup" | "open_chat" | "history" | "upload" | "typing" | "snapshot";
const UNDISTURBED = ["seen", "edit", "revoke", "stanza", "link_preview"] as const;
type Undisturbed = (typeof UNDISTURBED)[number];

/** A call that needs the network: waits for ever while that is cut, and may be hit by an ordered fault. */
function online(
  on: Ordered | Undisturbed,
  work: (world: World, account: Account, body: PageBody) => object,
): PageCall {
  return (world, faults, device, body) => {
    const { account } = device;
    if (!account || account.networkCut) return HANG;
    const phone = body.address ? (personAt(world, body.address)?.phone ?? null) : null;
    const fault = isUndisturbed(on) ? null : faults.take(on, phone);
    if (fault?.kind === "hang") return HANG;
    if (fault?.kind === "error") return { error: fault.text ?? "internal error" };
    return work(world, account, body);
  };
}

function shown({ phone, lid, name }: Account): object {
  return { phone, lid, name };
}

function isUndisturbed(on: Ordered | Undisturbed): on is Undisturbed {
  return (UNDISTURBED as readonly string[]).includes(on);
}
