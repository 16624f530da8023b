import { type Answer, type Effect, reply, type Say, type Turn } from "../../application/turn";
import type { Customer } from "../../domain/bill";
import { FOREIGN_LOOKUPS_PER_DAY } from "../../domain/contact";
import type { CustomerId } from "../../domain/customer-id";
import { localDay } from "../../domain/local-time";
import { billForStranger, billInFull, HOW_TO_PAY, sourceLine } from "../../texts/bill";
import { customerNotFound, lookupsUsedUp, onlyLinked } from "../../texts/chat";

/** The bills of the customers that a message names: in full for linked phones, the least for others. */
export async function showBills(turn: Turn, ids: readonly CustomerId[]): Promise<Answer> {
  const linked = await turn.look.linkedCustomers();
  const asked = new Set(await turn.look.foreignLookupsToday());
  const blocks: string[] = [];
  const effects: Effect[] = [];
  let hasOpenBill = false;
  let isAnyShown = false;
  for (const id of new Set(ids)) {
    const own = linked.find((customer) => customer.customerId === id);
    if (own === undefined) {
      const refusal = refuse(turn, asked, id);
      if (refusal !== null) {
        blocks.push(refusal);
        continue;
      }
      asked.add(id);
      // Counted also when there is no such customer: otherwise the answers could be used to try out IDs.
      effects.push({ kind: "note_foreign_lookup", customerId: id });
    }
    const customer = own ?? (await turn.look.customer(id));
    if (customer === null) {
      blocks.push(customerNotFound(id));
      continue;
    }
    const shown = await showOne(turn, customer, own !== undefined);
    blocks.push(shown.text);
    hasOpenBill ||= shown.isOpen;
    isAnyShown = true;
  }
  const dataAsOf = isAnyShown ? await turn.look.dataAsOf() : null;
  return reply(withFooter([...new Set(blocks)], hasOpenBill, dataAsOf), effects);
}

/** All customers of this phone. */
export async function showOwnBills(turn: Turn, customers: readonly Customer[]): Promise<Say> {
  const shown = await Promise.all(customers.map((customer) => showOne(turn, customer, true)));
  const hasOpenBill = shown.some(({ isOpen }) => isOpen);
  return {
    text: withFooter(
      shown.map(({ text }) => text),
      hasOpenBill,
      await turn.look.dataAsOf(),
    ),
  };
}

async function showOne(
  turn: Turn,
  customer: Customer,
  isLinked: boolean,
): Promise<{ text: string; isOpen: boolean }> {
  const open = await turn.look.openBills([customer.customerId]);
  const latest = await turn.look.latestBill(customer.customerId);
  const phrase = isLinked ? billInFull : billForStranger;
  return { text: phrase(customer, open, latest, localDay(turn.now)), isOpen: open.length > 0 };
}

function refuse(turn: Turn, asked: ReadonlySet<string>, id: CustomerId): string | null {
  if (turn.settings.disclosure === "linked") return onlyLinked();
  return !asked.has(id) && asked.size >= FOREIGN_LOOKUPS_PER_DAY ? lookupsUsedUp() : null;
}

function withFooter(blocks: readonly string[], hasOpenBill: boolean, dataAsOf: Date | null): string {
  return `${blocks.join("\n\n")}${hasOpenBill ? `\n${HOW_TO_PAY}` : ""}${sourceLine(dataAsOf)}`;
}
