import type { CustomerId } from "../../../src/domain/customer-id";
import type { RandomTown } from "./town";

type FactKind =
  | "name"
  | "address"
  | "phone"
  | "id"
  | "meter"
  | "usage"
  | "paid_amount"
  | "open_amount"
  | "masked_id";

/** One word or number of the town that tells whose it is. */
export interface Fact {
  readonly kind: FactKind;
  readonly id: CustomerId | null;
}

/** Every word and number by which a household can be told, as `tokensOf` finds them in a text. */
export function factsOf({ households, people }: RandomTown): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { id, name, address, meter, bills } of households) {
    for (const word of name.toLowerCase().match(/\p{L}{8,}/gu) ?? []) facts.set(word, { kind: "name", id });
    for (const word of address.toLowerCase().match(/\p{L}{8,}/gu) ?? [])
      facts.set(word, { kind: "address", id });
    facts.set(id, { kind: "id", id });
    facts.set(maskedToken(id), { kind: "masked_id", id });
    if (meter !== null) facts.set(meter, { kind: "meter", id });
    for (const { amount, energyKwh, stands, isPaid } of bills) {
      facts.set(String(amount), { kind: isPaid ? "paid_amount" : "open_amount", id });
      for (const usage of [energyKwh, ...stands]) facts.set(String(usage), { kind: "usage", id });
    }
  }
  for (const { phone, lid } of people) {
    facts.set(phone, { kind: "phone", id: null });
    facts.set(`0${phone.slice(2)}`, { kind: "phone", id: null });
    if (lid !== null) facts.set(lid, { kind: "phone", id: null });
  }
  return facts;
}

/** `51675••••011`, as `maskCustomerId` writes it. */
export function maskedToken(id: string): string {
  return `${id.slice(0, 5)}••••${id.slice(-3)}`;
}

/** Words, numbers without their points, and masked IDs of a text. */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, "");
  return plain.match(/\d{5}•{4}\d{3}|\p{L}{4,}|\d{4,}/gu) ?? [];
}

/** Everything that whoever wrote this knows already: its words, and its digits in whatever spelling. */
export function typedIn(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u200b-\u200f]/g, "");
  const joined = plain.replace(/(?<=\d)[\s.,-]+(?=\d)/g, "");
  // Several numbers in a row, too: whatever twelve digits stand together when all that divides them is left out.
  const windows = (joined.match(/\d{11,}/g) ?? []).flatMap((run) =>
    [11, 12, 13, 14].flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
    ),
  );
  const known = [...tokensOf(plain), ...tokensOf(joined), ...windows];
  return [...known, ...known.filter((token) => /^\d{12}$/.test(token)).map(maskedToken)];
}
