import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import { type LunasProcess, runLunas, type Settings, startLunas } from "../e2e/lunas-process";
import { buildTown, phoneOf, planTown } from "../support/town";
import { openReceived } from "./received";

const LIMIT_MS = 120_000;

/** One whole service in the sandbox, whose database the test takes away and gives back. */
export interface LoneService {
  readonly process: LunasProcess;
  readonly dataFolder: string;
  /** Starts a campaign to everybody in the town, over a connection of the test's own. */
  startPush(): Promise<void>;
  /** The customer writes; resolves when the service has taken the message. */
  write(customer: number, text: string): Promise<void>;
  /** The same for anybody: a phone, or a hidden id as `lid:123`. */
  writeAs(address: string, text: string): Promise<void>;
  phone(customer: number): string;
  health(): Promise<{ readonly status: number; readonly text: string }>;
  /** How many messages each phone of the town has received, in the order of the town. */
  received(): readonly number[];
  /** Asks again and again until it is true; fails after two minutes, with what `living`, else the service, printed. */
  until(what: string, holds: () => boolean | Promise<boolean>, living?: LunasProcess): Promise<void>;
  /** One command to its end; `null`: however it ends. */
  run(args: readonly string[], expectedCode?: number | null, more?: Settings): Promise<string>;
  /** A second service with the same settings but for these. */
  startAnother(more: Settings, args?: readonly string[]): LunasProcess;
  close(): Promise<void>;
}

export async function startLoneService(
  dataSource: DataSource,
  databaseUrl: string,
  town: number,
  more: Settings = {},
  args: readonly string[] = ["start"],
): Promise<LoneService> {
  const dataFolder = mkdtempSync(join(tmpdir(), "lunas-lone-"));
  const settings: Settings = {
    CHANNEL: "sandbox",
    SANDBOX_CLOCK: "real",
    SANDBOX_CROWD: "off",
    DATABASE_URL: databaseUrl,
    DATA_FOLDER: dataFolder,
    HTTP_PORT: "0",
    PUSH_SCHEDULE: "off",
    SEND_HOURS: "00:00-24:00",
    DELAY_SECONDS: "0.02",
    HOURLY_CAP: "none",
    DAILY_CAP: "none",
    COLD_DAILY_CAP: "none",
    WARM_UP_DAYS: "0",
    ...more,
  };
  await buildTown(
    sqlOfDataSource(dataSource, (work) => work()),
    town,
  );
  const { deps, campaign } = await planTown(dataSource, "jajag-1", 0);
  const service = startLunas(settings, args);
  const started = [service];
  const [, url] = await service.untilPrinted(/Look in a browser: (\S+)/, LIMIT_MS);
  async function writeAs(address: string, text: string): Promise<void> {
    const response = await fetch(`${url}/sandbox/phones/${encodeURIComponent(address)}/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  }
  const arrived = openReceived(join(dataFolder, "sandbox"));
  return {
    process: service,
    dataFolder,
    startPush: () => startCampaign(deps, campaign.id, "test"),
    write: (customer, text) => writeAs(phoneOf(customer), text),
    writeAs,
    phone: phoneOf,
    async health() {
      const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(LIMIT_MS) });
      return { status: response.status, text: await response.text() };
    },
    received() {
      arrived.look();
      const byPhone = arrived.byPhone();
      return Array.from({ length: town }, (_, index) => byPhone.get(phoneOf(index + 1))?.length ?? 0);
    },
    async until(what, holds, living = service) {
      const deadline = Date.now() + LIMIT_MS;
      while (!(await holds())) {
        if (Date.now() > deadline || living.hasEnded())
          throw new Error(`never happened: ${what}\n${living.output().slice(-4_000)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    run: (args, expectedCode, other = {}) => runLunas({ ...settings, ...other }, args, expectedCode),
    startAnother(other, args) {
      const another = startLunas({ ...settings, ...other }, args);
      started.push(another);
      return another;
    },
    async close() {
      await Promise.all(started.map((one) => one.end("SIGKILL")));
      arrived.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
