import type {
  SignInSession,
  SignInSessionRepository,
} from "../../../../application/ports/repositories/accounts";

import type { Sql } from "../../connection/sql";

const COLUMNS = "id_hash, user_id, created_at, seen_at, agent";

export function createSignInSessions(sql: Sql): SignInSessionRepository {
  const read = async (column: "flash" | "searches", idHash: string) =>
    (
      await sql.one<{ said: string | null }>(
        `SELECT ${column} AS said FROM sign_in_sessions WHERE id_hash = ?`,
        [idHash],
      )
    )?.said ?? null;
  const write = async (column: "flash" | "searches", idHash: string, value: string | null) => {
    await sql.run(`UPDATE sign_in_sessions SET ${column} = ? WHERE id_hash = ?`, [value, idHash]);
  };
  return {
    add: async (session) => {
      await sql.insert("sign_in_sessions", { ...session, agent: session.agent.slice(0, 190) });
    },
    find: (idHash) =>
      sql.one<SignInSession>(`SELECT ${COLUMNS} FROM sign_in_sessions WHERE id_hash = ?`, [idHash]),
    ofUser: (userId) =>
      sql.all<SignInSession>(
        `SELECT ${COLUMNS} FROM sign_in_sessions WHERE user_id = ? ORDER BY seen_at DESC`,
        [userId],
      ),
    touch: async (idHash, at) => {
      await sql.run("UPDATE sign_in_sessions SET seen_at = ? WHERE id_hash = ?", [at, idHash]);
    },
    setFlash: (idHash, flash) => write("flash", idHash, flash),
    async takeFlash(idHash) {
      const flash = await read("flash", idHash);
      if (flash !== null) await write("flash", idHash, null);
      return flash;
    },
    setSearches: (idHash, searches) => write("searches", idHash, searches),
    searches: (idHash) => read("searches", idHash),
    end: async (idHash) => {
      await sql.run("DELETE FROM sign_in_sessions WHERE id_hash = ?", [idHash]);
    },
    endAllOf: async (userId) => {
      await sql.run("DELETE FROM sign_in_sessions WHERE user_id = ?", [userId]);
    },
    endOthersOf: async (userId, keptHash) => {
      await sql.run("DELETE FROM sign_in_sessions WHERE user_id = ? AND id_hash <> ?", [userId, keptHash]);
    },
  };
}
