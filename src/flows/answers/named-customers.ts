import type { Effect, Turn } from "../../application/turn";
import type { CustomerId } from "../../domain/customer-id";

/** The customers that a message names, by ID or by meter number. */
export interface NamedCustomers {
  readonly ids: readonly CustomerId[];
  /** Meter numbers that nobody has count as questions too: otherwise they could be tried out. */
  readonly effects: readonly Effect[];
}

export async function namedCustomers(turn: Turn): Promise<NamedCustomers> {
  const { ids, meterNumbers } = turn.understanding;
  const found = await Promise.all(meterNumbers.map((number) => turn.look.customerByMeter(number)));
  const effects = meterNumbers
    .filter((_, index) => found[index] === null)
    .map((customerId): Effect => ({ kind: "note_foreign_lookup", customerId }));
  const ofMeters = found.flatMap((customer) => (customer === null ? [] : [customer.customerId]));
  return { ids: [...new Set([...ids, ...ofMeters])], effects };
}
