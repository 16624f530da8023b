import type { SignInLink, SignInLinkRepository } from "../../../../application/ports/repositories/accounts";
import type { Sql } from "../../connection/sql";

export function createSignInLinks(sql: Sql): SignInLinkRepository {
  return {
    add: async (link) => {
      await sql.insert("sign_in_links", { ...link });
    },
    find: (hash, now) =>
      sql.one<SignInLink>(
        `SELECT hash, user_id, created_at, valid_until FROM sign_in_links
          WHERE hash = ? AND used_at IS NULL AND valid_until > ?`,
        [hash, now],
      ),
    use: async (hash, now) =>
      (await sql.run(
        "UPDATE sign_in_links SET used_at = ? WHERE hash = ? AND used_at IS NULL AND valid_until > ?",
        [now, hash, now],
      )) > 0,
    endAllOf: async (userId, now) => {
      await sql.run(
        `UPDATE sign_in_links SET used_at = ? WHERE used_at IS NULL AND ${userId === null ? "user_id IS NULL" : "user_id = ?"}`,
        userId === null ? [now] : [now, userId],
      );
    },
  };
}
