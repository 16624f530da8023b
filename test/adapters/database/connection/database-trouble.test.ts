import { createDataSource, openDataSource } from "../../../../src/adapters/database/connection/data-source";
import { databaseTrouble } from "../../../../src/adapters/database/connection/database-trouble";
import { probeDatabase } from "../../../../src/adapters/database/connection/probe-database";
import { describeOnDatabases } from "../../../support/database";

describe("an error of the database", () => {
  it.each([
    [{ code: "ECONNREFUSED", message: "connect ECONNREFUSED" }, "away"],
    [{ driverError: { code: "PROTOCOL_CONNECTION_LOST", message: "Connection lost" } }, "away"],
    [{ message: "Can't add new command when connection is in closed state" }, "away"],
    [{ driverError: { code: "SQLITE_FULL", message: "database or disk is full" } }, "full"],
    [{ code: "ER_RECORD_FILE_FULL" }, "full"],
    [{ driverError: { code: "SQLITE_BUSY", message: "database is locked" } }, "locked"],
    [{ code: "ER_OPTION_PREVENTS_STATEMENT", message: "--read-only" }, "read_only"],
    [{ code: "UNKNOWN_SQLITE_ERROR_1544", message: "attempt to write a readonly database" }, "read_only"],
    [{ code: "ER_TABLEACCESS_DENIED_ERROR", message: "INSERT command denied" }, "read_only"],
    [{ code: "ER_TOO_MANY_USER_CONNECTIONS", message: "max_user_connections" }, "away"],
  ])("%j says that it is %s", (error, kind) => {
    expect(databaseTrouble(error)).toMatchObject({ kind });
  });

  it.each([
    [new TypeError("x is not a function")],
    [{ driverError: { code: "ER_DUP_ENTRY" } }],
    [{ code: "ENOENT", path: "/srv/logo.png" }],
    [{ code: "ENOSPC", path: "/srv/log" }],
    ["ECONNREFUSED"],
    [null],
  ])("%p is something else", (error) => {
    expect(databaseTrouble(error)).toBeNull();
  });

  it("is recognised as the drivers tell it", async () => {
    const nobody = createDataSource("mysql://root@127.0.0.1:1/x");
    const refused = await nobody.initialize().catch((error: unknown) => error);
    expect(databaseTrouble(refused)).toMatchObject({ kind: "away" });
    await expect(openDataSource(createDataSource("mysql://root@127.0.0.1:1/x"))).rejects.toThrow(
      /tidak dapat dibuka \(.*ECONNREFUSED.*\)\. Periksa DATABASE_URL/,
    );
  });
});

describeOnDatabases("the probe", (open, engine) => {
  it("passes while the database can be used", async () => {
    const { dataSource } = await open();
    await probeDatabase(dataSource);
  });

  if (engine === "MySQL")
    it("fails while the server takes no changes, and passes again after that", async () => {
      const { url } = await open();
      // One connection, so that the setting meets the probe.
      const dataSource = await openDataSource(createDataSource(url, { poolSize: 1 }));
      try {
        await dataSource.query("SET SESSION TRANSACTION READ ONLY");
        const refused = await probeDatabase(dataSource).catch((error: unknown) => error);
        expect(databaseTrouble(refused)).toMatchObject({ kind: "read_only" });
        await dataSource.query("SET SESSION TRANSACTION READ WRITE");
        await probeDatabase(dataSource);
      } finally {
        await dataSource.destroy();
      }
    });

  if (engine === "SQLite")
    it("fails while the file cannot be written, and passes again after that", async () => {
      const { dataSource } = await open();
      await dataSource.query("PRAGMA query_only = ON");
      await expect(probeDatabase(dataSource)).rejects.toThrow();
      await dataSource.query("PRAGMA query_only = OFF");
      await probeDatabase(dataSource);
    });
});
