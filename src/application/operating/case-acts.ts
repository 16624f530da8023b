import type { Case } from "../../domain/case";
import type { Contact } from "../../domain/contact";
import type { CustomerId } from "../../domain/customer-id";
import { Fault } from "../../domain/fault";
import { formatClock } from "../../domain/local-time";
import { PASSED_ON_ORDINAL } from "../answering/commit-answer";
import { tellHolders } from "../answering/registration";
import type { App } from "../ports/app";
import type { Repositories } from "../ports/store";

type CaseDeps = Pick<App, "store" | "clock" | "push">;

/** A person who has taken a chat and forgotten it: after so long the bot answers again. */
export const ATTENDED_MS = 12 * 3_600_000;
/** An admin's line gets its own answer as bubble 0; what it says to the customer is this bubble, once. */
export const TO_CUSTOMER_ORDINAL = PASSED_ON_ORDINAL + 1;

/** A case that staff name by its number. Throws a Fault when there is none. */
export async function loadCase(
  deps: Pick<App, "store">,
  id: number,
): Promise<{ readonly found: Case; readonly contact: Contact }> {
  const found = await deps.store.now.cases.find(id);
  const contact = found === null ? null : await deps.store.now.contacts.find(found.contactId);
  if (found === null || contact === null)
    throw new Fault("not_found", `Kasus ${id} tidak ada. !kasus menunjukkan yang belum selesai.`);
  return { found, contact };
}

/** The contact, locked: whom it has become part of, should it have been merged since it was read. */
async function held(contacts: Repositories["contacts"], { id }: Contact): Promise<Contact> {
  const [person] = await contacts.hold(id);
  if (person === undefined) throw new Error(`contact ${id} is gone`);
  return person;
}

/** A person takes the case and its chat: the bot is silent there until the case is closed, or for twelve hours. */
export async function takeCase(
  deps: CaseDeps,
  id: number,
  by: string,
  /** When the case that the taker has looked at was last taken (`null`: never); else it is taken as it stands. */
  seenTakenAt?: Date | null,
): Promise<Contact> {
  const { contact } = await loadOpenCase(deps, id);
  const now = deps.clock.now();
  await deps.store.transaction(async ({ cases, contacts }) => {
    const person = await held(contacts, contact);
    const current = await cases.find(id);
    const isOther = current?.state === "taken" && current.takenBy !== by;
    if (isOther && seenTakenAt !== undefined && current.takenAt?.getTime() !== seenTakenAt?.getTime())
      throw new Fault(
        "wrong_state",
        `Kasus ${id} baru saja diambil orang lain, pukul ${formatClock(current.takenAt!)}. Biarkan, atau ambil alih.`,
      );
    if (!(await cases.take(id, by, now))) throw closed(id);
    await contacts.setAttended(person.id, by, new Date(now.getTime() + ATTENDED_MS));
  });
  return contact;
}

/** Ends a case; the bot answers in its chat again, unless a person has another case of it. */
export async function closeCase(deps: CaseDeps, id: number): Promise<Contact> {
  const { contact } = await loadOpenCase(deps, id);
  const now = deps.clock.now();
  await deps.store.transaction(async ({ cases, contacts }) => {
    const person = await held(contacts, contact);
    if (!(await cases.close(id, now))) throw closed(id);
    if ((await cases.takenOf(person.id)) === null) await contacts.setAttended(person.id, null, null);
  });
  return contact;
}

/**
 * Says something to the customer of a case, as the unit. One line of an admin says it once, however often the line is
 * handled. Whoever has opted out is answered only while the last word in the chat is theirs.
 */
export async function answerCase(
  deps: CaseDeps,
  id: number,
  answer: {
    readonly text: string;
    readonly by: string;
    readonly inboxId: number | null;
    /** The newest answer of a person that the writer has read (0: none): another one has come since, and nothing is said. */
    readonly seenAnswer?: number;
  },
): Promise<Contact> {
  const { contact } = await loadOpenCase(deps, id);
  const now = deps.clock.now();
  const isSaid =
    answer.inboxId !== null &&
    (await deps.store.now.deliveries.hasReply(answer.inboxId, TO_CUSTOMER_ORDINAL));
  if (isSaid) return contact;
  if (contact.optedOutAt !== null) {
    const [last] = await deps.store.now.deliveries.dialogue(contact.id, 1);
    if (last?.direction !== "in")
      throw new Fault(
        "wrong_state",
        `Pelanggan kasus ${id} minta berhenti menerima pesan, dan pesan terakhir sudah dari kita. Tunggu sampai ia menulis lagi, atau telepon.`,
      );
  }
  await deps.store.transaction(async ({ contacts, deliveries }) => {
    const person = await held(contacts, contact);
    const newest = await deliveries.newestReply(person.id, TO_CUSTOMER_ORDINAL);
    if (answer.seenAnswer !== undefined && newest > answer.seenAnswer)
      throw new Fault(
        "wrong_state",
        "Belum dikirim: sejak halaman ini dibuka sudah ada jawaban lain dari petugas. Baca dulu; kirim lagi bila masih perlu.",
      );
    await deliveries.addReply({
      contactId: person.id,
      senderId: contact.senderId ?? deps.push.senders[0]!,
      inReplyTo: answer.inboxId,
      ordinal: TO_CUSTOMER_ORDINAL,
      text: answer.text,
      document: null,
      now,
    });
    // Who goes on talking keeps the chat.
    if (person.attendedBy === answer.by)
      await contacts.setAttended(person.id, answer.by, new Date(now.getTime() + ATTENDED_MS));
  });
  return contact;
}

/** The request to register a phone for one customer that a case is. Throws a Fault where it is none, or not for one. */
export async function checkLinkRequest(
  deps: Pick<App, "store">,
  id: number,
): Promise<{ readonly found: Case; readonly contact: Contact; readonly customerId: CustomerId }> {
  const { found, contact } = await loadOpenCase(deps, id);
  const { kind, customerId } = found;
  if (kind !== "link_request" || customerId === null)
    throw new Fault("wrong_state", `Kasus ${id} bukan permintaan mendaftarkan nomor untuk satu ID.`);
  if (idsIn(found.summary).some((each) => each !== customerId))
    throw new Fault(
      "wrong_state",
      `Kasus ${id} menyebut beberapa ID pelanggan. Tutup dengan !tutup ${id}, lalu minta pelanggan mengirim DAFTAR dan satu ID.`,
    );
  if ((await deps.store.now.customers.find(customerId)) === null)
    throw new Fault("not_found", `ID ${customerId} dari kasus ${id} tidak ada dalam data.`);
  return { found, contact, customerId };
}

/**
 * Registers the phone of a `link_request` for the customer it asked about, says so in its chat and in those of the
 * customer's other phones, and closes the case: one transaction, once. Throws a Fault for other cases, for one whose
 * customer is not known, and for an old one that speaks of several.
 */
export async function approveLink(
  deps: CaseDeps,
  id: number,
  answer: {
    readonly text: (customerId: CustomerId) => string;
    /** For the other phones of the customer, so that they can undo it. */
    readonly note: (customerId: CustomerId) => string;
    readonly inboxId: number | null;
  },
): Promise<{ readonly contact: Contact; readonly customerId: CustomerId }> {
  const { contact, customerId } = await checkLinkRequest(deps, id);
  const now = deps.clock.now();
  const senderId = contact.senderId ?? deps.push.senders[0]!;
  await deps.store.transaction(async (repositories) => {
    const { cases, contacts, links, deliveries } = repositories;
    const person = await held(contacts, contact);
    if (!(await cases.close(id, now))) throw closed(id);
    await links.link(person.id, customerId, "staff", now);
    const note = { customerId, text: answer.note(customerId) };
    await tellHolders(repositories, note, { contactId: person.id, senderId, now });
    await deliveries.addReply({
      contactId: person.id,
      senderId,
      inReplyTo: answer.inboxId,
      ordinal: TO_CUSTOMER_ORDINAL,
      text: answer.text(customerId),
      document: null,
      now,
    });
    if ((await cases.takenOf(person.id)) === null) await contacts.setAttended(person.id, null, null);
  });
  return { contact, customerId };
}

/** The customers that a request speaks of: more than one only in cases from before each had its own. */
function idsIn(summary: string): readonly string[] {
  return [...summary.matchAll(/untuk ID (\d{12})(?!\d)/g)].map(([, id]) => id!);
}

async function loadOpenCase(deps: Pick<App, "store">, id: number) {
  const loaded = await loadCase(deps, id);
  if (loaded.found.state === "closed") throw closed(id);
  return loaded;
}

function closed(id: number): Fault {
  return new Fault("wrong_state", `Kasus ${id} sudah ditutup.`);
}
