import { type Answer, type Effect, reply, type Say, type Turn } from "../../application/ports/turn";
import type { Bill, Customer } from "../../domain/bill";
import { customerId } from "../../domain/customer-id";
import { localDay } from "../../domain/local-time";
import { billForStranger, billInFull, HOW_TO_PAY, sourceLine } from "../../texts/bill";
import { customerNotFound, lookupsUsedUp, oddCustomerId, onlyLinked, tooManyNumbers } from "../../texts/chat";
import type { NamedCustomers, NamedNumber } from "./named-customers";

interface Shown {
  readonly text: string;
  readonly isOpen: boolean;
  /** It speaks of bills, not only of the asking. */
  readonly isBill: boolean;
  readonly isUnknownMeter: boolean;
  readonly effects: readonly Effect[];
}

/**
 * The bills of the customers that a message names: in full for linked phones, the least for others. `null` when it
 * names none, or only meters that nobody has: what looks like one is often an ID with a digit missing.
 */
export async function showBills(turn: Turn, named: NamedCustomers): Promise<Answer | null> {
  const shown: Shown[] = [];
  for (const number of named.numbers) shown.push(await showNumber(turn, number, named.isCrowd));
  if (shown.every(({ isUnknownMeter }) => isUnknownMeter)) return null;
  const hasOpenBill = shown.some(({ isOpen }) => isOpen);
  const dataAsOf = shown.some(({ isBill }) => isBill) ? await turn.look.dataAsOf() : null;
  const blocks = [...new Set(shown.map(({ text }) => text))];
  const effects = [...named.effects, ...shown.flatMap((each) => each.effects)];
  return reply(withFooter(blocks, hasOpenBill, dataAsOf), effects);
}

/** All customers of this phone. */
export async function showOwnBills(turn: Turn, customers: readonly Customer[]): Promise<Say> {
  const shown = await Promise.all(customers.map((customer) => showOwn(turn, customer)));
  const hasOpenBill = shown.some(({ isOpen }) => isOpen);
  const text = withFooter(
    shown.map((each) => each.text),
    hasOpenBill,
    await turn.look.dataAsOf(),
  );
  return { text };
}

async function showNumber(turn: Turn, named: NamedNumber, isCrowd: boolean): Promise<Shown> {
  if (named.kind === "own") return showOwn(turn, named.customer);
  // Before any look into the data: what a phone may not read must sound the same whether it is there or not.
  if (turn.settings.disclosure === "linked") return sentence(onlyLinked());
  if (named.kind === "refused") return sentence(isCrowd ? tooManyNumbers() : lookupsUsedUp());
  const { number, by } = named;
  const customer =
    by === "id" ? await turn.look.customer(customerId(number)) : await turn.look.customerByMeter(number);
  if (customer === null && by === "id") return sentence(customerNotFound(number));
  if (customer === null) return { ...sentence(oddCustomerId(number)), isUnknownMeter: true };
  const { open, latest } = await billsOf(turn, customer);
  return {
    text: billForStranger(customer, by, open, latest, localDay(turn.now)),
    isOpen: open.length > 0,
    isBill: true,
    isUnknownMeter: false,
    // Whoever registers proves who they are by an amount that was never told: so it is kept what was.
    effects: open.map(({ customerId: id, period }) => ({ kind: "note_disclosure", customerId: id, period })),
  };
}

async function showOwn(turn: Turn, customer: Customer): Promise<Shown> {
  const { open, latest } = await billsOf(turn, customer);
  const text = billInFull(customer, open, latest, localDay(turn.now));
  return { text, isOpen: open.length > 0, isBill: true, isUnknownMeter: false, effects: [] };
}

async function billsOf(
  turn: Turn,
  { customerId: id }: Customer,
): Promise<{ readonly open: readonly Bill[]; readonly latest: Bill | null }> {
  return { open: await turn.look.openBills([id]), latest: await turn.look.latestBill(id) };
}

function sentence(text: string): Shown {
  return { text, isOpen: false, isBill: false, isUnknownMeter: false, effects: [] };
}

function withFooter(blocks: readonly string[], hasOpenBill: boolean, dataAsOf: Date | null): string {
  return `${blocks.join("\n\n")}${hasOpenBill ? `\n${HOW_TO_PAY}` : ""}${sourceLine(dataAsOf)}`;
}
