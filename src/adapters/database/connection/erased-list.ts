import { createHmac, randomBytes } from "node:crypto";
import type { Address } from "../../../domain/phone-number";
import { insertIgnore, placesFor, type Sql } from "./sql";

/**
 * Phones and names of people who have had everything about themselves erased. What is kept of each is an HMAC-SHA-256
 * under a key of this database, which stands beside it: a list that outlives its key would let the next file bring them
 * back. So whoever has the whole database can find out whether a phone that he knows already is on the list, and no more.
 */
const KEY_NAME = "addresses";
const KEY_BYTES = 32;
/** Hashes asked about in one statement. */
const AT_ONCE = 500;

async function findKey(sql: Sql): Promise<Buffer | null> {
  const row = await sql.one<{ value: string }>("SELECT value FROM erasure_keys WHERE name = ?", [KEY_NAME]);
  return row === null ? null : Buffer.from(row.value, "hex");
}

/** Of several processes that make it at once, the first one's counts. */
async function ensureKey(sql: Sql, at: Date): Promise<Buffer> {
  const known = await findKey(sql);
  if (known !== null) return known;
  await sql.run(`${insertIgnore(sql)} erasure_keys (name, value, created_at) VALUES (?, ?, ?)`, [
    KEY_NAME,
    randomBytes(KEY_BYTES).toString("hex"),
    at,
  ]);
  return (await findKey(sql))!;
}

function hashOf(key: Buffer, address: Address): string {
  return createHmac("sha256", key).update(address).digest("hex");
}

/** Since when each of these is on the list; those that are not are left out. Without any erasure it asks one row. */
export async function erasedAmong(
  sql: Sql,
  addresses: readonly Address[],
): Promise<ReadonlyMap<Address, Date>> {
  const found = new Map<Address, Date>();
  const key = addresses.length === 0 ? null : await findKey(sql);
  if (key === null) return found;
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    const byHash = new Map(
      addresses.slice(from, from + AT_ONCE).map((address) => [hashOf(key, address), address]),
    );
    const rows = await sql.all<{ addressHash: string; erasedAt: Date }>(
      `SELECT address_hash, erased_at FROM erased_addresses WHERE address_hash IN (${placesFor([...byHash])})`,
      [...byHash.keys()],
    );
    for (const { addressHash, erasedAt } of rows) found.set(byHash.get(addressHash)!, erasedAt);
  }
  return found;
}

/** Puts these on the list; one that is there already keeps its moment. */
export async function listAsErased(
  sql: Sql,
  addresses: readonly Address[],
  erasedAt: Date,
  now: Date,
): Promise<void> {
  const key = await ensureKey(sql, now);
  for (const address of addresses)
    await sql.run(`${insertIgnore(sql)} erased_addresses (address_hash, erased_at) VALUES (?, ?)`, [
      hashOf(key, address),
      erasedAt,
    ]);
}

/** Takes these off the list: their person has asked for messages again. */
export async function unlistErased(sql: Sql, addresses: readonly Address[]): Promise<void> {
  const key = addresses.length === 0 ? null : await findKey(sql);
  if (key === null) return;
  for (const address of addresses)
    await sql.run("DELETE FROM erased_addresses WHERE address_hash = ?", [hashOf(key, address)]);
}
