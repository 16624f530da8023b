import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import mysql from "mysql2/promise";
import { createDataSource, migrate } from "../../src/adapters/database/connection/data-source";
import { createImportStore } from "../../src/adapters/database/imports/import-store";
import { openTable } from "../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../src/adapters/files/rejections-file";
import { importFile } from "../../src/application/importing/import-file";

const ROWS = 1_000_000;

/**
 * A million rows of the unpaid list, and the same rows again under other bytes, against MariaDB's own LOAD DATA of the
 * same file into one table with bills' key.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const server = process.env.LUNAS_TEST_MYSQL_URL ?? "";
  if (server === "") return print("import: no MySQL server, not measured");
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  const path = join(folder, "unpaid.csv");
  const name = `lunas_bench_import_${process.pid}`;
  const admin = await mysql.createConnection({ uri: server, flags: ["+LOCAL_FILES"] });
  try {
    await writeRows(path);
    await admin.query(`CREATE DATABASE ${name} CHARSET utf8mb4`);
    await admin.query(`USE ${name}`);
    const before = await loadAnchor(admin, path);
    const dataSource = await createDataSource(`${server}/${name}`).initialize();
    await migrate(dataSource);
    let peak = 0;
    const clock = { now: () => new Date(), sleep: async () => undefined };
    const take = async () => {
      const begun = Date.now();
      // A new one each time: one that is enabled again counts the time in between as one long stop.
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const { counts } = await importFile(
        {
          files: { open: openTable, rejectionsFor: createRejectionsFile },
          imports: createImportStore(dataSource),
          clock,
        },
        { path, kind: null, period: null, asOf: null, isDryRun: false, force: false },
        () => {
          peak = Math.max(peak, process.memoryUsage().rss);
        },
      );
      delay.disable();
      return { counts, ms: Date.now() - begun, delay };
    };
    const first = await take();
    const between = await loadAnchor(admin, path);
    await appendFile(path, "\n");
    const again = await take();
    if (again.counts?.billsUnchanged !== first.counts?.billsNew)
      throw new Error("The rows were not known again.");
    const after = await loadAnchor(admin, path);
    await dataSource.destroy();
    // Before and after each, and the mean of both: a shared machine changes its pace within a minute.
    const ms = (ns: number) => Math.round(ns / 1e6);
    const waits = [first.delay, again.delay].map((one) => `${ms(one.percentile(99))} and ${ms(one.max)} ms`);
    const ratio = (ms: number, one: number, other: number) => (ms / ((one + other) / 2)).toFixed(1);
    print(
      `import ${first.counts?.billsNew} rows ${first.ms} ms, LOAD DATA ${before} and ${between} ms, ratio ${ratio(first.ms, before, between)}; ` +
        `the same rows again ${again.ms} ms, LOAD DATA ${between} and ${after} ms, ratio ${ratio(again.ms, between, after)}; peak RSS ${Math.round(peak / 1e6)} MB; ` +
        `the event loop waited (p99, at most) ${waits.join("; ")}`,
    );
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.end();
    rmSync(folder, { recursive: true });
  }
}

/** The database's own loader on the same file, into one table with the key of `bills`; milliseconds. */
async function loadAnchor(admin: mysql.Connection, path: string): Promise<number> {
  await admin.query("DROP TABLE IF EXISTS anchor");
  await admin.query(
    "CREATE TABLE anchor (id INTEGER AUTO_INCREMENT PRIMARY KEY, customer_id CHAR(12) CHARSET ascii, name VARCHAR(120), amount BIGINT, period CHAR(6) CHARSET ascii, UNIQUE (customer_id, period))",
  );
  const loading = Date.now();
  await admin.query({
    sql: "LOAD DATA LOCAL INFILE 'rows' INTO TABLE anchor FIELDS TERMINATED BY ';' IGNORE 1 LINES (@unit, customer_id, name, @sheets, amount, @fee, period)",
    infileStreamFactory: () => createReadStream(path),
  });
  return Date.now() - loading;
}

async function writeRows(path: string): Promise<void> {
  const file = createWriteStream(path);
  let text = "UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK;BULAN\n";
  for (let index = 0; index < ROWS; index++) {
    text += `51675;${990_000_000_001 + index + Math.floor(index / 999_999)};SITI AMINAH ${index % 977};1;${70_000 + (index % 1_000)};0;202611\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await new Promise((resolve) => file.once("drain", () => resolve(null)));
    text = "";
  }
  await new Promise<void>((resolve) => file.end(text, () => resolve()));
}
