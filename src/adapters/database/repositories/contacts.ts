import type { ContactRepository } from "../../../application/ports/repositories";
import type { Contact } from "../../../domain/contact";
import { type Address, type HiddenId, isHidden } from "../../../domain/phone-number";
import { leaseIsOver } from "../connection/database-clock";
import { erasedAmong } from "../connection/erased-list";
import { isPlain } from "../connection/is-plain";
import { insertIgnore, placesFor, type Sql } from "../connection/sql";

/** Whoever has more unanswered messages than this waits behind the others: a flood of one contact delays nobody else. */
const FLOOD = 5;

export function createContacts(sql: Sql): ContactRepository {
  const byId = (id: number) => sql.one<Contact>("SELECT * FROM contacts WHERE id = ?", [id]);
  const findByPhone: ContactRepository["findByPhone"] = async (phone) =>
    isPlain(phone) ? sql.one<Contact>("SELECT * FROM contacts WHERE phone = ?", [phone]) : null;
  const findByName = async (name: Address) =>
    !isPlain(name)
      ? null
      : sql.one<Contact>(
          "SELECT c.* FROM contact_identities n JOIN contacts c ON c.id = n.contact_id WHERE n.name = ?",
          [name],
        );
  const findByAddress: ContactRepository["findByAddress"] = async (address) =>
    (isHidden(address) ? null : await findByPhone(address)) ?? findByName(address);
  const survivorOf = async (id: number) =>
    (await sql.one<{ contactId: number }>("SELECT contact_id FROM merged_contacts WHERE old_id = ?", [id]))
      ?.contactId ?? null;

  return {
    find: async (id) => {
      const contact = await byId(id);
      if (contact !== null) return contact;
      const survivor = await survivorOf(id);
      return survivor === null ? null : byId(survivor);
    },
    findByPhone,
    findByAddress,
    ensure: async (address, now) => {
      const known = await findByAddress(address);
      if (known !== null) return known;
      // Who has been erased and writes again is answered, and gets no push until they ask for one.
      const erasedAt = (await erasedAmong(sql, [address])).get(address) ?? null;
      if (isHidden(address)) await addHidden(sql, address, now, erasedAt);
      else
        await sql.run(
          `${insertIgnore(sql)} contacts (phone, created_at, registration, opted_out_at, wish_at)
           VALUES (?, ?, 'unknown', ?, ?)`,
          [address, now, erasedAt, erasedAt],
        );
      return (await findByAddress(address))!;
    },
    known: async (addresses) => {
      const plain = addresses.filter(isPlain);
      if (plain.length === 0) return new Map();
      const places = placesFor(plain);
      const rows = await sql.all<{ address: Address; id: number }>(
        `SELECT phone AS address, id FROM contacts WHERE phone IN (${places})
          UNION ALL SELECT name, contact_id FROM contact_identities WHERE name IN (${places})`,
        [...plain, ...plain],
      );
      // By its phone before by a name, as `findByAddress` has it.
      return new Map(rows.reverse().map(({ address, id }) => [address, id]));
    },
    holdFree: (ids) =>
      ids.length === 0
        ? Promise.resolve([])
        : sql.all<Contact>(
            `SELECT * FROM contacts WHERE id IN (${placesFor(ids)}) ORDER BY id
              ${sql.dialect === "mysql" ? "FOR UPDATE SKIP LOCKED" : ""}`,
            ids,
          ),
    hold: async (...ids) => {
      const held: Contact[] = [];
      for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
        const lock = sql.dialect === "mysql" ? "FOR UPDATE" : "";
        const read = (which: number) =>
          sql.one<Contact>(`SELECT * FROM contacts WHERE id = ? ${lock}`, [which]);
        let contact = await read(id);
        if (contact === null) {
          const survivor = await survivorOf(id);
          contact = survivor === null ? null : await read(survivor);
        }
        if (contact !== null && !held.some((one) => one.id === contact.id)) held.push(contact);
      }
      return held;
    },
    setPhone: async (id, phone) => {
      await sql.run("UPDATE contacts SET phone = ? WHERE id = ?", [phone, id]);
    },
    noteInbound: async (ids, senderId, at) => {
      await sql.run(
        `UPDATE contacts SET last_inbound_at = ?, first_inbound_at = COALESCE(first_inbound_at, ?),
                sender_id = COALESCE(sender_id, ?) WHERE id IN (${placesFor(ids)})`,
        [at, at, senderId, ...ids],
      );
    },
    noteOutbound: async (id, senderId, at) => {
      await sql.run(
        `UPDATE contacts SET last_outbound_at = ?, first_outbound_at = COALESCE(first_outbound_at, ?),
                sender_id = COALESCE(sender_id, ?) WHERE id = ?`,
        [at, at, senderId, id],
      );
    },
    setOptedOut: async (id, at) =>
      (await sql.run(
        `UPDATE contacts SET opted_out_at = ? WHERE id = ? AND opted_out_at IS ${at === null ? "NOT NULL" : "NULL"}`,
        [at, id],
      )) > 0,
    setWish: async (id, at) => {
      await sql.run("UPDATE contacts SET wish_at = ? WHERE id = ?", [at, id]);
    },
    setRegistration: async (phone, registration, at) => {
      await sql.run("UPDATE contacts SET registration = ?, registration_checked_at = ? WHERE phone = ?", [
        registration,
        at,
        phone,
      ]);
    },
    moveSender: (from, to) => sql.run("UPDATE contacts SET sender_id = ? WHERE sender_id = ?", [to, from]),
    countOfSender: async (senderId) =>
      Number(
        (await sql.one<{ n: number }>("SELECT COUNT(*) AS n FROM contacts WHERE sender_id = ?", [senderId]))!
          .n,
      ),
    setAttended: async (id, by, until) => {
      await sql.run("UPDATE contacts SET attended_by = ?, attended_until = ? WHERE id = ?", [by, until, id]);
    },
    waiting: async (now, leaseMs, limit, except = []) => {
      const isOver = leaseIsOver(sql.leaseClock, now, leaseMs, "c.lease_until");
      const others = except.length === 0 ? "" : `AND i.contact_id NOT IN (${placesFor(except)})`;
      const rows = await sql.all<{ contactId: number }>(
        `SELECT i.contact_id, MIN(i.id) AS first_id FROM inbox i JOIN contacts c ON c.id = i.contact_id
          WHERE i.state = 'received' AND (c.lease_until IS NULL OR ${isOver.sql}) ${others}
          GROUP BY i.contact_id ORDER BY COUNT(*) > ${FLOOD}, first_id LIMIT ?`,
        [...isOver.values, ...except, limit],
      );
      return rows.map(({ contactId }) => contactId);
    },
    claim: async (ids, token, now, until) => {
      const lengthMs = until.getTime() - now.getTime();
      const end = sql.leaseClock(now, lengthMs);
      const isOver = leaseIsOver(sql.leaseClock, now, lengthMs);
      const ours = await sql.run(
        `UPDATE contacts SET lease_token = ?, lease_until = ${end.sql}
          WHERE id IN (${placesFor(ids)}) AND (lease_until IS NULL OR ${isOver.sql})`,
        [token, ...end.values, ...ids, ...isOver.values],
      );
      if (ours === ids.length) return ids;
      const rows = await sql.all<{ id: number }>(
        `SELECT id FROM contacts WHERE id IN (${placesFor(ids)}) AND lease_token = ?`,
        [...ids, token],
      );
      return ids.filter((id) => rows.some((row) => row.id === id));
    },
    keep: async (id, token, now, until) => {
      const end = sql.leaseClock(now, until.getTime() - now.getTime());
      return (
        (await sql.run(`UPDATE contacts SET lease_until = ${end.sql} WHERE id = ? AND lease_token = ?`, [
          ...end.values,
          id,
          token,
        ])) > 0
      );
    },
    release: async (id, token) =>
      (await sql.run(
        "UPDATE contacts SET lease_token = NULL, lease_until = NULL WHERE id = ? AND lease_token = ?",
        [id, token],
      )) > 0,
  };
}

/** The contact, then its name: whoever else names it first wins, and ours goes again. */
async function addHidden(sql: Sql, name: HiddenId, now: Date, erasedAt: Date | null): Promise<void> {
  const id = await sql.insert("contacts", {
    phone: null,
    createdAt: now,
    registration: "unknown",
    optedOutAt: erasedAt,
    wishAt: erasedAt,
  });
  const isOurs = await sql.run(
    `${insertIgnore(sql)} contact_identities (name, contact_id, confirmed_at) VALUES (?, ?, ?)`,
    [name, id, now],
  );
  if (isOurs === 0) await sql.run("DELETE FROM contacts WHERE id = ?", [id]);
}
