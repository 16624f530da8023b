import { kindOfName } from "../../domain/phone-number";
import { addNotes } from "../notes/notify-admins";
import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";
import type { Repositories } from "../ports/store";

export type AccountNews = Extract<
  ChannelEvent,
  { kind: "template" | "tier" | "throughput" | "alert" | "restriction" }
>;
type NewsDeps = Pick<App, "store" | "clock" | "events" | "admins" | "push">;

/** What the provider says of our account: kept, and told to the admins where it changes what can be sent. */
export async function takeAccountNews(deps: NewsDeps, event: AccountNews): Promise<void> {
  const now = deps.clock.now();
  await deps.store.transaction(async (repositories) => {
    const note = await keep(repositories, event, now);
    if (note !== null) await addNotes(repositories, deps, note);
  });
}

/** Returns what admins must hear of it. */
async function keep(
  { account, senders }: Repositories,
  event: AccountNews,
  now: Date,
): Promise<string | null> {
  switch (event.kind) {
    case "template": {
      const isNews = await account.noteTemplate(event, now);
      return isNews && isTrouble(event) ? templateNote(event) : null;
    }
    case "tier": {
      const value = event.peopleADay === null ? "none" : String(event.peopleADay);
      const before = (await account.fact("tier"))?.value;
      await account.setFact("tier", value, now);
      return before === undefined || before === value ? null : tierNote(event.peopleADay);
    }
    case "throughput":
      await senders.noteThroughput(event.senderId, event.perSecond);
      return null;
    case "alert":
      return `⚠️ Kabar dari Meta${event.senderId === null ? "" : ` tentang nomor ${event.senderId}`}: ${event.text}`;
    case "restriction": {
      const until = new Date(now.getTime() + event.forMs);
      const isNews = await senders.holdBack(event.senderId, "capped", until, now);
      return isNews
        ? `⚠️ Kampanye nomor ${event.senderId} ditahan Meta (${event.why}); balasan tetap jalan.`
        : null;
    }
  }
}

function isTrouble({ status, category, quality }: Extract<AccountNews, { kind: "template" }>): boolean {
  const isHeld = status !== null && status !== "approved" && status !== "pending";
  return isHeld || quality === "RED" || (category !== null && category !== "UTILITY");
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  rejected: "ditolak",
  paused: "dijeda",
  disabled: "dimatikan",
  gone: "dihapus",
};

function templateNote({
  name,
  status,
  category,
  quality,
  reason,
}: Extract<AccountNews, { kind: "template" }>): string {
  const why = reason === "" ? "" : ` (${reason})`;
  if (status !== null && STATUS_WORDS[status] !== undefined)
    return `⚠️ Templat ${name} ${STATUS_WORDS[status]} Meta${why}. Kampanye yang memakainya ditahan, dan lanjut sendiri bila templat itu disetujui lagi. Lihat: lunas template status`;
  if (category !== null && category !== "UTILITY")
    return `⚠️ Meta memindahkan templat ${name} ke kategori ${category}, yang lebih mahal dan dapat dihentikan orang. Kampanye yang memakainya ditahan sampai petugas setuju: lunas template accept ${name}`;
  return `⚠️ Mutu templat ${name}: ${quality}${why}. Bila tetap merah, Meta menjedanya.`;
}

function tierNote(peopleADay: number | null): string {
  return peopleADay === null
    ? "Meta tidak lagi membatasi jumlah orang yang dapat dikirimi per 24 jam."
    : `Meta sekarang mengizinkan ${peopleADay} orang per 24 jam untuk semua nomor unit.`;
}

/**
 * This hidden id is no more: its person has another phone, and the old phone will be somebody else's one day. What was
 * proven from it must be proven again before anything is told, and a person looks at it.
 */
export async function takeDeparture(
  { store, clock }: Pick<App, "store" | "clock">,
  { name }: Extract<ChannelEvent, { kind: "departure" }>,
): Promise<void> {
  const now = clock.now();
  await store.transaction(async (repositories) => {
    const { contacts, identities, links, conversations, cases, auditLog } = repositories;
    const found = await contacts.findByAddress(name);
    const [contact] = found === null ? [] : await contacts.hold(found.id);
    const isTheirs = contact !== undefined && (await identities.find(name))?.contactId === contact.id;
    if (!isTheirs || contact.phone === null) return;
    await identities.drop(name);
    const dropped = await links.dropRegistrations(contact.id);
    await conversations.forget(contact.id, now);
    const details = `contact ${contact.id} has left its phone (${kindOfName(name)}), ${dropped} registrations dropped`;
    await auditLog.add({
      actor: "channel",
      command: "changed_hands",
      details,
      outcome: "done",
      occurredAt: now,
    });
    const summary =
      "WhatsApp memberi tahu bahwa pemilik nomor ini berganti nomor. Nomor lama dapat menjadi milik orang lain; periksa pelanggan yang tercatat di nomor ini.";
    if ((await cases.unfinishedOf(contact.id, "other", null)) === null)
      await cases.open({ contactId: contact.id, customerId: null, kind: "other", summary, openedAt: now });
  });
}

/** A person has told the provider to stop our advertising: we take it as a STOP. The way back is to tell us. */
export async function takeWish(
  { store, clock, events }: Pick<App, "store" | "clock" | "events">,
  { from, wants, at }: Extract<ChannelEvent, { kind: "wish" }>,
): Promise<void> {
  if (wants !== "stop") return;
  const now = clock.now();
  // A hidden id that nobody can place yet has a wish all the same: it holds for the phone once that is told.
  const { id } = await store.now.contacts.ensure(from, now);
  const isNews = await store.transaction(async ({ contacts, optOuts }) => {
    const [contact] = await contacts.hold(id);
    if (contact === undefined || (contact.wishAt !== null && contact.wishAt > at)) return false;
    if (!(await contacts.setOptedOut(contact.id, at))) return false;
    await contacts.setWish(contact.id, at);
    const reason = "melalui setelan pemasaran WhatsApp";
    await optOuts.add({
      contactId: contact.id,
      kind: "opted_out",
      source: "customer",
      reason,
      inboxId: null,
      occurredAt: now,
    });
    return true;
  });
  if (isNews) events.emit({ name: "contact.opted_out", contactId: id });
}
