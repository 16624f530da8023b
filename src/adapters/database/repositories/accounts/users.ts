import type { User, UserRepository } from "../../../../application/ports/repositories/accounts";
import { readUserName, userKey } from "../../../../domain/user";
import { insertIgnore, type Sql } from "../../connection/sql";

const COLUMNS = "u.id, u.name, u.role, u.may_start, u.phone, u.password_hash, u.created_at, u.disabled_at";

export function createUsers(sql: Sql): UserRepository {
  const set = async (id: number, assignment: string, value: unknown) =>
    (await sql.run(`UPDATE users SET ${assignment} = ? WHERE id = ?`, [value, id])) > 0;
  return {
    add: async ({ name, role, mayStart, phone, passwordHash, createdAt }) =>
      (await sql.run(
        `${insertIgnore(sql)} users (name, name_key, role, may_start, phone, password_hash, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [name, userKey(name), role, mayStart, phone, passwordHash, createdAt],
      )) > 0,
    find: (id) => sql.one<User>(`SELECT ${COLUMNS} FROM users u WHERE u.id = ?`, [id]),
    // MySQL refuses to compare an ASCII column with other letters; nobody's name has any.
    named: async (name) =>
      "problem" in readUserName(name)
        ? null
        : sql.one<User>(`SELECT ${COLUMNS} FROM users u WHERE u.name_key = ?`, [userKey(name)]),
    list: () =>
      sql.all(
        `SELECT ${COLUMNS}, (SELECT MAX(s.seen_at) FROM sign_in_sessions s WHERE s.user_id = u.id) AS seen_at
           FROM users u ORDER BY u.name_key`,
      ),
    lockAll: async () => {
      await sql.all(`SELECT id FROM users ORDER BY id ${sql.dialect === "mysql" ? "FOR UPDATE" : ""}`);
    },
    hasAny: async () => (await sql.one("SELECT id FROM users LIMIT 1")) !== null,
    setRole: async (id, role, mayStart) =>
      (await sql.run("UPDATE users SET role = ?, may_start = ? WHERE id = ?", [role, mayStart, id])) > 0,
    setPassword: (id, passwordHash) => set(id, "password_hash", passwordHash),
    setPhone: (id, phone) => set(id, "phone", phone),
    setDisabled: (id, at) => set(id, "disabled_at", at),
  };
}
