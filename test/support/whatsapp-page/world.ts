import { createHash } from "node:crypto";
import { EventEmitter } from "node:events";
import type { AckLevel, Person, Settings } from "./types";

/** One of our numbers. */
export interface Account {
  readonly phone: string;
  readonly lid: string;
  readonly name: string;
  coldLocked: boolean;
  networkCut: boolean;
  readonly chats: Map<string, Chat>;
}

export interface Chat {
  /** `…@c.us`, `…@lid` or `…@g.us`. */
  readonly address: string;
  readonly title: string | null;
  readonly person: Person | null;
  unreadCount: number;
  readonly messages: Stored[];
}

export interface MessageFields {
  readonly type: string;
  readonly body?: string;
  readonly caption?: string;
  readonly filename?: string;
  readonly mimetype?: string;
  readonly size?: number;
  readonly directPath?: string;
  readonly quotedStanzaID?: string;
  readonly quotedMsg?: unknown;
  readonly isStatusV3?: boolean;
}

export interface Stored {
  readonly id: string;
  readonly account: Account;
  readonly chat: Chat;
  readonly fromMe: boolean;
  /** Whom we wrote to, or who wrote. */
  readonly person: Person | null;
  /** The writer's address in a group or a status post. */
  readonly participant: string | null;
  readonly at: Date;
  fields: MessageFields;
  ack: AckLevel;
  /** `held`: still in the page; `refused`: the server said no. */
  fate: "received" | "held" | "refused";
  /** No acknowledgement is told to the page. */
  mute: boolean;
  /** Came while the network was cut; told when it is back. */
  untold: boolean;
}

export interface Device {
  readonly id: string;
  account: Account | null;
  ref: string;
  codesShown: number;
  state: string;
  synced: boolean;
  reportedAt: number;
  loads: number;
  /** Writes one event to the open page; `null` while none is open. */
  tell: ((event: object) => void) | null;
  codeTimer: NodeJS.Timeout | null;
}

export interface World {
  settings: Settings;
  readonly people: Map<string, Person>;
  readonly accounts: Map<string, Account>;
  readonly devices: Map<string, Device>;
  readonly messages: Map<string, Stored>;
  readonly pairingCodes: Map<string, { readonly device: Device; readonly phone: string }>;
  readonly media: Map<string, { readonly content: Buffer; readonly mimeType: string }>;
  readonly traces: { readonly kind: string; readonly what: string }[];
  readonly changes: EventEmitter;
}

/** How long a control call waits for the page before it fails. */
export const DEFAULT_WAIT_MS = 90_000;

export const DEFAULT_SETTINGS: Settings = {
  idStyle: "_serialized",
  chatKey: "phone",
  receipts: "delivered",
  receiptDelayMs: 0,
  strangersRegistered: true,
  qrRefreshMs: 20_000,
  qrCodes: 6,
  version: "2.3000.1043000000",
  missingModules: [],
};

export function createWorld(settings: Partial<Settings>): World {
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    people: new Map(),
    accounts: new Map(),
    devices: new Map(),
    messages: new Map(),
    pairingCodes: new Map(),
    media: new Map(),
    traces: [],
    changes,
  };
}

export function changed(world: World): void {
  world.changes.emit("change");
}

/** Resolves with the first truthy answer; asked again after every change. @throws {Error} when the time is over. */
export function waitFor<T>(
  world: World,
  what: string,
  ask: () => T | null | undefined | false,
  timeoutMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      world.changes.off("change", check);
    };
    const check = () => {
      const answer = ask();
      if (!answer) return;
      stop();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`the WhatsApp page waited ${timeoutMs} ms in vain for ${what}`));
    }, timeoutMs);
    // Whoever has closed everything else need not wait for a code that nobody will show any more.
    timer.unref();
    world.changes.on("change", check);
    check();
  });
}

/** A LID has nothing to do with the number, but looks like one: fifteen digits, the same for the same number every time. */
export function lidFor(phone: string): string {
  const digits = BigInt(`0x${createHash("sha256").update(phone).digest("hex").slice(0, 16)}`);
  return `1${(digits % 10n ** 14n).toString().padStart(14, "0")}`;
}

/** The person with this number; strangers come into being as the settings say. */
export function personOf(world: World, phone: string): Person {
  const known = world.people.get(phone);
  if (known) return known;
  const person: Person = {
    phone,
    lid: lidFor(phone),
    name: `Orang ${phone.slice(-4)}`,
    registered: world.settings.strangersRegistered,
    phoneKnown: "always",
    lidKnown: "always",
    chatKey: null,
    receipts: null,
  };
  world.people.set(phone, person);
  return person;
}

/** Whose address is it? `null` for groups and for LIDs of nobody. */
export function personAt(world: World, address: string): Person | null {
  const [user = "", server] = address.split("@");
  if (server === "c.us") return personOf(world, user);
  if (server !== "lid") return null;
  return [...world.people.values()].find((person) => person.lid === user) ?? null;
}

/** What the server tells the page of a person: never more than this person lets be known. */
export function toldOf(
  person: Person,
  asked: boolean,
): { phone: string | null; lid: string | null; name: string } {
  const phoneShown = person.phoneKnown === "always" || (asked && person.phoneKnown !== "never");
  const lidShown = person.lidKnown === "always" || asked;
  const isLidKeyed = !phoneShown;
  return {
    phone: phoneShown ? person.phone : null,
    lid: isLidKeyed || lidShown ? person.lid : null,
    name: person.name,
  };
}

export function addressOf(world: World, person: Person): string {
  const key = person.chatKey ?? world.settings.chatKey;
  const isHidden = person.phoneKnown !== "always";
  return key === "lid" || isHidden ? `${person.lid}@lid` : `${person.phone}@c.us`;
}

export function accountOf(world: World, phone: string): Account {
  const known = world.accounts.get(phone);
  if (known) return known;
  const account: Account = {
    phone,
    lid: lidFor(phone),
    name: `Kantor ${phone.slice(-4)}`,
    coldLocked: false,
    networkCut: false,
    chats: new Map(),
  };
  world.accounts.set(phone, account);
  return account;
}

export function devicesOf(world: World, account: Account): Device[] {
  return [...world.devices.values()].filter((device) => device.account === account);
}

export function chatOf(world: World, account: Account, address: string): Chat {
  const known = account.chats.get(address);
  if (known) return known;
  const isGroup = address.endsWith("@g.us");
  const chat: Chat = {
    address,
    title: isGroup ? `Grup ${address.slice(0, 4)}` : null,
    person: personAt(world, address),
    unreadCount: 0,
    messages: [],
  };
  account.chats.set(address, chat);
  return chat;
}

export function messageById(world: World, id: string): Stored {
  const message = world.messages.get(id);
  if (!message) throw new Error(`no message ${id}`);
  return message;
}
