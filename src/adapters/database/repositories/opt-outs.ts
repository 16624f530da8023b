import type { OptOutEvent, OptOutRepository } from "../../../application/ports/repositories";
import type { Sql } from "../connection/sql";

export function createOptOuts(sql: Sql): OptOutRepository {
  return {
    add: async (event) => {
      await sql.insert("opt_out_events", { ...event, reason: event.reason?.slice(0, 190) ?? null });
    },
    ofContact: (contactId) =>
      sql.all<OptOutEvent>("SELECT * FROM opt_out_events WHERE contact_id = ? ORDER BY id", [contactId]),
  };
}
