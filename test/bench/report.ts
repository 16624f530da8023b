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
const SIZES = [
  { customers: 38_344, limitSeconds: 10 },
  { customers: 83_334, limitSeconds: 60 },
];
const LIMIT_MB = 500;

/** The whole report, numbers and PDF, for a unit and for a million bills, on both databases; fails above the limits. */
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
  { customers, limitSeconds }: (typeof SIZES)[number],
  print: (line: string) => void,
): Promise<void> {
  const dataSource = await openDataSource(createDataSource(url));
  try {
    await migrate(dataSource);
    const of = period("2026-11");
    const unit = { customers, months: MONTHS, period: of, holdoutPercent: 10, effect: 0.04, seed: 1 };
    await fillReportDatabase(dataSource, unit);
    const started = performance.now();
    const reader = createReportReader(sqlOfDataSource(dataSource, (work) => work()));
    const clock = { now: () => instantOf(`${addMonths(of, 1)}-02`, "08:00"), sleep: async () => undefined };
    const report = await reportEffect({ reader, clock }, {});
    await renderReport("pdf", report, effectReportPage(report, "Unit"));
    const seconds = (performance.now() - started) / 1000;
    const peakMb = process.resourceUsage().maxRSS / 1024;
    print(
      `${engine} ${customers * MONTHS} bills: ${seconds.toFixed(1)} s, peak ${peakMb.toFixed(0)} MB (filling included)`,
    );
    if (seconds > limitSeconds || peakMb > LIMIT_MB)
      throw new Error(`Above the limits of ${limitSeconds} s and ${LIMIT_MB} MB`);
  } finally {
    await dataSource.destroy();
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: url });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
