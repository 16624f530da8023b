import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql from "mysql2/promise";
import { listProcesses } from "../../src/adapters/whatsapp/browser/processes";
import type { WhatsAppPageControl } from "../support/whatsapp-page/types";
import { startWhatsAppPage } from "../support/whatsapp-page/whatsapp-page";
import { type LunasProcess, runLunas, type Settings, startLunas } from "./lunas-process";

const CHROMIUM = "/usr/bin/chromium";
const SERVER = process.env.LUNAS_TEST_MYSQL_URL ?? "";

const missing = !existsSync(CHROMIUM)
  ? CHROMIUM
  : SERVER === ""
    ? "MySQL or MariaDB; `npm test` starts one"
    : null;

/** Suites of the whole service: where something is missing they say so instead of passing silently. */
export function describeOffice(name: string, suite: () => void): void {
  if (missing === null) describe(name, suite);
  else describe.skip(`${name} (no ${missing})`, () => it("needs it", () => undefined));
}

/** An office as it is: settings, a data folder, an empty database, and a pretend WhatsApp out there. */
export interface Office {
  readonly page: WhatsAppPageControl;
  readonly dataFolder: string;
  start(args?: readonly string[], more?: Settings): LunasProcess;
  run(args: readonly string[], expectedCode?: number | null): Promise<string>;
  query<Row>(statement: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Asks again and again until the answer is true; fails after the limit, telling what it last was. */
  until(what: string, holds: () => Promise<unknown>, limitMs?: number): Promise<void>;
  /** Browsers on this office's data folder (the main process of each). */
  browsers(): Promise<readonly number[]>;
  /** Ends them without a word to anybody; how many there were. One that has just ended by itself does not count. */
  killBrowsers(): Promise<number>;
  close(): Promise<void>;
}

/** A page that runs elsewhere, and stays there. */
export interface PageElsewhere extends WhatsAppPageControl {
  readonly chromiumArgs: readonly string[];
}

export async function openOffice(settings: Settings = {}, elsewhere?: PageElsewhere): Promise<Office> {
  const own = elsewhere === undefined ? await startWhatsAppPage() : null;
  const page: PageElsewhere = elsewhere ?? own!;
  const dataFolder = mkdtempSync(join(tmpdir(), "lunas-office-"));
  const database = `lunas_test_${process.env.LUNAS_TEST_RUN || randomBytes(4).toString("hex")}_office_${randomBytes(3).toString("hex")}`;
  const connection = await mysql.createConnection({ uri: SERVER, timezone: "Z" });
  await connection.query("CREATE DATABASE ?? CHARSET utf8mb4", [database]);
  await connection.query("USE ??", [database]);
  const started: LunasProcess[] = [];
  const all: Settings = {
    CHANNEL: "whatsapp",
    CHROMIUM_PATH: CHROMIUM,
    CHROMIUM_ARGS: page.chromiumArgs.map((argument) => `"${argument}"`).join(" "),
    DATABASE_URL: `${SERVER}/${database}`,
    DATA_FOLDER: dataFolder,
    HTTP_PORT: "off",
    PUSH_SCHEDULE: "off",
    SEND_HOURS: "00:00-24:00",
    DELAY_SECONDS: "0",
    HOURLY_CAP: "none",
    DAILY_CAP: "none",
    COLD_DAILY_CAP: "none",
    WARM_UP_DAYS: "0",
    SEND_TIMEOUT_SECONDS: "6",
    ...settings,
  };
  const browsers = async () =>
    (await listProcesses())
      .filter(({ command }) => command.includes(dataFolder) && !command.includes("--type="))
      .filter(({ command }) => command.includes("--user-data-dir"))
      .map(({ pid }) => pid);
  const killBrowsers = async () => {
    let killed = 0;
    for (const pid of await browsers())
      try {
        process.kill(pid, "SIGKILL");
        killed += 1;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
    return killed;
  };
  return {
    page,
    dataFolder,
    browsers,
    killBrowsers,
    start(args = ["start"], more = {}) {
      const lunas = startLunas({ ...all, ...more }, args);
      started.push(lunas);
      return lunas;
    },
    run: (args, expectedCode) => runLunas(all, args, expectedCode),
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      const [rows] = await connection.query(statement, [...values]);
      return rows as Row[];
    },
    async until(what, holds, limitMs = 60_000) {
      const deadline = Date.now() + limitMs;
      for (let last: unknown; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
        last = await holds();
        if (last === true) return;
        if (Date.now() > deadline)
          throw new Error(
            `never happened: ${what} (last: ${JSON.stringify(last)})\n${started.map((one) => one.output().slice(-3000)).join("\n---\n")}`,
          );
      }
    },
    async close() {
      await Promise.all(started.map((lunas) => lunas.end("SIGKILL")));
      await killBrowsers();
      await own?.stop();
      await connection.query("DROP DATABASE ??", [database]);
      await connection.end();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
