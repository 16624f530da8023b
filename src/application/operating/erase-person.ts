import { Fault } from "../../domain/fault";
import { type Address, maskPhone, type PhoneNumber } from "../../domain/phone-number";
import { createScrub } from "../../domain/scrub";
import type { App } from "../ports/app";
import type { PersonFiles } from "../ports/person-files";
import type { ErasedRows, Job, TraceRow } from "../ports/repositories";
import type { Repositories } from "../ports/store";

export interface EraseDeps extends Pick<App, "store" | "clock" | "admins"> {
  readonly personFiles: PersonFiles;
}

/** A contact by its number, or a phone that no contact has (any more) and that may stand somewhere all the same. */
export type Erasable = { readonly contactId: number } | { readonly address: Address };

export interface Erased extends ErasedRows {
  /** Rows of other tables that told of the person. */
  readonly traces: number;
  readonly files: number;
}

/** Who asked for it; kept in the audit, which is all that tells of an erasure. */
interface Asker {
  readonly actor: string;
  readonly face: "cli" | "screen";
}

/** A message of staff may have been written while we looked. */
const LOOKS = 3;

/**
 * Erases everything that is stored about a person, and keeps a keyed hash of each phone and name, so that nothing is sent
 * to them whatever list brings them back (UU 27/2022). One transaction: the hashes, the rows and the traces in others'
 * words; after it nothing begins any more that was planned, prepared or claimed for them. What has been handed to WhatsApp
 * already has left. Done again, it finds nothing.
 */
export async function erasePerson(deps: EraseDeps, who: Erasable, asker: Asker): Promise<Erased> {
  const { store, clock, personFiles } = deps;
  const first = await readTraces(store.now, who);
  const staff = await staffPhones(store.now, deps.admins);
  refuseStaff(first.addresses, staff);
  // Read before, so that nothing is locked while all words are read.
  const rows = await store.now.erasures.findTraces(createScrub(first), staff);
  const { erased, traces, scrubbed } = await store.transaction(async (repositories) => {
    const now = clock.now();
    const held = "contactId" in who ? await repositories.contacts.hold(who.contactId) : [];
    const contactId = held[0]?.id;
    // Of a contact that has become more of a person since.
    const traces = contactId === undefined ? first : await readTraces(repositories, { contactId });
    refuseStaff(traces.addresses, staff);
    await repositories.erasures.remember([...first.addresses, ...traces.addresses], now, now);
    const erased = contactId === undefined ? NOTHING : await repositories.erasures.erase(contactId, now);
    const scrubbed = await repositories.erasures.scrub(rows, createScrub(traces));
    await repositories.auditLog.add({
      ...asker,
      command: "hapus data",
      details: contactId === undefined ? "nomor tanpa kontak" : `nomor ${contactId}`,
      outcome: "done",
      occurredAt: now,
    });
    return { erased, traces, scrubbed };
  });
  const scrub = createScrub(traces);
  const files = await personFiles.remove(traces.files, (line) => scrub.clean(line, "phones") !== null);
  let found = scrubbed;
  for (let look = 1; look <= LOOKS; look++) {
    const left: readonly TraceRow[] = await store.now.erasures.findTraces(scrub, staff);
    if (left.length === 0) break;
    found += await store.transaction(({ erasures }) => erasures.scrub(left, scrub));
  }
  await store.now.erasures.overwriteFreed();
  return { ...erased, traces: found, files };
}

const NOTHING: ErasedRows = { messages: 0, deliveries: 0, customers: 0 };

async function readTraces({ erasures }: Repositories, who: Erasable) {
  return "contactId" in who
    ? erasures.tracesOf(who.contactId)
    : { addresses: [who.address], names: [], words: [], files: [] };
}

async function staffPhones(
  { users }: Repositories,
  admins: readonly PhoneNumber[],
): Promise<readonly PhoneNumber[]> {
  const known = (await users.list()).flatMap(({ phone }) => (phone === null ? [] : [phone as PhoneNumber]));
  return [...admins, ...known];
}

/** Staff are told of every case: what is stored of them comes back with the next note. */
function refuseStaff(addresses: readonly Address[], staff: readonly PhoneNumber[]): void {
  const own = staff.find((phone) => addresses.includes(phone));
  if (own === undefined) return;
  throw new Fault(
    "wrong_state",
    `${maskPhone(own)} adalah nomor petugas. Keluarkan dulu dari ADMIN_NUMBERS, dan hapus dari penggunanya (lunas user), lalu ulangi.`,
  );
}

/** Throws a Fault where it may not be; else it is done by whoever works on jobs, after the caller's transaction. */
export async function orderErasure(
  repositories: Repositories,
  deps: Pick<App, "clock" | "admins">,
  contactId: number,
  actor: string,
): Promise<void> {
  const { addresses } = await repositories.erasures.tracesOf(contactId);
  refuseStaff(addresses, await staffPhones(repositories, deps.admins));
  await repositories.jobs.add({
    command: "hapus data",
    step: "erase",
    // A number that says nothing any more once it is done.
    arguments: String(contactId),
    actor,
    inboxId: null,
    senderId: null,
    createdAt: deps.clock.now(),
  });
}

export async function runEraseJob(deps: EraseDeps, job: Job): Promise<() => Promise<null>> {
  const contactId = Number(job.arguments);
  // Of one that was done before the process ended, nothing is left.
  if ((await deps.store.now.contacts.find(contactId)) !== null)
    await erasePerson(deps, { contactId }, { actor: job.actor, face: "screen" });
  return async () => null;
}
