import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql from "mysql2/promise";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../src/adapters/database/connection/data-source";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { createReportReader } from "../../src/adapters/database/report/report-reader";
import { renderReport } from "../../src/adapters/report/render-report";
import { reportEffect } from "../../src/application/report/report-effect";
import { addMonths, period } from "../../src/domain/billing-period";
import { instantOf } from "../../src/domain/local-time";
import { effectReportPage } from "../../src/texts/effect-report/page";
import { fillReportDatabase } from "../support/fill-report-database";

const MONTHS = 12;
const OF = period("2026-11");
/** In the environment of the process that makes the report. */
const CHILD = "LUNAS_BENCH_REPORT";
const SIZES = [
  { customers: 38_344, limitSeconds: 5, limitMb: 300 },
  { customers: 83_334, limitSeconds: 30, limitMb: 500 },
];

/**
 * The whole report, numbers and PDF, in a process of its own, for a unit and for a million bills, each with a campaign
 * that held somebody out in all twelve months, on both databases; fails above the limits. Seconds are those of the
 * processor, so that other work on the machine does not count.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-report-"));
  const server = process.env.LUNAS_TEST_MYSQL_URL ?? "";
  try {
    for (const size of SIZES) {
      await measure("SQLite", `sqlite:${join(folder, `${size.customers}.db`)}`, size, print);
      if (server === "") continue;
      const name = `lunas_bench_report_${size.customers}`;
      await onServer(server, `CREATE DATABASE ${name} CHARSET utf8mb4`);
      try {
        await measure("MySQL", `${server}/${name}`, size, print);
      } finally {
        await onServer(server, `DROP DATABASE ${name}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  engine: string,
  url: string,
  { customers, limitSeconds, limitMb }: (typeof SIZES)[number],
  print: (line: string) => void,
): Promise<void> {
  const dataSource = await openDataSource(createDataSource(url));
  try {
    await migrate(dataSource);
    await fillReportDatabase(dataSource, {
      customers,
      months: MONTHS,
      campaigns: MONTHS,
      period: OF,
      holdoutPercent: 10,
      effect: 0.04,
      seed: 1,
    });
  } finally {
    await dataSource.destroy();
  }
  const found = await inItsOwnProcess(url);
  print(
    `${engine} ${customers * MONTHS} bills, ${MONTHS} campaigns: ${found.cpuSeconds.toFixed(1)} s CPU (${found.seconds.toFixed(1)} s), peak ${found.peakMb.toFixed(0)} MB`,
  );
  if (found.cpuSeconds > limitSeconds || found.peakMb > limitMb)
    throw new Error(`Above the limits of ${limitSeconds} s and ${limitMb} MB`);
}

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

function inItsOwnProcess(url: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [url], { env: { ...process.env, [CHILD]: "1" } });
    child.once("message", (message) => resolve(message as Measured));
    child.once("exit", (code) => reject(new Error(`The report ended with ${code}`)));
  });
}

/** What `npm run lunas -- report --format pdf` does after its start, which takes a second of its own. */
async function makeReport(url: string): Promise<Measured> {
  const dataSource = await openDataSource(createDataSource(url));
  const [started, before] = [performance.now(), process.cpuUsage()];
  try {
    const reader = createReportReader(sqlOfDataSource(dataSource, (work) => work()));
    const clock = { now: () => instantOf(`${addMonths(OF, 1)}-02`, "08:00"), sleep: async () => undefined };
    const report = await reportEffect({ reader, clock }, {});
    await renderReport("pdf", report, effectReportPage(report, "Unit"));
    const { user, system } = process.cpuUsage(before);
    return {
      seconds: (performance.now() - started) / 1000,
      cpuSeconds: (user + system) / 1e6,
      peakMb: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    await dataSource.destroy();
  }
}

if (process.env[CHILD] === "1")
  void makeReport(process.argv[2]!).then((found) => {
    process.send?.(found);
    process.disconnect?.();
  });

async function onServer(url: string, statement: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: url });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
