import { createSteps } from "../../../../src/adapters/database/connection/sqlite-steps";

const LOCKED = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });

/** A database that writes down what reaches it, and refuses what it is told to. */
function host() {
  const done: string[] = [];
  const refuse = new Set<string>();
  const database = {
    inTransaction: false,
    exec(sql: string) {
      if (refuse.has(sql)) throw LOCKED;
      done.push(sql);
      if (sql.startsWith("BEGIN")) database.inTransaction = true;
      if (/^(COMMIT|ROLLBACK)/.test(sql)) database.inTransaction = false;
    },
  };
  const steps = createSteps(database);
  const run = (sql: string, isReader = false) =>
    steps(
      sql,
      isReader,
    )(() => {
      if (refuse.has(sql)) throw LOCKED;
      done.push(sql);
      return [];
    });
  return { database, done, refuse, run };
}

describe("the steps of an SQLite connection", () => {
  it("give a change outside a transaction one of its own, and none inside", () => {
    const { done, run } = host();
    run("UPDATE bills SET state = 'paid'");
    run("BEGIN IMMEDIATE");
    run("INSERT INTO bills VALUES (1)");
    run("COMMIT");
    expect(done).toEqual([
      "BEGIN IMMEDIATE",
      "UPDATE bills SET state = 'paid'",
      "COMMIT",
      "BEGIN IMMEDIATE",
      "INSERT INTO bills VALUES (1)",
      "COMMIT",
    ]);
  });

  it("leave reads and the temporary tables of an import alone", () => {
    const { done, run } = host();
    const alone = [
      "SELECT 1",
      "WITH a AS (SELECT 1) SELECT * FROM a",
      "CREATE TEMPORARY TABLE import_rows (x)",
      "INSERT INTO temp.import_rows VALUES (1)",
      "DROP TABLE IF EXISTS temp.import_rows",
      "PRAGMA foreign_keys = OFF",
    ];
    for (const sql of alone) run(sql, /^(SELECT|WITH)/.test(sql));
    expect(done).toEqual(alone);
  });

  it("take back a change that fails, and tell its error", () => {
    const { database, done, refuse, run } = host();
    refuse.add("DELETE FROM bills");
    expect(() => run("DELETE FROM bills")).toThrow(LOCKED);
    expect(done).toEqual(["BEGIN IMMEDIATE", "ROLLBACK"]);
    expect(database.inTransaction).toBe(false);
  });

  it("begin every transaction by taking the lock", () => {
    const { done, run } = host();
    run("BEGIN TRANSACTION");
    expect(done).toEqual(["BEGIN IMMEDIATE"]);
  });

  it("do a read that was refused once more before anything else, for it blocks what comes after", () => {
    const { done, refuse, run } = host();
    refuse.add("SELECT 1");
    expect(() => run("SELECT 1", true)).toThrow(LOCKED);
    expect(() => run("BEGIN IMMEDIATE")).toThrow(LOCKED);
    expect(done).toEqual([]);
    refuse.clear();
    run("BEGIN IMMEDIATE");
    run("COMMIT");
    expect(done).toEqual(["SELECT 1", "BEGIN IMMEDIATE", "COMMIT"]);
  });
});
