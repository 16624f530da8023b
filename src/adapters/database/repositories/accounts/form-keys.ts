import type { FormKey, FormKeyRepository } from "../../../../application/ports/repositories/accounts";
import { insertIgnore, type Sql } from "../../connection/sql";

export function createFormKeys(sql: Sql): FormKeyRepository {
  return {
    begin: async ({ keyHash, sessionHash, path, startedAt }) =>
      (await sql.run(
        `${insertIgnore(sql)} form_keys (key_hash, session_hash, path, started_at) VALUES (?, ?, ?, ?)`,
        [keyHash, sessionHash, path.slice(0, 190), startedAt],
      )) > 0,
    end: async (keyHash, answer, at) => {
      await sql.run("UPDATE form_keys SET answer = ?, ended_at = ? WHERE key_hash = ?", [
        answer,
        at,
        keyHash,
      ]);
    },
    find: (keyHash) =>
      sql.one<FormKey>(
        "SELECT key_hash, session_hash, path, answer, started_at, ended_at FROM form_keys WHERE key_hash = ?",
        [keyHash],
      ),
  };
}
