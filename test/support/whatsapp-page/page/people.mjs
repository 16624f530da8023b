import { createWid } from "./ids.mjs";
import { Collection, Model } from "./models.mjs";
import { call } from "./server.mjs";
import { me } from "./session.mjs";

/** Contacts, and the table of which hidden id belongs to which number, as far as this page has been told. */

const lidByPhone = new Map();
const phoneByLid = new Map();

/** `{ phone, lid, name }`, each of the first two empty when the server keeps it back. */
export function learn(person) {
  if (person.phone && person.lid) {
    lidByPhone.set(person.phone, person.lid);
    phoneByLid.set(person.lid, person.phone);
  }
  for (const address of [person.phone && `${person.phone}@c.us`, person.lid && `${person.lid}@lid`]) {
    if (!address) continue;
    const known = Contact.get(address) ?? Contact.add(blankContact(createWid(address)));
    known.set({ pushname: person.name, phoneNumber: phoneOf(known.id) });
  }
}

export function lidOf(wid) {
  const lid = lidByPhone.get(createWid(wid).user);
  return lid && createWid(`${lid}@lid`);
}

export function phoneOf(wid) {
  const phone = phoneByLid.get(createWid(wid).user);
  return phone && createWid(`${phone}@c.us`);
}

/** Asks the server; `null` when nobody has this number. The answer teaches the page the other id. */
export async function queryWidExists(like) {
  const wid = createWid(like);
  const { person } = await call("lookup", { address: wid.toString() });
  if (!person) return null;
  learn(person);
  return { wid, biz: false };
}

class ContactCollection extends Collection {
  async find(like) {
    const wid = createWid(like);
    return this.get(wid) ?? this.add(blankContact(wid));
  }
}

export const Contact = new ContactCollection();

function blankContact(wid) {
  return new Model({
    id: wid,
    phoneNumber: phoneOf(wid),
    name: undefined,
    pushname: undefined,
    isBusiness: false,
    isEnterprise: false,
    isContactBlocked: false,
    type: "in",
    labels: [],
  });
}

const isMe = (contact) => contact.id.equals(me.pn) || contact.id.equals(me.lid);

export const contactGetters = {
  getIsMe: isMe,
  getIsUser: (contact) => contact.id.isUser(),
  getIsGroup: (contact) => contact.id.isGroup(),
  getIsWAContact: (contact) => contact.id.isUser(),
  // The digits of the LID when the number is hidden: the trap that callers must not fall into.
  getUserid: (contact) => (contact.phoneNumber ?? contact.id).user,
  getVerifiedName: () => undefined,
  getVerifiedLevel: () => 0,
  getStatusMute: () => false,
  getName: (contact) => contact.name,
  getShortName: (contact) => contact.name,
  getPushname: (contact) => contact.pushname,
  getIsEnterprise: () => false,
};
