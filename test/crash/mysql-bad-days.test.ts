import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { useDatabase } from "../support/database";
import { customerOf } from "../support/town";
import { type LoneService, startLoneService } from "./lone-service";
import { type SeverableProxy, startSeverableProxy } from "./severable-proxy";

const SERVER = process.env.LUNAS_TEST_MYSQL_URL ?? "";
const TOWN = 150;
const SLOW_MACHINE_MS = 400_000;
/** Well below it, so that a step that never comes is named. */
const STEP_MS = 180_000;
const IMPORTED = 20_000;

let lone: LoneService | null = null;
let proxy: SeverableProxy | null = null;
afterAll(async () => {
  await lone?.close();
  await proxy?.cut();
}, 60_000);

function suite(): void {
  const open = useDatabase("MySQL");

  it(
    "a server that goes away, kills connections and breaks off an import: a clear word, nobody twice, nobody missing",
    async () => {
      const { dataSource, url } = await open();
      const server = new URL(url);
      const way = await startSeverableProxy({ host: server.hostname, port: Number(server.port || 3306) });
      proxy = way;
      server.hostname = "127.0.0.1";
      server.port = String(way.port);
      const service = await startLoneService(dataSource, server.href, TOWN);
      lone = service;
      await service.startPush();
      const sum = () => service.received().reduce((all, one) => all + one, 0);
      await service.until("the campaign is under way", () => sum() >= 5);

      await way.cut();
      for (const customer of [1, 2, 3]) await service.write(customer, "CEK");
      await service.until("its health tells of the lost database", async () => {
        const { status, text } = await service.health();
        return status === 503 && /"database":\{"status":"down","reason":"[^"]*(ECONN|closed|lost)/.test(text);
      });
      await way.join();
      const answered = (from: number, to: number) => () =>
        service
          .received()
          .slice(from - 1, to)
          .every((count) => count >= 2);
      await service.until("those who wrote are answered", answered(1, 3));

      const connections = await dataSource.query<{ id: number }[]>(
        "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()",
      );
      expect(connections.length).toBeGreaterThan(0);
      for (const { id } of connections) await dataSource.query(`KILL ${id}`).catch(() => undefined);
      const another = service.startAnother({ HTTP_PORT: "off" });
      for (const customer of [4, 5, 6]) await service.write(customer, "CEK");
      await service.until("those who wrote then are answered", answered(4, 6));
      await another.untilPrinted(/Sender jajag-1 is driven by another Lunas process/, STEP_MS);
      expect(await another.end("SIGTERM")).toBe(0);
      // Whichever of the two saw the last delivery end has finished it, and has told so, once.
      const told = () =>
        [service.process, another].flatMap((one) => one.output().match(/Campaign 1 finished: .*/g) ?? []);
      await service.until("the campaign is told as finished", () => told().length > 0);
      expect(told()).toEqual([expect.stringMatching(/^Campaign 1 finished: 150 accepted, 0 failed/)]);

      const bills = join(service.dataFolder, "dpm.csv");
      const rows = Array.from(
        { length: IMPORTED },
        (_, index) => `${customerOf(1_000 + index)};WARGA ${index};50000;202611`,
      );
      writeFileSync(bills, `${["IDPEL;NAMA;RPTAG;BLTH", ...rows].join("\n")}\n`);
      way.cutAfter(300_000);
      const refused = await service.run(["import", bills], 1);
      expect(refused).toMatch(/^Basis data tidak menjawab lagi \(.+\)\. Pastikan servernya berjalan/m);
      expect(refused).not.toMatch(/\n\s+at /);
      await way.cut();
      await way.join();
      const [counted] = await dataSource.query<{ bills: string; imports: string }[]>(
        "SELECT (SELECT COUNT(*) FROM bills) AS bills, (SELECT COUNT(*) FROM imports) AS imports",
      );
      expect([Number(counted!.bills), Number(counted!.imports)]).toEqual([TOWN, 0]);
      await service.until("all is well again", async () => (await service.health()).status === 200);
      expect(service.received()).toEqual([...Array(6).fill(2), ...Array(TOWN - 6).fill(1)]);
      expect(service.process.output()).not.toMatch(/\n\s+at /);
      expect(await service.process.end("SIGTERM")).toBe(0);
    },
    SLOW_MACHINE_MS,
  );
}

const name = "the whole service on a bad day of its database server";
if (SERVER !== "") describe(name, suite);
else
  describe.skip(`${name} (no MySQL or MariaDB; \`npm test\` starts one)`, () =>
    it("needs it", () => undefined));
