import type { ContactName, IdentityRepository } from "../../../application/ports/repositories";
import { lidName, type PhoneNumber } from "../../../domain/phone-number";
import { isPlain } from "../connection/is-plain";
import { insertIgnore, onDuplicate, type Sql } from "../connection/sql";
import { mergeContact } from "./merge-contact";

export function createIdentities(sql: Sql): IdentityRepository {
  return {
    find: async (name) =>
      isPlain(name) ? sql.one<ContactName>("SELECT * FROM contact_identities WHERE name = ?", [name]) : null,
    phoneOf: async (lid) =>
      !isPlain(lid)
        ? null
        : ((
            await sql.one<{ phone: PhoneNumber | null }>(
              "SELECT c.phone FROM contact_identities n JOIN contacts c ON c.id = n.contact_id WHERE n.name = ?",
              [lidName(lid)],
            )
          )?.phone ?? null),
    namesOf: (phone) =>
      sql.all<ContactName>(
        `SELECT n.* FROM contacts c JOIN contact_identities n ON n.contact_id = c.id
          WHERE c.phone = ? ORDER BY n.confirmed_at DESC, n.name`,
        [phone],
      ),
    ofContact: (contactId) =>
      sql.all<ContactName>(
        "SELECT * FROM contact_identities WHERE contact_id = ? ORDER BY confirmed_at DESC, name",
        [contactId],
      ),
    claim: async (name, contactId, at) =>
      (await sql.run(
        `${insertIgnore(sql)} contact_identities (name, contact_id, confirmed_at) VALUES (?, ?, ?)`,
        [name, contactId, at],
      )) > 0,
    confirm: async (name, contactId, at) => {
      await sql.run(
        `INSERT INTO contact_identities (name, contact_id, confirmed_at) VALUES (?, ?, ?)
         ${onDuplicate(sql, ["name"], ["contact_id", "confirmed_at"])}`,
        [name, contactId, at],
      );
    },
    drop: async (name) => {
      await sql.run("DELETE FROM contact_identities WHERE name = ?", [name]);
    },
    merge: (from, into, at) => mergeContact(sql, from, into, at),
  };
}
