import type { ContactRepository } from "../../../application/repositories";
import type { Contact } from "../../../domain/contact";
import { insertIgnore, type Sql } from "../sql";

/** Whoever has more unanswered messages than this waits behind the others: a flood of one contact delays nobody else. */
const FLOOD = 5;

export function createContacts(sql: Sql): ContactRepository {
  const findByPhone: ContactRepository["findByPhone"] = (phone) =>
    sql.one<Contact>("SELECT * FROM contacts WHERE phone = ?", [phone]);

  return {
    find: (id) => sql.one<Contact>("SELECT * FROM contacts WHERE id = ?", [id]),
    findByPhone,
    ensure: async (phone, now) => {
      const known = await findByPhone(phone);
      if (known !== null) return known;
      await sql.run(
        `${insertIgnore(sql)} contacts (phone, created_at, registration) VALUES (?, ?, 'unknown')`,
        [phone, now],
      );
      return (await findByPhone(phone))!;
    },
    noteInbound: async (id, senderId, at) => {
      await sql.run(
        `UPDATE contacts SET last_inbound_at = ?, first_inbound_at = COALESCE(first_inbound_at, ?),
                sender_id = COALESCE(sender_id, ?) WHERE id = ?`,
        [at, at, senderId, id],
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
    setRegistration: async (phone, registration, at) => {
      await sql.run("UPDATE contacts SET registration = ?, registration_checked_at = ? WHERE phone = ?", [
        registration,
        at,
        phone,
      ]);
    },
    moveSender: (from, to) => sql.run("UPDATE contacts SET sender_id = ? WHERE sender_id = ?", [to, from]),
    setAttended: async (id, by, until) => {
      await sql.run("UPDATE contacts SET attended_by = ?, attended_until = ? WHERE id = ?", [by, until, id]);
    },
    claimWaiting: async (token, now, until, limit) => {
      const waiting = await sql.all<{ contactId: number }>(
        `SELECT i.contact_id, MIN(i.id) AS first_id FROM inbox i JOIN contacts c ON c.id = i.contact_id
          WHERE i.state = 'received' AND (c.lease_until IS NULL OR c.lease_until < ?)
          GROUP BY i.contact_id ORDER BY COUNT(*) > ${FLOOD}, first_id LIMIT ?`,
        [now, limit],
      );
      const claimed: number[] = [];
      for (const { contactId } of waiting) {
        const isOurs = await sql.run(
          `UPDATE contacts SET lease_token = ?, lease_until = ?
            WHERE id = ? AND (lease_until IS NULL OR lease_until < ?)`,
          [token, until, contactId, now],
        );
        if (isOurs > 0) claimed.push(contactId);
      }
      return claimed;
    },
    release: async (id, token) =>
      (await sql.run(
        "UPDATE contacts SET lease_token = NULL, lease_until = NULL WHERE id = ? AND lease_token = ?",
        [id, token],
      )) > 0,
  };
}
