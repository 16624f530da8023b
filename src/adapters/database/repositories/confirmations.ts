import type { Confirmation, ConfirmationRepository } from "../../../application/ports/repositories";
import type { Sql } from "../connection/sql";

export function createConfirmations(sql: Sql): ConfirmationRepository {
  return {
    add: async (confirmation) => {
      await sql.insert("confirmations", confirmation);
    },
    use: async (asker, codeHash, now) => {
      const found = await sql.one<Confirmation>(
        `SELECT * FROM confirmations WHERE asker = ? AND code_hash = ? AND used_at IS NULL AND expires_at > ?
          ORDER BY id DESC LIMIT 1`,
        [asker, codeHash, now],
      );
      if (found === null) return null;
      const isFirst = await sql.run("UPDATE confirmations SET used_at = ? WHERE id = ? AND used_at IS NULL", [
        now,
        found.id,
      ]);
      return isFirst > 0 ? found : null;
    },
  };
}
