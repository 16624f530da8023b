import type { Sql } from "../../../src/adapters/database/connection/sql";
import { FOREIGN_LOOKUPS_PER_DAY } from "../../../src/domain/contact";
import { localDay } from "../../../src/domain/local-time";
import { type Fact, factsOf, maskedToken, tokensOf, typedIn } from "./facts";
import { type Household, type Person, PROVING_PERIOD, type RandomTown } from "./town";

const PROOFS_PER_DAY = 3;

/** A reply as it stands in the outbox. */
export interface Reply {
  readonly id: number;
  readonly contactId: number;
  readonly text: string;
  readonly document: string | null;
}

/** What a person was told. */
export interface Heard {
  readonly person: Person;
  readonly text: string;
}

interface Day {
  /** Numbers of other people's customers about which something was said. */
  readonly told: Set<string>;
  refused: number;
}

/**
 * Reads everything that the bot says and does, and knows what it may: nothing is taken from the program's own reasons.
 * `breaches` has a line for each thing that nobody should have been told or given.
 */
export function createWatcher(sql: Sql, town: RandomTown, disclosure: "anyone" | "linked") {
  const facts = factsOf(town);
  const typed = new Map<Person, Set<string>>();
  const lastTexts = new Map<Person, readonly string[]>();
  const typedToday = new Map<string, Set<string>>();
  const days = new Map<string, Day>();
  /** Amounts of the proving month that strangers have read: no proof any more. */
  const disclosed = new Set<string>();
  const breaches: string[] = [];
  let links: Links = new Map();
  let lastReply = 0;
  const counts = { replies: 0, documents: 0, registered: 0 };

  const dayOf = (person: Person, now: Date) =>
    entry(days, `${person.label} ${localDay(now)}`, () => ({ told: new Set<string>(), refused: 0 }));
  const knownToday = (person: Person, now: Date) =>
    entry(typedToday, `${person.label} ${localDay(now)}`, () => new Set<string>());

  function personOf(names: readonly (string | null)[]): Person | null {
    return (
      town.people.find(
        ({ phone, lid }) => names.includes(phone) || (lid !== null && names.includes(`lid:${lid}`)),
      ) ?? null
    );
  }

  function check(reply: Reply, person: Person, own: ReadonlySet<string>, mayTell: number, now: Date): void {
    const knows = typed.get(person) ?? new Set<string>();
    const breach = (what: string) =>
      breaches.push(
        `${person.label} was told ${what}: ${JSON.stringify(reply.text)} after ${JSON.stringify(lastTexts.get(person))}`,
      );
    const day = dayOf(person, now);
    const amountsOf = new Set<string>();
    for (const token of tokensOf(reply.text)) {
      const fact = facts.get(token);
      if (fact !== undefined && !mayRead(fact, token, own, knows)) breach(`${fact.kind} ${token}`);
      if (fact?.kind === "open_amount" && !own.has(fact.id!)) amountsOf.add(fact.id!);
    }
    for (const id of amountsOf) {
      const { meter, bills } = town.households.find((one) => one.id === id)!;
      const wasNamed = [id, meter].some((number) => number !== null && knownToday(person, now).has(number));
      if (disclosure === "linked" || !wasNamed) breach(`an amount of ${id}`);
      if (
        bills.some(
          (bill) => bill.period === PROVING_PERIOD && tokensOf(reply.text).includes(String(bill.amount)),
        )
      )
        disclosed.add(id);
    }
    for (const number of toldAbout(reply.text, own, knownToday(person, now))) day.told.add(number);
    if (day.told.size > mayTell) breach(`about ${day.told.size} customers of others in a day`);
    if (own.size === 0 && /kWh|stand \d|\(dibayar /.test(reply.text)) breach("usage or a payment");
    if (reply.document !== null) {
      counts.documents += 1;
      const { bills = [] } = JSON.parse(reply.document) as { bills?: { customerId: string }[] };
      if (bills.some(({ customerId }) => !own.has(customerId)) || bills.length === 0) breach("a document");
    }
    if (
      reply.text.includes("belum bisa kami cocokkan") &&
      ++day.refused > PROOFS_PER_DAY - 1 + (mayTell > FOREIGN_LOOKUPS_PER_DAY ? PROOFS_PER_DAY : 0)
    )
      breach(`${day.refused} times today that a proof did not fit`);
  }

  function mayRead(
    { kind, id }: Fact,
    token: string,
    own: ReadonlySet<string>,
    knows: ReadonlySet<string>,
  ): boolean {
    if (kind === "open_amount") return true; // Looked at above.
    if (kind === "name" || kind === "address") return knows.has(token);
    if (id !== null && own.has(id)) return true;
    return knows.has(token);
  }

  /** Numbers that this text says something about: that they exist, or that they do not. */
  function toldAbout(text: string, own: ReadonlySet<string>, today: ReadonlySet<string>): string[] {
    const absent = [...text.matchAll(/ID pelanggan (\d{12}) tidak ada/g)].map((found) => found[1]!);
    const there = town.households.filter(
      ({ id, meter }) =>
        !own.has(id) &&
        (text.includes(`ID ${maskedToken(id)} a.n.`) ||
          (meter !== null && today.has(meter) && text.includes(`Nomor meter …${meter.slice(-4)} a.n.`))),
    );
    return [...absent, ...there.map(({ id }) => id)];
  }

  function checkRegistrations(before: Links, now: Date): void {
    for (const [key, link] of links) {
      if (link.source !== "proof" || link.state !== "active" || before.get(key)?.state === "active") continue;
      counts.registered += 1;
      const household = town.households.find(({ id }) => id === link.customerId)!;
      const person = personOf([link.phone, link.name]);
      const why =
        person === null ? "we know nobody of that name" : unfounded(household, person, link, before, now);
      if (why !== null) breaches.push(`${person?.label} was registered for ${link.customerId}: ${why}`);
    }
  }

  function unfounded(
    household: Household,
    person: Person,
    link: Link,
    before: Links,
    now: Date,
  ): string | null {
    const knows = typed.get(person) ?? new Set<string>();
    const bill = household.bills.find(({ period }) => period === PROVING_PERIOD);
    if (!knows.has(household.meter?.slice(-4) ?? "-") && !knows.has(household.meter ?? "-"))
      return "the meter was not said";
    if (bill === undefined || !knows.has(String(bill.amount))) return "the amount was not said";
    if (disclosed.has(household.id)) return "the amount had been told to strangers";
    if (dayOf(person, now).refused > PROOFS_PER_DAY) return "too many proofs";
    // Another contact may be the same person, under a name that has just been confirmed.
    const others = [...before.values(), ...links.values()].filter(
      (one) =>
        one.customerId === household.id &&
        one.contactId !== link.contactId &&
        personOf([one.phone, one.name]) !== person,
    );
    return others.some(({ state }) => state === "active") ? "another phone has it" : null;
  }

  return {
    breaches,
    counts,
    /** What somebody writes, they know. */
    wrote(person: Person, text: string, now: Date): void {
      const texts = [...(lastTexts.get(person) ?? []).slice(-4), text];
      lastTexts.set(person, texts);
      // Bubbles that follow each other may be read as one.
      for (const token of [...typedIn(text), ...typedIn(texts.join("\n"))]) {
        entry(typed, person, () => new Set<string>()).add(token);
        knownToday(person, now).add(token);
      }
    },
    /** Looks at everything that was said and done since the last look. */
    async look(now: Date): Promise<readonly Heard[]> {
      const replies = await sql.all<Reply & { phone: string | null; name: string | null }>(
        `SELECT d.id, d.contact_id, d.text, d.document, c.phone,
            (SELECT MIN(i.name) FROM contact_identities i WHERE i.contact_id = c.id) AS name
           FROM deliveries d JOIN contacts c ON c.id = d.contact_id
          WHERE d.id > ? AND d.campaign_id IS NULL ORDER BY d.id`,
        [lastReply],
      );
      const before = links;
      links = await readLinks(sql);
      const heard: Heard[] = [];
      for (const reply of replies) {
        lastReply = reply.id;
        counts.replies += 1;
        const person = personOf([reply.phone, reply.name]);
        if (person === null) breaches.push(`a reply went to nobody that we know: ${reply.text}`);
        else heard.push({ person, text: reply.text });
        if (person !== null && !person.isAdmin) {
          const own = new Set([...ownOf(before, reply.contactId), ...ownOf(links, reply.contactId)]);
          // Who is seen under two names that nobody has joined yet is two people to the bot.
          const mayTell = FOREIGN_LOOKUPS_PER_DAY * (person.lid === null ? 1 : 2);
          check(reply, person, own, mayTell, now);
        }
      }
      checkRegistrations(before, now);
      return heard;
    },
  };
}

interface Link {
  readonly contactId: number;
  readonly customerId: string;
  readonly source: string;
  readonly state: string;
  readonly phone: string | null;
  readonly name: string | null;
}
type Links = ReadonlyMap<string, Link>;

async function readLinks(sql: Sql): Promise<Links> {
  const rows = await sql.all<Link>(
    `SELECT l.contact_id, l.customer_id, l.source, l.state, c.phone,
        (SELECT MIN(i.name) FROM contact_identities i WHERE i.contact_id = c.id) AS name
       FROM contact_customers l JOIN contacts c ON c.id = l.contact_id`,
  );
  return new Map(rows.map((row) => [`${row.contactId} ${row.customerId}`, row]));
}

function ownOf(links: Links, contactId: number): Set<string> {
  return new Set(
    [...links.values()].flatMap((link) =>
      link.contactId === contactId && link.state === "active" ? [link.customerId] : [],
    ),
  );
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
