import type { ErasureRepository } from "../../../../application/ports/repositories";
import { erasedAmong, listAsErased, unlistErased } from "../../connection/erased-list";
import type { Sql } from "../../connection/sql";
import { addressesOf, eraseRows, tracesOf } from "./erase-rows";
import { findTraces, scrubRows } from "./find-traces";
import { recordOf } from "./record-of";

export function createErasures(sql: Sql): ErasureRepository {
  return {
    since: async (addresses) => {
      const moments = [...(await erasedAmong(sql, addresses)).values()];
      return moments.length === 0 ? null : new Date(Math.max(...moments.map((at) => at.getTime())));
    },
    remember: (addresses, erasedAt, now) => listAsErased(sql, addresses, erasedAt, now),
    welcome: async (contactId) => unlistErased(sql, await addressesOf(sql, contactId)),
    recordOf: (contactId) => recordOf(sql, contactId),
    tracesOf: (contactId) => tracesOf(sql, contactId),
    erase: (contactId, at) => eraseRows(sql, contactId, at),
    findTraces: (scrub, staff) => findTraces(sql, scrub, staff),
    scrub: (rows, scrub) => scrubRows(sql, rows, scrub),
    overwriteFreed: async () => {
      if (sql.dialect === "mysql") return;
      await sql.run("VACUUM");
      await sql.all("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
}
