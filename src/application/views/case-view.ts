import type { Case } from "../../domain/case";
import type { Contact } from "../../domain/contact";
import { loadCase } from "../operating/case-acts";
import type { App } from "../ports/app";
import type { Caller } from "../ports/screens";
import { type Chat, type CustomerHistory, customerHistory, readChat } from "./person-view";
import type { ViewQueries } from "./queries";
import { staffName } from "./staff-name";

/** A case with all that its answer needs: the chat, the bills, and who else is at it. */
export interface CaseView {
  readonly found: Case;
  readonly contact: Contact;
  readonly takenByName: string | null;
  readonly isMine: boolean;
  readonly chat: Chat;
  readonly customers: readonly CustomerHistory[];
  readonly others: readonly Case[];
  readonly dataAsOf: Date | null;
  /** What the caller has begun to write. */
  readonly draft: string;
  /** Colleagues who are writing an answer now. */
  readonly writers: readonly string[];
}

/** Whose draft is younger than this is writing. */
const WRITING_MS = 2 * 60_000;
const MONTHS = 6;
/** A phone of a village shop may stand for many. */
const MOST_CUSTOMERS = 5;
const OTHER_CASES = 10;
/** Drafts of the sandbox's visitor, who has no account. */
export const VISITOR_ID = 0;

export async function readCase(
  deps: Pick<App, "store" | "clock"> & { readonly views: ViewQueries },
  id: number,
  caller: Pick<Caller, "actor" | "userId">,
  shown: number,
): Promise<CaseView> {
  const { found, contact } = await loadCase(deps, id);
  const { bills, customers, drafts, users } = deps.store.now;
  const ofContact = await customers.ofContact(contact.id);
  const about = found.customerId === null ? null : await customers.find(found.customerId);
  const people = [
    ...(about === null ? [] : [about]),
    ...ofContact.filter(({ customerId }) => customerId !== about?.customerId),
  ].slice(0, MOST_CUSTOMERS);
  const written = await drafts.ofCase(id);
  const own = caller.userId ?? VISITOR_ID;
  const since = deps.clock.now().getTime() - WRITING_MS;
  return {
    found,
    contact,
    takenByName: found.takenBy === null ? null : staffName(await users.list(), found.takenBy),
    isMine: found.state === "taken" && found.takenBy === caller.actor,
    chat: await readChat(deps, contact.id, shown),
    customers: await Promise.all(people.map((customer) => customerHistory(deps, customer, MONTHS))),
    others: (await deps.views.cases.ofContact(contact.id, OTHER_CASES + 1)).filter((one) => one.id !== id),
    dataAsOf: await bills.dataAsOf(),
    draft: written.find(({ userId }) => userId === own)?.text ?? "",
    writers: written
      .filter(({ userId, writtenAt }) => userId !== own && writtenAt.getTime() > since)
      .map(({ userName }) => userName ?? "Tamu sandbox"),
  };
}
