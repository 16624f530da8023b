import { randomBytes } from "node:crypto";
import type { AckLevel, Receipts } from "./types";
import {
  type Account,
  type Chat,
  changed,
  type Device,
  devicesOf,
  type Stored,
  toldOf,
  type World,
} from "./world";

/** How messages and their receipts come about and are told to the pages. */

const LEVEL: Record<Receipts, AckLevel> = { none: 0, server: 1, delivered: 2, read: 3 };

export function newMessageId(): string {
  return `3A${randomBytes(9).toString("hex").toUpperCase()}`;
}

/** The text of a message key, `true_62890…@c.us_3EB0…`. */
export function keyOf(message: Stored): string {
  const parts = [String(message.fromMe), message.chat.address, message.id];
  return (message.participant ? [...parts, message.participant] : parts).join("_");
}

/** A message as the page is told it. */
export function told(message: Stored): object {
  return {
    key: keyOf(message),
    title: message.chat.title,
    person: message.person ? toldOf(message.person, false) : { phone: null, lid: null, name: "" },
    fields: { ...message.fields, t: Math.floor(message.at.getTime() / 1000), ack: message.ack },
  };
}

export function store(world: World, message: Stored): void {
  message.chat.messages.push(message);
  world.messages.set(message.id, message);
}

/** Tells every open page of this number; while the network is cut, none. */
export function tell(world: World, account: Account, event: object): void {
  if (account.networkCut) return;
  for (const device of devicesOf(world, account)) device.tell?.(event);
}

/** Raises the acknowledgement: −1 replaces 0, everything else only rises. */
export function acknowledge(world: World, message: Stored, level: AckLevel): void {
  if (level === -1 ? message.ack > 0 : level <= message.ack) return;
  message.ack = level;
  if (!message.mute) amend(world, message, { ack: level });
  changed(world);
}

export function amend(world: World, message: Stored, changes: object): void {
  tell(world, message.account, { kind: "amend", key: keyOf(message), changes });
}

/** What the server and the person's phone do by themselves with a message that was received. */
export function acknowledgeByItself(world: World, message: Stored): void {
  const upTo = LEVEL[message.chat.person?.receipts ?? world.settings.receipts];
  const step = (level: AckLevel) => {
    if (level > upTo || message.account.networkCut) return;
    acknowledge(world, message, level);
    setTimeout(() => step((level + 1) as AckLevel), world.settings.receiptDelayMs).unref();
  };
  setTimeout(() => step(1), world.settings.receiptDelayMs).unref();
}

/** Is it the first message ever between us and this person? */
export function isCold(chat: Chat): boolean {
  return !chat.messages.some((message) => message.fate === "received");
}

/** Sends on what waited in the page, and tells the page what came meanwhile. */
export function flush(world: World, account: Account): void {
  for (const chat of account.chats.values()) {
    for (const message of chat.messages) {
      if (message.fate === "held" && !message.mute) {
        message.fate = "received";
        acknowledgeByItself(world, message);
      }
      if (message.untold) {
        message.untold = false;
        tell(world, account, { kind: "receive", message: told(message) });
      }
    }
  }
  changed(world);
}

export function link(world: World, device: Device, account: Account): void {
  device.account = account;
  stopCodes(device);
  device.tell?.({
    kind: "linked",
    account: { phone: account.phone, lid: account.lid, name: account.name },
  });
  changed(world);
}

/** A new code for the page, and the next after the settings' time, until it has had its number of them. */
export function showCode(world: World, device: Device): void {
  stopCodes(device);
  device.ref = `2@${randomBytes(24).toString("base64")}`;
  device.codesShown += 1;
  device.codeTimer = setTimeout(() => {
    if (device.codesShown >= world.settings.qrCodes) device.tell?.({ kind: "idle" });
    else {
      showCode(world, device);
      device.tell?.({ kind: "qr", ref: device.ref });
    }
  }, world.settings.qrRefreshMs);
  device.codeTimer.unref();
  changed(world);
}

export function stopCodes(device: Device): void {
  if (device.codeTimer) clearTimeout(device.codeTimer);
  device.codeTimer = null;
}

/** Takes the session away from a browser profile, and says so to its page. */
export function unlink(world: World, device: Device): void {
  device.account = null;
  device.synced = false;
  device.tell?.({ kind: "logout" });
  changed(world);
}
