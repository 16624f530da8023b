import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";
import { interceptStatements } from "../../../support/intercept-statements";

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
    interceptStatements(dataSource, async (sql, send) => {
      asked.push(sql);
      return /local_infile/.test(sql) ? [{ allowed: 0 }] : send();
    });
    const report = await take("a.csv", [HEAD, ...rows].join("\n"));
    expect(report.counts).toMatchObject({ billsNew: 3_001, customersNew: 3_001 });
    expect(await query("SELECT name FROM customers WHERE customer_id = '516759900002'")).toEqual([
      { name: "SITI \\ 1" },
    ]);
    expect(asked.some((sql) => sql.includes("local_infile"))).toBe(engine === "MySQL");
    expect(asked.some((sql) => /^INSERT INTO (temp\.)?import_rows/.test(sql))).toBe(true);
  });
});
