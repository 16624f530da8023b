import { type RowTaker, takesNothingDirectly } from "./row-taker";
import type { StagedSql, StagingShape } from "./staging-table";

/** Values in a statement: below SQLite's 32,766 places, and few enough that a statement is prepared in no time. */
const MAX_PLACES = 8_000;

/** Stages rows by `INSERT … VALUES`: SQLite, and MySQL servers that forbid LOAD DATA LOCAL. */
export function stageByInsert(
  sql: StagedSql,
  { columns, values }: StagingShape,
  exclusive: <T>(work: () => Promise<T>) => Promise<T>,
): RowTaker {
  const rowsPerStatement = Math.floor(MAX_PLACES / columns.length);
  const places = `(${columns.map(() => "?").join(",")})`;
  const statement = (rows: number) =>
    // `temp.` tells the SQLite driver that no lock of another process can be in the way.
    `INSERT INTO ${sql.dialect === "sqlite" ? "temp." : ""}${sql.staging} (${columns.join(", ")}) VALUES ${Array(rows).fill(places).join(",")}`;
  const full = statement(rowsPerStatement);
  let waiting: (string | number | null)[] = [];

  const insert = async (flat: (string | number | null)[]) => {
    const rows = flat.length / columns.length;
    await sql.run(rows === rowsPerStatement ? full : statement(rows), flat);
  };
  const flush = (isEnd: boolean) =>
    exclusive(async () => {
      const whole = rowsPerStatement * columns.length;
      let from = 0;
      for (; from + whole <= waiting.length; from += whole) await insert(waiting.slice(from, from + whole));
      if (isEnd && from < waiting.length) await insert(waiting.slice(from));
      waiting = isEnd ? [] : waiting.slice(from);
    });
  return {
    add(part, record) {
      for (const value of values) waiting.push(value(part, record));
    },
    settle: () => flush(false),
    async end() {
      await flush(true);
      return takesNothingDirectly;
    },
  };
}
