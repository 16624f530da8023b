/**
 * Who is deliberately not written to, so that there is something to compare with. Not chance but a hash of the
 * campaign's stored seed and the contact: it can be recomputed and audited years later, and planning twice decides
 * the same. The contact, not the bill, is the unit.
 */
export function isHeldOut(seed: string, contactId: number, percent: number): boolean {
  return murmur3(`${seed}:${contactId}`) / 2 ** 32 < percent / 100;
}

/** MurmurHash3, x86, 32 bits (Austin Appleby, public domain), over the UTF-16 code units of ASCII text. */
export function murmur3(text: string): number {
  let hash = 0;
  const blocks = text.length >> 2;
  for (let block = 0; block < blocks; block++) {
    const at = block * 4;
    const word =
      text.charCodeAt(at) |
      (text.charCodeAt(at + 1) << 8) |
      (text.charCodeAt(at + 2) << 16) |
      (text.charCodeAt(at + 3) << 24);
    hash ^= scramble(word);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let at = text.length - 1; at >= blocks * 4; at--) tail = (tail << 8) | text.charCodeAt(at);
  if (text.length % 4 !== 0) hash ^= scramble(tail);
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

/** One phone that a customer is reached on. */
export interface ContactLink {
  readonly contactId: number;
  readonly customerId: string;
}

/**
 * Who is drawn together: contacts that share a customer, directly or through others, or the same bill would be in both
 * arms. By contact the smallest contact id of its group; contacts that share nobody are not in it and stand for themselves.
 */
export function drawnTogether(links: readonly ContactLink[]): ReadonlyMap<number, number> {
  const parent = new Map<number, number>();
  const root = (id: number): number => {
    let top = id;
    while (parent.has(top) && parent.get(top) !== top) top = parent.get(top)!;
    for (let at = id; at !== top; ) {
      const next = parent.get(at)!;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  const first = new Map<string, number>();
  for (const { contactId, customerId } of links) {
    const other = first.get(customerId);
    if (!parent.has(contactId)) parent.set(contactId, contactId);
    if (other === undefined) first.set(customerId, contactId);
    else {
      const [a, b] = [root(other), root(contactId)];
      if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
    }
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]));
}

/** Places in the order of sending: the prime below the milliseconds of an hour. */
export const ORDER_PLACES = 3_599_969;

/**
 * The order in which rows of equal priority leave: place = (contact × factor + shift) modulo `ORDER_PLACES`, a
 * permutation that the seed picks. Plain enough to be worked out by the database, so that whoever has not had a turn when
 * a cap is reached is left by the draw and not by his place in a list.
 */
export function orderMixing(seed: string): { readonly factor: number; readonly shift: number } {
  const factor = 1_000_003 + (murmur3(`${seed}:order factor`) % 2_000_003);
  return { factor, shift: murmur3(`${seed}:order shift`) % ORDER_PLACES };
}

export function placeInOrder(seed: string, contactId: number): number {
  const { factor, shift } = orderMixing(seed);
  return (contactId * factor + shift) % ORDER_PLACES;
}
