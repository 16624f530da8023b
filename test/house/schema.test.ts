import { DataSource } from "typeorm";
import { TABLES } from "../../src/adapters/database/schema";
import { describeOnDatabases } from "../support/database";
import { filesBelow } from "./sources";

/** TypeORM reads a MariaDB server's column defaults rightly only when told that it is one. */
async function drift(dataSource: DataSource): Promise<string[]> {
  const { options } = dataSource;
  const isMaria =
    options.type === "mysql" && /maria/i.test(JSON.stringify(await dataSource.query("SELECT VERSION()")));
  const reader = isMaria ? await new DataSource({ ...options, type: "mariadb" }).initialize() : dataSource;
  const { upQueries } = await reader.driver.createSchemaBuilder().log();
  if (reader !== dataSource) await reader.destroy();
  return upQueries.map(({ query }) => query);
}

describeOnDatabases("a migrated database", (open, engine) => {
  it("is what the entity schemas describe, so that neither can change alone", async () => {
    const { dataSource } = await open();
    expect(await drift(dataSource)).toEqual([]);
  });

  it("would be found out when it drifts", async () => {
    const { dataSource } = await open();
    const isMysql = engine === "MySQL";
    await dataSource.query(`DROP INDEX uq_contacts_phone${isMysql ? " ON contacts" : ""}`);
    try {
      expect(await drift(dataSource)).toContainEqual(expect.stringContaining("uq_contacts_phone"));
    } finally {
      await dataSource.query("CREATE UNIQUE INDEX uq_contacts_phone ON contacts (phone)");
    }
  });
});

it("every schema file is in the list of tables", () => {
  const files = filesBelow("src/adapters/database/schema", [".ts"]).filter(({ text }) =>
    /export const \w+Table\b/.test(text),
  );
  expect(TABLES.length).toBe(files.length);
  expect(new Set(TABLES.map((table) => table.options.name)).size).toBe(TABLES.length);
});
