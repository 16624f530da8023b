import type { Clock } from "../../application/ports";
import { type PhoneNumber, phoneNumber } from "../../domain/phone-number";
import type { Live } from "./life";
import { field, widOf } from "./message-ids";
import type { IdentityTable, Limits } from "./options";
import { createRecentMap } from "./recent";
import { withTimeout } from "./with-timeout";

/** Who stands behind a WhatsApp id. Kept for all numbers of this process together. */
export interface Identities {
  /**
   * The phone behind a chat id, or `lid:<digits>` while WhatsApp hides it. The digits of a LID are no phone number,
   * however much they look like one: only WhatsApp's own word or our table makes a phone of them.
   */
  whoIs(chatId: string, live: Live | null): Promise<PhoneNumber>;
  /** WhatsApp itself used this hidden id for this phone. */
  learn(chatId: string, phone: PhoneNumber): void;
  /** The chat ids under which the history with this contact may stand, the likelier first. */
  chatsOf(phone: PhoneNumber, live: Live | null): Promise<readonly string[]>;
}

/** WhatsApp is asked again about a hidden number after so long; asking often is said to raise the risk of a ban. */
const HIDDEN_MS = 6 * 3600_000;
const KEPT = 50_000;

export function createIdentities(
  clock: Clock,
  limits: Limits,
  table: IdentityTable | undefined,
  hooks: { onLearnt(lid: string, phone: PhoneNumber): void; onTrouble(where: string, error: unknown): void },
): Identities {
  const phones = createRecentMap<PhoneNumber>(KEPT);
  const lids = createRecentMap<string>(KEPT);
  const hiddenUntil = createRecentMap<number>(KEPT);
  const asked = new Map<string, Promise<PhoneNumber | null>>();

  function remember(lid: string, phone: PhoneNumber): void {
    phones.set(lid, phone);
    lids.set(phone, lid);
    hiddenUntil.delete(lid);
  }

  function learn(chatId: string, phone: PhoneNumber): void {
    const lid = lidIn(chatId);
    if (lid === null || phone.startsWith("lid:") || phones.get(lid) === phone) return;
    remember(lid, phone);
    hooks.onLearnt(lid, phone);
  }

  async function stored<T>(read: Promise<T> | undefined): Promise<T | null> {
    try {
      return (await read) ?? null;
    } catch (error) {
      hooks.onTrouble("identity table", error);
      return null;
    }
  }

  async function whoIs(chatId: string, live: Live | null): Promise<PhoneNumber> {
    const phone = phoneIn(chatId);
    if (phone !== null) return phone;
    const lid = lidIn(chatId) ?? chatId.replace(/@.*$/, "");
    const known = phones.get(lid);
    if (known !== undefined) return known;
    if (lidIn(chatId) === null || (hiddenUntil.get(lid) ?? 0) > clock.now().getTime()) return hidden(lid);
    let question = asked.get(lid);
    if (question === undefined) {
      question = resolve(lid, live).finally(() => asked.delete(lid));
      asked.set(lid, question);
    }
    return (await question) ?? hidden(lid);
  }

  async function resolve(lid: string, live: Live | null): Promise<PhoneNumber | null> {
    const fromTable = await stored(table?.phoneOf(lid));
    if (fromTable !== null) {
      remember(lid, fromTable);
      return fromTable;
    }
    if (live === null) return null;
    try {
      const pair = await askPage(live, `${lid}@lid`);
      const phone = pair.phone === null ? null : phoneIn(pair.phone);
      if (phone === null) hiddenUntil.set(lid, clock.now().getTime() + HIDDEN_MS);
      else learn(`${lid}@lid`, phone);
      return phone;
    } catch (error) {
      hooks.onTrouble("identity", error);
      return null;
    }
  }

  async function chatsOf(phone: PhoneNumber, live: Live | null): Promise<readonly string[]> {
    if (phone.startsWith("lid:")) return [`${phone.slice(4)}@lid`];
    let lid = lids.get(phone) ?? (await stored(table?.lidOf(phone)));
    if (lid === null && live !== null) {
      const pair = await askPage(live, `${phone}@c.us`).catch(() => null);
      lid = pair?.lid ? lidIn(pair.lid) : null;
      if (lid !== null) learn(`${lid}@lid`, phone);
    }
    return lid === null ? [`${phone}@c.us`] : [`${lid}@lid`, `${phone}@c.us`];
  }

  async function askPage(live: Live, chatId: string): Promise<{ lid: string | null; phone: string | null }> {
    const call = live.client.getContactLidAndPhone([chatId]);
    const [pair] = await withTimeout("identity", limits.questionMs, call, live.over);
    return { lid: widOf(field(pair, "lid")), phone: widOf(field(pair, "pn")) };
  }

  return { whoIs, learn, chatsOf };
}

function hidden(lid: string): PhoneNumber {
  return phoneNumber(`lid:${lid}`);
}

/** `6289012345678@c.us` → the phone; a device suffix (`…:12@c.us`) is ignored. */
function phoneIn(chatId: string): PhoneNumber | null {
  const match = /^(\d{7,15})(?::\d+)?@(c\.us|s\.whatsapp\.net)$/.exec(chatId);
  return match ? phoneNumber(match[1]!) : null;
}

function lidIn(chatId: string): string | null {
  return /^(\d+)(?::\d+)?@lid$/.exec(chatId)?.[1] ?? null;
}
