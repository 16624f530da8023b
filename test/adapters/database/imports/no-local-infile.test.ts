import type { QueryRunner } from "typeorm";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const HEAD = "UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK;BULAN";
const rows = Array.from(
  { length: 3_001 },
  (_, index) => `51675;${516_759_900_001 + index};SITI \\ ${index};1;50000;0;202611`,
);

describeOnDatabases("a server that forbids LOAD DATA LOCAL", (open, engine) => {
  const rig = useImports(open);

  test("takes the same rows by INSERT", async () => {
    const { take, query, dataSource } = await rig();
    const asked: string[] = [];
    const make = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode): QueryRunner => {
      const runner = make(mode);
      const run = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
      runner.query = (async (sql: string, ...rest: unknown[]) => {
        asked.push(sql);
        return /local_infile/.test(sql) ? [{ allowed: 0 }] : run(sql, ...rest);
      }) as typeof runner.query;
      return runner;
    };
    const report = await take("a.csv", [HEAD, ...rows].join("\n"));
    expect(report.counts).toMatchObject({ billsNew: 3_001, customersNew: 3_001 });
    expect(await query("SELECT name FROM customers WHERE customer_id = '516759900002'")).toEqual([
      { name: "SITI \\ 1" },
    ]);
    expect(asked.some((sql) => sql.includes("local_infile"))).toBe(engine === "MySQL");
    expect(asked.some((sql) => /^INSERT INTO (temp\.)?import_rows/.test(sql))).toBe(true);
  });
});
