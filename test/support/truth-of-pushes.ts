import type { SentFinding, SentQuery } from "../../src/application/ports/channel";
import type { CampaignState } from "../../src/domain/campaign";

interface Person {
  /** The contacts that this person was before anybody knew that they are one. */
  readonly contacts: readonly number[];
  isKnown: boolean;
  hasPaid: boolean;
}

interface Begun {
  readonly person: Person;
  /** The contacts that were known to be this person when it was begun. */
  readonly group: readonly number[];
  readonly contact: number;
}

/**
 * What really happened in a history, whatever the tables say, and the promise in a few lines: at most one invoice to one
 * person, none begun after STOP was stored, after payment or while its campaign does not run, and nothing lost.
 */
export class Truth {
  readonly wrong: string[] = [];
  private readonly people: Person[] = [];
  private readonly stops = new Set<number>();
  private readonly begun = new Map<number, Begun>();
  private readonly left: (Begun & { readonly id: string; readonly senderId: string })[] = [];

  addPerson(contacts: readonly number[]): void {
    this.people.push({ contacts, isKnown: contacts.length === 1, hasPaid: false });
  }

  contactsOf = (person: number) => this.people[person - 1]!.contacts;
  saidStop = () => [...this.stops];
  hasSaidStop = (contact: number) => void this.stops.add(contact);
  hasPaid(person: number): void {
    this.people[person - 1]!.hasPaid = true;
  }
  isKnown(person: number): void {
    this.people[person - 1]!.isKnown = true;
  }

  begins(delivery: number, contact: number, campaign: CampaignState): void {
    const person = this.people.find((one) => one.contacts.includes(contact))!;
    const group = person.isKnown ? person.contacts : [contact];
    if (group.some((one) => this.stops.has(one))) this.wrong.push(`${delivery} begun after STOP was stored`);
    if (person.hasPaid) this.wrong.push(`${delivery} begun after payment`);
    if (campaign !== "running") this.wrong.push(`${delivery} begun in a campaign that is ${campaign}`);
    this.begun.set(delivery, { person, group, contact });
  }

  leaves(delivery: number, senderId: string): string {
    const now = this.begun.get(delivery)!;
    const isSame = (before: Begun) =>
      now.group.includes(before.contact) || before.group.includes(now.contact);
    if (this.left.some(isSame)) this.wrong.push(`${delivery} is a second invoice to one person`);
    const id = `wa-${delivery}-${this.left.length}`;
    this.left.push({ ...now, id, senderId });
    return id;
  }

  ids = () => this.left.map(({ id }) => id);

  /** What stands in this person's chat with that number of ours. */
  find(person: number, { senderId, knownIds }: Pick<SentQuery, "senderId" | "knownIds">): SentFinding {
    const found = this.left.find(
      (one) =>
        one.person === this.people[person - 1] && one.senderId === senderId && !knownIds.includes(one.id),
    );
    return found === undefined ? { kind: "absent" } : { kind: "found", providerMessageId: found.id };
  }

  lost(what: number, state: string): void {
    this.wrong.push(`${what} ended as ${state}`);
  }
}
