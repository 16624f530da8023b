import type { SetAsideEvent, SetAsideRepository } from "../../../application/ports/repositories";
import { isDuplicate } from "../connection/contention";
import type { Sql } from "../connection/sql";

export function createSetAside(sql: Sql): SetAsideRepository {
  return {
    add: async (event) => {
      try {
        await sql.insert("events_set_aside", event);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    countSince: async (since) =>
      (await sql.one<{ count: number }>(
        "SELECT COUNT(*) AS count FROM events_set_aside WHERE set_aside_at >= ?",
        [since],
      ))!.count,
    newest: (limit) =>
      sql.all<SetAsideEvent>("SELECT * FROM events_set_aside ORDER BY id DESC LIMIT ?", [limit]),
  };
}
