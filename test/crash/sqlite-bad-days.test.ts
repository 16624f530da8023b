import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import LibsqlDatabase from "libsql";
import { useDatabase } from "../support/database";
import { customerOf } from "../support/town";
import { type LoneService, startLoneService } from "./lone-service";

const TOWN = 150;
const SLOW_MACHINE_MS = 400_000;
/** Well below it, so that a step that never comes is named. */
const STEP_MS = 180_000;

let lone: LoneService | null = null;
afterAll(() => lone?.close(), 60_000);

describe("the whole service on a bad day of its embedded database", () => {
  const open = useDatabase("SQLite");

  it(
    "a locked file, a second service and a full disk in mid-campaign: a clear word, nobody twice, nobody missing",
    async () => {
      const { dataSource, url } = await open();
      const flag = `${url.replace("sqlite:", "")}.full`;
      const service = await startLoneService(dataSource, url, TOWN, {
        NODE_OPTIONS: `-r ${JSON.stringify(require.resolve("../support/full-disk.cjs"))}`,
        LUNAS_FULL_DISK: flag,
      });
      lone = service;
      await service.startPush();
      const sum = () => service.received().reduce((all, one) => all + one, 0);
      await service.until("the campaign is under way", () => sum() >= 5);

      const other = new LibsqlDatabase(url.replace("sqlite:", ""), { timeout: 60_000 } as never);
      other.exec("BEGIN EXCLUSIVE");
      const second = service.run(["start"], 1, { HTTP_PORT: "off" });
      for (const customer of [1, 2, 3]) await service.write(customer, "CEK");
      await service.until("its health tells of the lock", async () => {
        const { status, text } = await service.health();
        return status === 503 && text.includes("its file is locked by another process");
      });
      expect(await second).toMatch(
        /^Lunas sudah berjalan dengan basis data ini .*Hentikan yang itu dulu.*\n$/m,
      );
      other.exec("ROLLBACK");
      other.close();
      await service.until("those who wrote are answered", () =>
        service
          .received()
          .slice(0, 3)
          .every((count) => count >= 2),
      );

      writeFileSync(flag, "");
      for (const customer of [4, 5, 6]) await service.write(customer, "CEK").catch(() => undefined);
      await service.until("its health tells of the disk", async () => {
        const { status, text } = await service.health();
        return status === 503 && text.includes("its disk is full");
      });
      const bills = join(service.dataFolder, "dpm.csv");
      writeFileSync(bills, `IDPEL;NAMA;RPTAG;BLTH\n${customerOf(9_999)};BARU;50000;202611\n`);
      const refused = await service.run(["import", bills], 1);
      expect(refused).toMatch(/^Diska penuh \(.+\)\. Kosongkan ruang, lalu ulangi/m);
      expect(refused).not.toMatch(/\n\s+at /);
      rmSync(flag);
      for (const customer of [7, 8, 9]) await service.write(customer, "CEK");
      await service.until("all is well again", async () => (await service.health()).status === 200);
      expect(await dataSource.query("SELECT id FROM imports")).toEqual([]);
      await service.process.untilPrinted(/Campaign 1 finished: 150 accepted, 0 failed/, STEP_MS);
      await service.until("the last are answered", () =>
        service
          .received()
          .slice(6, 9)
          .every((count) => count >= 2),
      );
      // What was written while the disk was full may not even have reached the pretend WhatsApp.
      const [one, two, three, , , , ...rest] = service.received();
      expect([one, two, three, ...rest]).toEqual([2, 2, 2, 2, 2, 2, ...Array(TOWN - 9).fill(1)]);
      expect(service.process.output()).not.toMatch(/\n\s+at /);
      expect(await service.process.end("SIGTERM")).toBe(0);
    },
    SLOW_MACHINE_MS,
  );
});
