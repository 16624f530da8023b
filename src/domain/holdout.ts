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
