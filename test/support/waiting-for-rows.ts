import type { DataSource } from "typeorm";
import type { Sql } from "../../src/adapters/database/connection/sql";

/**
 * Until some transaction of this database waits for rows that another one holds. On the embedded database it is at once:
 * there the other's transaction does not begin before this one's end.
 */
export async function untilSomebodyWaits(sql: Sql, dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === "better-sqlite3") return;
  const waiting = () =>
    sql.all(
      `SELECT t.trx_id FROM information_schema.innodb_trx t
         JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
        WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`,
    );
  // InnoDB tells anew of its transactions only when nobody has asked for a tenth of a second.
  while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 150));
}
