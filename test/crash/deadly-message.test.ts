import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import type { LunasProcess } from "../e2e/lunas-process";
import { describeOnDatabases } from "../support/database";
import { type LoneService, startLoneService } from "./lone-service";

const TOWN = 6;
const SLOW_MACHINE_MS = 400_000;
const PRELOAD = { NODE_OPTIONS: `-r ${JSON.stringify(require.resolve("../support/deadly-text.cjs"))}` };

let lone: LoneService | null = null;
afterEach(() => lone?.close(), 60_000);

describeOnDatabases("a message that ends or stops the process which answers it", (open) => {
  it(
    "killed while it is answered, at two starts; the third sets it aside, and answers all others",
    async () => {
      const { dataSource, url } = await open();
      // One of each is enough for a start that takes seconds.
      const text = url.startsWith("sqlite") ? "BEKU" : "MATI";
      const sql = sqlOfDataSource(dataSource, (work) => work());
      const service = await startLoneService(dataSource, url, TOWN, PRELOAD);
      lone = service;
      const attempts = async () =>
        (await sql.one<{ attempts: number }>("SELECT attempts FROM inbox WHERE text = ?", [text]))
          ?.attempts ?? 0;
      const until = async (what: string, holds: () => Promise<boolean>) => {
        for (let tries = 0; tries < 4_000; tries++) {
          if (await holds()) return;
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        throw new Error(`never happened: ${what}`);
      };

      // The answer to the request may be lost with the process.
      await service.write(1, text).catch(() => undefined);
      let process: LunasProcess = service.process;
      for (let start = 1; start <= 2; start++) {
        await until(`try ${start}`, async () => (await attempts()) === start);
        await process.end("SIGKILL");
        // The dead one's hold on its writer ends by itself within a minute, which is not waited for here.
        await sql.run("UPDATE contacts SET lease_until = NULL, lease_token = NULL");
        process = service.startAnother({});
      }
      await until("it is set aside", async () => {
        const row = await sql.one<{ state: string }>("SELECT state FROM inbox WHERE text = ?", [text]);
        return row?.state === "failed";
      });
      // Two tries, and one look whether it is a STOP.
      expect(await attempts()).toBe(3);
      expect(await sql.all("SELECT kind, state FROM cases WHERE kind = 'failed_answer'")).toEqual([
        { kind: "failed_answer", state: "open" },
      ]);
      expect(process.hasEnded()).toBe(false);

      // Its writer reads the apology, and the next message is answered as if nothing had been.
      const [, address] = await process.untilPrinted(/Look in a browser: (\S+)/, 120_000);
      for (const customer of [1, 2, 3])
        await fetch(`${address}/sandbox/phones/${service.phone(customer)}/messages`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ text: "CEK" }),
        });
      await until("all who wrote are answered", async () =>
        [2, 1, 1].every((least, at) => service.received()[at]! >= least),
      );
      const health = await fetch(`${address}/healthz`);
      expect(await health.json()).toMatchObject({ status: "up", queues: { setAside: 1 } });
    },
    SLOW_MACHINE_MS,
  );
});
