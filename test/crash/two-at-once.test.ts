import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { createStore } from "../../src/adapters/database/store";
import { createSystemClock } from "../../src/adapters/system/clock";
import { takeIdentity } from "../../src/application/receiving/take-identity";
import { lidName, phoneNumber } from "../../src/domain/phone-number";
import { describeOnServer, useDatabase } from "../support/database";
import { customerOf, phoneOf } from "../support/town";
import { type LoneService, startLoneService } from "./lone-service";
import { type SeverableProxy, startSeverableProxy } from "./severable-proxy";

const TOWN = 120;
const SLOW_MACHINE_MS = 400_000;
const LID = "123400001";
/** Said STOP from a hidden id that is told to be this phone a moment later. */
const HIDDEN = TOWN;
/** Say STOP in the middle of the push, while invoices are drawn. */
const STOPPED = [TOWN - 1, TOWN - 2, TOWN - 3, TOWN - 4, TOWN - 5];
const ASKED = [1, 2, 3];
const ALONE = TOWN - STOPPED.length - 1;
const A_DAY_AHEAD = { NODE_OPTIONS: `--require ${join(__dirname, "../support/day-ahead.cjs")}` };
const GOES_BY_THE_DATABASE = /clock is 1,440 min ahead of the database's, by which Lunas goes/;

let lone: LoneService | null = null;
let proxy: SeverableProxy | null = null;
afterEach(async () => {
  await lone?.close();
  await proxy?.cut();
  [lone, proxy] = [null, null];
}, 60_000);

const sum = (service: LoneService) => service.received().reduce((all, one) => all + one, 0);
const billsAreOpen = (dataSource: DataSource) =>
  dataSource.query("SELECT state, COUNT(*) AS count FROM bills GROUP BY state");

/** Wishes, one of them from a hidden id that is told to be a phone, and two lists at once, in the middle of a push. */
async function disturb(service: LoneService, dataSource: DataSource): Promise<void> {
  await service.startPush();
  await service.until("the campaign is under way", () => sum(service) >= 5);
  for (const customer of STOPPED) await service.write(customer, "STOP");
  await service.writeAs(`lid:${LID}`, "STOP");
  const deps = { store: createStore(dataSource), clock: createSystemClock() };
  await takeIdentity(deps, { kind: "identity", name: lidName(LID), phone: phoneNumber(phoneOf(HIDDEN)) });

  const lists = ["07:30", "08:30"].map((at) => {
    const file = join(service.dataFolder, `${at.slice(0, 2)}.csv`);
    const rows = Array.from({ length: TOWN }, (_, index) => billRow(index + 1));
    writeFileSync(file, `${["IDPEL;NAMA;RPTAG;BLTH", ...rows].join("\n")}\n`);
    return ["import", file, "--as-of", `2026-11-20 ${at}`];
  });
  const said = await Promise.all(lists.map((args) => service.run(args, null)));
  for (const text of said) expect(text).not.toMatch(/\n\s+at /);
  const bills = await billsAreOpen(dataSource);
  expect(bills.map(({ state, count }: never) => [state, Number(count)])).toEqual([["open", TOWN]]);
}

/** Nobody has been pushed twice, nobody after their wish was stored, and nobody is missing. */
async function expectPromiseKept(service: LoneService, dataSource: DataSource): Promise<void> {
  const opted = await dataSource.query<{ phone: string }[]>(
    "SELECT phone FROM contacts WHERE opted_out_at IS NOT NULL ORDER BY phone",
  );
  expect(opted.map(({ phone }) => phone)).toEqual([...STOPPED, HIDDEN].map(phoneOf).sort());
  const late = await dataSource.query(
    `SELECT d.id FROM deliveries d JOIN contacts c ON c.id = d.contact_id
      WHERE d.campaign_id = 1 AND c.opted_out_at IS NOT NULL AND d.begun_at > c.opted_out_at`,
  );
  const twice = await dataSource.query(
    `SELECT contact_id FROM deliveries WHERE campaign_id = 1 AND surplus = 0 AND state IN ('accepted', 'delivered', 'read')
      GROUP BY contact_id HAVING COUNT(*) > 1`,
  );
  const open = await dataSource.query(
    `SELECT id, state FROM deliveries
      WHERE state NOT IN ('accepted', 'delivered', 'read', 'cancelled') AND NOT (campaign_id = 1 AND surplus = 1)`,
  );
  const takenForOld = await dataSource.query("SELECT id FROM deliveries WHERE reason = 'too_late'");
  expect({ late, twice, open, takenForOld }).toEqual({ late: [], twice: [], open: [], takenForOld: [] });
  expect(service.received().slice(0, ALONE)).toEqual(
    Array.from({ length: ALONE }, (_, index) => (ASKED.includes(index + 1) ? 2 : 1)),
  );
  expect(service.process.output()).not.toMatch(/\n\s+at /);
}

const isAnswered = (service: LoneService) => () => ASKED.every((n) => service.received()[n - 1]! >= 2);
const isFinished = (dataSource: DataSource) => async () => {
  const [row] = await dataSource.query<{ state: string }[]>("SELECT state FROM campaigns WHERE id = 1");
  return row?.state === "finished";
};

describeOnServer("two services, whose sender has a clock a day ahead, on dead connections", (open) => {
  it(
    "wishes while invoices are drawn, a hidden id told, two imports, a death: nobody twice, no wish ignored",
    async () => {
      const { dataSource, url } = await open();
      const server = new URL(url);
      const way = await startSeverableProxy({ host: server.hostname, port: Number(server.port || 3306) });
      proxy = way;
      server.hostname = "127.0.0.1";
      server.port = String(way.port);
      const roles = ["start", "--roles", "inbox,scheduler,http"];
      const service = await startLoneService(dataSource, server.href, TOWN, { INVOICE_PDF: "attach" }, roles);
      lone = service;
      const drive = async () => {
        const settings = { HTTP_PORT: "off", DATABASE_URL: url, ...A_DAY_AHEAD };
        const ahead = service.startAnother(settings, ["start", "--roles", "sender"]);
        await ahead.untilPrinted(/Ready/, 120_000);
        expect(ahead.output()).toMatch(GOES_BY_THE_DATABASE);
        return ahead;
      };
      const first = await drive();
      await disturb(service, dataSource);
      await first.end("SIGKILL");
      const ahead = await drive();
      way.swallow();
      for (const customer of ASKED) await service.write(customer, "CEK");
      await service.until("those who wrote are answered, over new connections", isAnswered(service));
      await service.process.end("SIGKILL");
      await service.until("the one whose clock is wrong ends the campaign", isFinished(dataSource), ahead);
      await expectPromiseKept(service, dataSource);
      expect(ahead.output()).not.toMatch(/\n\s+at /);
    },
    SLOW_MACHINE_MS,
  );
});

describe("one service, with a clock a day ahead, on its embedded database", () => {
  const open = useDatabase("SQLite");
  it(
    "wishes while invoices are drawn, a hidden id told, two imports: nobody twice, no wish ignored",
    async () => {
      const { dataSource, url } = await open();
      const more = { INVOICE_PDF: "attach", ...A_DAY_AHEAD };
      const service = await startLoneService(dataSource, url, TOWN, more);
      lone = service;
      expect(service.process.output()).toMatch(GOES_BY_THE_DATABASE);
      await disturb(service, dataSource);
      for (const customer of ASKED) await service.write(customer, "CEK");
      await service.until("those who wrote are answered", isAnswered(service));
      await service.until("the campaign ends", isFinished(dataSource));
      await expectPromiseKept(service, dataSource);
      expect(await service.process.end("SIGTERM")).toBe(0);
    },
    SLOW_MACHINE_MS,
  );
});

function billRow(number: number): string {
  return `${customerOf(number)};WARGA ${number};${50_000 + (number % 900) * 100};202611`;
}
