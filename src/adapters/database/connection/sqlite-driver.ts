import LibsqlDatabase from "libsql";
import { createSteps, type TransactionHost } from "./sqlite-steps";

interface Statement {
  readonly reader: boolean;
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): unknown;
}

interface NativeDatabase extends TransactionHost {
  prepare(sql: string): Statement;
}

function countPlaceholders(sql: string): number {
  return sql.replace(/'(?:[^']|'')*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\//g, "").split("?").length - 1;
}

function check(values: readonly unknown[], expected: number): void {
  if (values.length !== expected) throw new RangeError(`expected ${expected} values, got ${values.length}`);
  for (const value of values) {
    const isPlain =
      value === null || typeof value === "number" || typeof value === "bigint" || typeof value === "string";
    if (!isPlain && !Buffer.isBuffer(value)) throw new TypeError(`SQLite cannot bind a ${typeof value}`);
  }
}

/**
 * libsql with a guard, as a drop-in for the `better-sqlite3` constructor; TypeORM takes it as the `driver` of that type.
 *
 * Handed a Date, a boolean, a plain object or the wrong number of values, libsql ends the whole process or reads past the
 * end without a word (tursodatabase/libsql-js#114); this throws instead, as better-sqlite3 does.
 *
 * A file that another process has locked is the other trap: see `createSteps`.
 */
export function GuardedSqlite(this: unknown, file: string, options: object): unknown {
  const database = new LibsqlDatabase(file, options as never) as unknown as NativeDatabase;
  const prepare = database.prepare.bind(database);
  const steps = createSteps(database);
  database.prepare = (sql: string) => {
    const statement = prepare(sql);
    const expected = countPlaceholders(sql);
    const does = steps(sql, statement.reader);
    const guarded =
      (name: "all" | "run") =>
      (...values: unknown[]) => {
        check(values, expected);
        return does(() => statement[name](...values));
      };
    return {
      reader: statement.reader,
      all: guarded("all") as Statement["all"],
      run: guarded("run"),
    };
  };
  return database;
}
