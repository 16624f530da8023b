import type { IdentityRepository } from "../../../application/repositories";
import type { PhoneNumber } from "../../../domain/phone-number";
import { onDuplicate, type Sql } from "../sql";

export function createIdentities(sql: Sql): IdentityRepository {
  return {
    phoneOf: async (lid) =>
      (await sql.one<{ phone: PhoneNumber }>("SELECT phone FROM contact_identities WHERE lid = ?", [lid]))
        ?.phone ?? null,
    lidOf: async (phone) =>
      (
        await sql.one<{ lid: string }>(
          "SELECT lid FROM contact_identities WHERE phone = ? ORDER BY confirmed_at DESC LIMIT 1",
          [phone],
        )
      )?.lid ?? null,
    confirm: async (lid, phone, at) => {
      await sql.run(
        `INSERT INTO contact_identities (lid, phone, confirmed_at) VALUES (?, ?, ?)
         ${onDuplicate(sql, ["lid"], ["phone", "confirmed_at"])}`,
        [lid, phone, at],
      );
    },
  };
}
