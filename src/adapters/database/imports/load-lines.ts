import { Readable } from "node:stream";
import type { PooledConnection } from "../connection/mysql-driver";
import { type Sql, toDatabaseInstant } from "../connection/sql";
import type { RowLines } from "./row-lines";

/** Where lines go: a table, what each of a line's cells fills (a column or a `@variable`), and the columns made of them. */
export interface LoadTarget {
  readonly table: string;
  readonly cells: readonly string[];
  readonly set?: string;
  readonly values?: readonly (Date | number)[];
}

/** May this connection send a stream for LOAD DATA LOCAL? MySQL 8 forbids it unless the server says `local_infile=1`. */
export async function mayLoad(sql: Sql): Promise<boolean> {
  const row = await sql.one<{ allowed: number | string }>("SELECT @@GLOBAL.local_infile AS allowed");
  return Number(row?.allowed) === 1;
}

export type LoadLines = (target: LoadTarget, taken: ReturnType<RowLines["take"]>) => Promise<number>;

/**
 * Makes the function that gives lines to the server by LOAD DATA LOCAL INFILE; it returns how many became rows. The
 * "file" is our memory, whatever name the server asks for. A line whose key exists already is passed over: that is what
 * LOCAL means to the server (https://dev.mysql.com/doc/refman/8.0/en/load-data.html, "LOCAL").
 */
export function createLoadLines(connection: PooledConnection): LoadLines {
  return ({ table, cells, set, values = [] }, { lines }) => {
    const sql =
      `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${table} CHARACTER SET utf8mb4 ` +
      `FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' (${cells.join(", ")}) ${set ? `SET ${set}` : ""}`;
    const plain = values.map((value) => (value instanceof Date ? toDatabaseInstant(value) : value));
    return new Promise((resolve, reject) => {
      connection.query(
        { sql, values: plain, infileStreamFactory: () => Readable.from([lines], { objectMode: false }) },
        (error, result) =>
          error ? reject(error) : resolve((result as { affectedRows: number }).affectedRows),
      );
    });
  };
}
