import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const SUPPORT = join(__dirname, "..", "..", "..", "support");
const HEAD = "UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK;BULAN";
const ROWS = 5_000;
const rows = (amount: number, count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, index) => `51675;${516_759_900_001 + from + index};SITI AMINAH;1;${amount};0;202611`,
  );

describeOnDatabases("an import that is killed", (open) => {
  const rig = useImports(open);
  let url = "";
  const one = async () => {
    url = (await open()).url;
    return rig();
  };
  const killed = async (path: string, moment: string) => {
    const child = spawn(
      process.execPath,
      ["-r", join(SUPPORT, "typescript.cjs"), join(SUPPORT, "interrupted-import.ts"), url, path, moment],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const exit = once(child, "exit");
    const [line] = (await Promise.race([
      once(createInterface({ input: child.stdout }), "line"),
      exit.then(() => ["it ended by itself"]),
    ])) as [string];
    expect(line).toBe("now");
    child.kill("SIGKILL");
    await exit;
  };

  test.each(["reading", "committing"])(
    "while %s leaves what was there, and a second run takes it all",
    async (moment) => {
      const { take, query, folder } = await one();
      await take("1.csv", [HEAD, ...rows(50_000, 100)].join("\n"), { asOf: "2026-11-18 07:30" });
      const text = [HEAD, ...rows(60_000, ROWS, 50)].join("\n");
      const path = join(folder, "2.csv");
      writeFileSync(path, text);
      await killed(path, moment);

      const what = () => query("SELECT state, COUNT(*) AS n, SUM(amount) AS total FROM bills GROUP BY state");
      const numbers = async () =>
        (await what()).map((row) => [row.state, Number(row.n), Number(row.total)]).sort();
      expect(await numbers()).toEqual([["open", 100, 5_000_000]]);
      expect(await query("SELECT * FROM imports")).toHaveLength(1);
      expect(await query("SELECT customer_id FROM customers")).toHaveLength(100);

      // After its lease; to wait for that would make the test long.
      await query("UPDATE leases SET lease_until = '2020-01-01 00:00:00.000'");
      const report = await take("2.csv", text, { asOf: "2026-11-20 07:30" });
      expect(report.counts).toMatchObject({ billsNew: ROWS - 50, billsChanged: 50, billsVanished: 50 });
      expect(await numbers()).toEqual([
        ["open", ROWS, ROWS * 60_000],
        ["paid", 50, 2_500_000],
      ]);
    },
    120_000,
  );
});
