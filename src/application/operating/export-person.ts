import type { Bill, Customer } from "../../domain/bill";
import { period } from "../../domain/billing-period";
import type { Contact, ContactCustomer } from "../../domain/contact";
import type { PersonRecord } from "../../domain/person-record";
import { createScrub } from "../../domain/scrub";
import type { App } from "../ports/app";
import type { AuditEntry, ContactName, OptOutEvent } from "../ports/repositories";
import { loadPerson } from "./opt-out-by-staff";

/** Everything that is stored about one person. */
export interface PersonExport {
  readonly madeAt: Date;
  readonly contact: Contact;
  readonly names: readonly ContactName[];
  readonly customers: readonly {
    readonly link: ContactCustomer;
    readonly customer: Customer | null;
    /** Only where the person is registered for the customer: bills of others are not theirs. */
    readonly bills: readonly Bill[];
  }[];
  readonly wishes: readonly OptOutEvent[];
  readonly record: PersonRecord;
  /** What staff did that names the person: looked up, revealed, stopped, erased. */
  readonly audit: readonly AuditEntry[];
}

const FIRST_PERIOD = period("2000-01");
/** As many acts of staff as are kept in two years. */
const MOST_ACTS = 1_000_000;

/** Reads all of it, and writes down that it was read. Throws a Fault when there is no such contact. */
export async function exportPerson(
  deps: Pick<App, "store" | "clock">,
  contactId: number,
  asker: { readonly actor: string; readonly face: "cli" | "screen" },
): Promise<PersonExport> {
  const contact = await loadPerson(deps, contactId);
  const { auditLog, bills, customers, erasures, identities, links, optOuts } = deps.store.now;
  const held = await links.ofContact(contact.id);
  const traces = await erasures.tracesOf(contact.id);
  const scrub = createScrub({ ...traces, words: [] });
  const madeAt = deps.clock.now();
  const exported: PersonExport = {
    madeAt,
    contact,
    names: await identities.ofContact(contact.id),
    customers: await Promise.all(
      held.map(async (link) => ({
        link,
        customer: await customers.find(link.customerId),
        bills: link.state === "active" ? await bills.since(link.customerId, FIRST_PERIOD) : [],
      })),
    ),
    wishes: await optOuts.ofContact(contact.id),
    record: await erasures.recordOf(contact.id),
    audit: (await auditLog.newest(MOST_ACTS))
      .filter(({ details }) => isAbout(details, contact.id) || scrub.clean(details, "names") !== null)
      .toReversed(),
  };
  await auditLog.add({
    ...asker,
    command: "ekspor data",
    details: `nomor ${contact.id}`,
    outcome: "done",
    occurredAt: madeAt,
  });
  return exported;
}

function isAbout(details: string, contactId: number): boolean {
  return details.split(/\D+/).includes(String(contactId)) && /\b(?:nomor|contact|kontak)\b/.test(details);
}
