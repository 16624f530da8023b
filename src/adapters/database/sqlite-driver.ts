import LibsqlDatabase from "libsql";

/**
 * libsql with a guard. Handed a Date, a boolean, a plain object or the wrong number of values, libsql ends the whole
 * process or reads past the end without a word (tursodatabase/libsql-js#114); this throws instead, as better-sqlite3
 * does. TypeORM takes it as the `driver` of its better-sqlite3 type.
 */
interface Statement {
  readonly reader: boolean;
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): unknown;
  get(...values: unknown[]): unknown;
  iterate(...values: unknown[]): Iterable<unknown>;
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

function guard(statement: Statement, sql: string): Statement {
  const expected = countPlaceholders(sql);
  const checked =
    (name: "all" | "run" | "get" | "iterate") =>
    (...values: unknown[]) => {
      check(values, expected);
      return statement[name](...values);
    };
  return {
    reader: statement.reader,
    all: checked("all") as Statement["all"],
    run: checked("run"),
    get: checked("get"),
    iterate: checked("iterate") as Statement["iterate"],
  };
}

/** A drop-in for the `better-sqlite3` constructor. */
export function GuardedSqlite(this: unknown, file: string, options: object): unknown {
  const database = new LibsqlDatabase(file, options as never) as unknown as {
    prepare(sql: string): Statement;
  };
  const prepare = database.prepare.bind(database);
  database.prepare = (sql: string) => guard(prepare(sql), sql);
  return database;
}
