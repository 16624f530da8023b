import { describeOnDatabases } from "./database";

describeOnDatabases("a test database", (open, engine) => {
  const insert =
    "INSERT INTO contacts (phone, created_at, registration) VALUES (?, '2026-11-20 00:00:00.000', 'unknown')";

  it("is migrated, and shared by the connections of one test", async () => {
    const [first, second] = [await open(), await open()];
    expect(first.url).toBe(second.url);
    expect(first.dataSource.options.type).toBe(engine === "MySQL" ? "mysql" : "better-sqlite3");
    await first.dataSource.query(insert, ["6289000000001"]);
    expect(await second.dataSource.query("SELECT phone FROM contacts")).toEqual([{ phone: "6289000000001" }]);
  });

  it("is empty again for the next test, ids included", async () => {
    const { dataSource } = await open();
    expect(await dataSource.query("SELECT * FROM contacts")).toEqual([]);
    await dataSource.query(insert, ["6289000000002"]);
    expect(await dataSource.query("SELECT id, phone FROM contacts")).toEqual([
      { id: 1, phone: "6289000000002" },
    ]);
  });
});
