import type { Clock } from "../../../application/ports/ports";
import { type Address, isHidden, lidName, type PhoneNumber, phoneNumber } from "../../../domain/phone-number";
import type { Live } from "../page/live";
import { chatIdOf, field, widOf } from "../page/message-ids";
import type { IdentityTable, Limits } from "../page/options";
import { createRecentMap } from "../page/recent";
import { withTimeout } from "../page/with-timeout";

/** Who stands behind a WhatsApp id. Kept for all numbers of this process together. */
export interface Identities {
  /**
   * The phone behind a chat id, or a hidden id while WhatsApp hides it. The digits of a LID are no phone number,
   * however much they look like one: only WhatsApp's own word or our table makes a phone of them. A LID may change
   * hands, so the page is asked again about an old answer; where that would give an admin's rights and the page does
   * not say so again, the writer stays hidden.
   */
  whoIs(chatId: string, live: Live | null): Promise<Address>;
  /** WhatsApp itself used this chat id for this phone: a hidden id of it, or its own spelling. */
  learn(chatId: string, phone: Address): void;
  /** The chat ids under which the history with this contact may stand, the likelier first. */
  chatsOf(address: Address, live: Live | null): Promise<readonly string[]>;
}

export interface IdentityHooks {
  onLearnt(lid: string, phone: PhoneNumber): void;
  onSpelling?(phone: PhoneNumber, spelling: PhoneNumber): void;
  isAdmin?(phone: PhoneNumber): boolean | Promise<boolean>;
  onTrouble(where: string, error: unknown): void;
}

/** WhatsApp is asked again about a hidden number after so long; asking often is said to raise the risk of a ban. */
const HIDDEN_MS = 6 * 3600_000;
/** And about one that it has told: a LID seldom changes hands, but an admin's would hand over an admin's rights. */
const OLD_MS = 7 * 24 * 3600_000;
const OLD_FOR_ADMINS_MS = 12 * 3600_000;
const KEPT = 50_000;

interface Known {
  readonly phone: PhoneNumber;
  readonly confirmedMs: number;
}

export function createIdentities(
  clock: Clock,
  limits: Limits,
  table: IdentityTable | undefined,
  hooks: IdentityHooks,
): Identities {
  const phones = createRecentMap<Known>(KEPT);
  const lids = createRecentMap<string>(KEPT);
  const spellings = createRecentMap<PhoneNumber>(KEPT);
  const hiddenUntil = createRecentMap<number>(KEPT);
  const asked = new Map<string, Promise<Address>>();

  function remember(lid: string, known: Known): void {
    phones.set(lid, known);
    lids.set(known.phone, lid);
  }

  function learn(chatId: string, phone: Address): void {
    if (isHidden(phone)) return;
    const lid = lidIn(chatId);
    if (lid === null) {
      learnSpelling(phoneIn(chatId), phone);
      return;
    }
    const known = phones.get(lid);
    const now = clock.now().getTime();
    hiddenUntil.delete(lid);
    // Told again now and then, so that the table knows how old its answer is.
    if (known?.phone === phone && now - known.confirmedMs < OLD_FOR_ADMINS_MS / 2) return;
    remember(lid, { phone, confirmedMs: now });
    hooks.onLearnt(lid, phone);
  }

  function learnSpelling(spelling: PhoneNumber | null, phone: PhoneNumber): void {
    if (spelling === null || spelling === phone || spellings.get(phone) === spelling) return;
    spellings.set(phone, spelling);
    hooks.onSpelling?.(phone, spelling);
  }

  async function stored<T>(read: Promise<T> | undefined): Promise<T | null> {
    try {
      return (await read) ?? null;
    } catch (error) {
      hooks.onTrouble("identity table", error);
      return null;
    }
  }

  async function whoIs(chatId: string, live: Live | null): Promise<Address> {
    const phone = phoneIn(chatId);
    if (phone !== null) return phone;
    const lid = lidIn(chatId);
    if (lid === null) return lidName(chatId.replace(/@.*$/, ""));
    let question = asked.get(lid);
    if (question === undefined) {
      question = resolve(lid, live).finally(() => asked.delete(lid));
      asked.set(lid, question);
    }
    return question;
  }

  async function resolve(lid: string, live: Live | null): Promise<Address> {
    const known = await knownOf(lid);
    const isAdmin = known !== null && (await hooks.isAdmin?.(known.phone)) === true;
    const age = known === null ? Number.POSITIVE_INFINITY : clock.now().getTime() - known.confirmedMs;
    if (known !== null && age < (isAdmin ? OLD_FOR_ADMINS_MS : OLD_MS)) return known.phone;
    const told = await askAbout(lid, live);
    if (told !== null) return told;
    return known === null || isAdmin ? lidName(lid) : known.phone;
  }

  async function knownOf(lid: string): Promise<Known | null> {
    const remembered = phones.get(lid);
    if (remembered !== undefined) return remembered;
    const phone = await stored(table?.phoneOf(lid));
    if (phone === null) return null;
    const now = clock.now();
    const confirmedAt = table?.confirmedAt === undefined ? now : await stored(table.confirmedAt(lid));
    const known = { phone, confirmedMs: confirmedAt?.getTime() ?? 0 };
    remember(lid, known);
    return known;
  }

  async function askAbout(lid: string, live: Live | null): Promise<PhoneNumber | null> {
    const now = clock.now().getTime();
    if (live === null || (hiddenUntil.get(lid) ?? 0) > now) return null;
    try {
      const pair = await askPage(live, `${lid}@lid`);
      const phone = pair.phone === null ? null : phoneIn(pair.phone);
      if (phone === null) hiddenUntil.set(lid, now + HIDDEN_MS);
      else learn(`${lid}@lid`, phone);
      return phone;
    } catch (error) {
      hooks.onTrouble("identity", error);
      return null;
    }
  }

  async function chatsOf(address: Address, live: Live | null): Promise<readonly string[]> {
    if (isHidden(address)) return [chatIdOf(address)];
    let lid = lids.get(address) ?? (await stored(table?.lidOf(address)));
    if (lid === null && live !== null) {
      const pair = await askPage(live, `${address}@c.us`).catch(() => null);
      lid = pair?.lid ? lidIn(pair.lid) : null;
      if (lid !== null) learn(`${lid}@lid`, address);
    }
    const spelling = spellings.get(address) ?? (await stored(table?.spellingOf?.(address)));
    return [
      ...(lid === null ? [] : [`${lid}@lid`]),
      chatIdOf(address),
      ...(spelling === null ? [] : [chatIdOf(spelling)]),
    ];
  }

  async function askPage(live: Live, chatId: string): Promise<{ lid: string | null; phone: string | null }> {
    const call = live.client.getContactLidAndPhone([chatId]);
    const [pair] = await withTimeout("identity", limits.questionMs, call, live.over);
    return { lid: widOf(field(pair, "lid")), phone: widOf(field(pair, "pn")) };
  }

  return { whoIs, learn, chatsOf };
}

/** `6289012345678@c.us` → the phone; a device suffix (`…:12@c.us`) is ignored. */
function phoneIn(chatId: string): PhoneNumber | null {
  const match = /^(\d{7,15})(?::\d+)?@(c\.us|s\.whatsapp\.net)$/.exec(chatId);
  return match ? phoneNumber(match[1]!) : null;
}

function lidIn(chatId: string): string | null {
  return /^(\d+)(?::\d+)?@lid$/.exec(chatId)?.[1] ?? null;
}
