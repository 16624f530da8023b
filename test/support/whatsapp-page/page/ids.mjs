/**
 * User ids and message keys. The name of the field that holds an id as text follows `idStyle`:
 * `_serialized` as ever, `$1` on message keys as reported since July 2026, or `$1_everywhere` (user ids too; disputed).
 */

let keyField = "_serialized";
let widField = "_serialized";

export function setIdStyle(idStyle) {
  keyField = idStyle === "_serialized" ? "_serialized" : "$1";
  widField = idStyle === "$1_everywhere" ? "$1" : "_serialized";
}

const SERVERS = ["c.us", "lid", "g.us", "broadcast", "newsletter"];

export class Wid {
  constructor(user, server) {
    this.server = server;
    this.user = user;
    this[widField] = `${user}@${server}`;
  }
  isLid() {
    return this.server === "lid";
  }
  isUser() {
    return this.server === "c.us" || this.server === "lid";
  }
  isGroup() {
    return this.server === "g.us";
  }
  isStatus() {
    return this.server === "broadcast" && this.user === "status";
  }
  isBroadcast() {
    return this.server === "broadcast";
  }
  isNewsletter() {
    return this.server === "newsletter";
  }
  equals(other) {
    return other?.toString() === this.toString();
  }
  toJid() {
    return this.toString().replace("@c.us", "@s.whatsapp.net");
  }
  toString() {
    return `${this.user}@${this.server}`;
  }
}

/** @throws {Error} `wid error: invalid wid`, as the page does for `+62…@c.us` and bare numbers. */
export function createWid(like) {
  if (like instanceof Wid) return like;
  const text = typeof like === "object" && like !== null ? `${like.user}@${like.server}` : String(like);
  const [user, server] = text.replace("@s.whatsapp.net", "@c.us").split("@");
  if (!SERVERS.includes(server) || !/^[\w-]+$/.test(user)) throw new Error("wid error: invalid wid");
  if (server === "c.us" && !/^\d+$/.test(user)) throw new Error("wid error: invalid wid");
  return new Wid(user, server);
}

export class MsgKey {
  constructor({ fromMe, from, to, remote, id, participant, selfDir }) {
    this.fromMe = fromMe ?? selfDir === "out";
    this.remote = createWid(remote ?? (this.fromMe ? to : from));
    this.id = id;
    if (participant) this.participant = createWid(participant);
    this[keyField] = this.toString();
  }
  toString() {
    const parts = [this.fromMe, this.remote, this.id];
    return (this.participant ? [...parts, this.participant] : parts).join("_");
  }
  equals(other) {
    return other?.toString() === this.toString();
  }
  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return `3EB0${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  }
  static fromString(text) {
    const [fromMe, remote, id, participant] = text.split("_");
    return new MsgKey({ fromMe: fromMe === "true", remote, id, participant });
  }
}
