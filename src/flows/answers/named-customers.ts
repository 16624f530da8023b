import type { Effect, Turn } from "../../application/ports/turn";
import type { Customer } from "../../domain/bill";
import { FOREIGN_LOOKUPS_PER_DAY } from "../../domain/contact";

/** One number by which a message asks about a customer. */
export type NamedNumber =
  | { readonly kind: "own"; readonly customer: Customer }
  /** A customer that this phone is not registered for; counted, whether there is one or not. */
  | { readonly kind: "foreign"; readonly number: string; readonly by: "id" | "meter" }
  /** Too many for today, or for one message: not looked up, and nothing may be said that depends on it. */
  | { readonly kind: "refused"; readonly number: string };

/** The customers that a message names, by ID or by meter number. */
export interface NamedCustomers {
  readonly numbers: readonly NamedNumber[];
  /** More foreign numbers in one message than anybody may ask about in a day. */
  readonly isCrowd: boolean;
  /** Counts every foreign number that may be looked up, found or not: otherwise numbers could be tried out. */
  readonly effects: readonly Effect[];
}

/**
 * Who is meant by the numbers of a message. The one door to other people's customers: what is typed is counted as it is
 * typed, before anything is looked up, so that neither a count nor a refusal tells which numbers exist.
 */
export async function namedCustomers(turn: Turn): Promise<NamedCustomers> {
  const { ids, meterNumbers } = turn.understanding;
  if (ids.length + meterNumbers.length === 0) return { numbers: [], isCrowd: false, effects: [] };
  const linked = await turn.look.linkedCustomers();
  const asked = new Set(await turn.look.foreignLookupsToday());
  const effects: Effect[] = [];
  const take = (number: string, by: "id" | "meter"): NamedNumber => {
    const own = linked.find((each) => (by === "id" ? each.customerId : each.meterNumber) === number);
    if (own !== undefined) return { kind: "own", customer: own };
    if (!asked.has(number)) {
      if (asked.size >= FOREIGN_LOOKUPS_PER_DAY) return { kind: "refused", number };
      asked.add(number);
      effects.push({ kind: "note_foreign_lookup", number });
    }
    return { kind: "foreign", number, by };
  };
  const numbers = [
    ...[...new Set(ids)].map((id) => take(id, "id")),
    ...[...new Set(meterNumbers)].map((number) => take(number, "meter")),
  ];
  const isCrowd = numbers.filter(({ kind }) => kind !== "own").length > FOREIGN_LOOKUPS_PER_DAY;
  const told = isCrowd ? numbers.map(refuseForeign) : numbers;
  return { numbers: told, isCrowd, effects };
}

function refuseForeign(named: NamedNumber): NamedNumber {
  return named.kind === "foreign" ? { kind: "refused", number: named.number } : named;
}
