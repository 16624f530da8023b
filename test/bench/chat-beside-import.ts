import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { openBase } from "../../src/compose/base";
import { compose } from "../../src/compose/compose";
import { composeImports } from "../../src/compose/compose-imports";
import { loadConfig } from "../../src/config/load-config";
import { startBenchChat } from "../support/bench-chat";
import { createBenchDatabase, median, quantile } from "../support/bench-database";
import { buildTown, customerOf, phoneOf } from "../support/town";

const CUSTOMERS = 38_344;
/** Those who write are known before the import; all the others are new with it. */
const WRITERS = 2_000;
const ALONE = 200;
const BETWEEN_MS = 20;
const SAYINGS = ["CEK", "MENU", "berapa tagihan saya bulan ini pak"];

/**
 * What a chat feels of an import: from the channel's callback until the answer is committed, alone and while the service's
 * own thread takes a list of 38,344 customers; and how long the loop that sends and hears stood. On both databases.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  try {
    await measure(`sqlite:${join(folder, "lunas.db")}`, folder, print);
    const database = await createBenchDatabase("chat_import", print);
    if (database === null) return;
    await measure(String((database.dataSource.options as { url: string }).url), folder, print).finally(() =>
      database.drop(),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(url: string, folder: string, print: (line: string) => void): Promise<void> {
  const settings = {
    DATABASE_URL: url,
    DATA_FOLDER: folder,
    SANDBOX_CLOCK: "real",
    SANDBOX_CROWD: "off",
  };
  const base = await openBase(loadConfig(settings), { console: null, migrates: url.startsWith("sqlite") });
  await buildTown(
    sqlOfDataSource(base.dataSource, (work) => work()),
    WRITERS,
  );
  const path = join(folder, "saldo.csv");
  writeFileSync(path, listOf(CUSTOMERS));
  const chat = startBenchChat(compose(base, { withCrowd: false }).app);
  let turn = 0;
  const ask = async (): Promise<number> => {
    turn += 1;
    const begun = performance.now();
    await chat.say(phoneOf((turn % WRITERS) + 1), SAYINGS[turn % SAYINGS.length]!);
    return performance.now() - begun;
  };
  const alone: number[] = [];
  for (let index = 0; index < ALONE; index++) {
    alone.push(await ask());
    await pause(BETWEEN_MS);
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  let isTaken = false;
  const taking = composeImports(base)({
    path,
    kind: null,
    period: null,
    asOf: null,
    isDryRun: false,
    force: false,
  }).finally(() => {
    isTaken = true;
  });
  const beside: number[] = [];
  while (!isTaken) {
    beside.push(await ask());
    await pause(BETWEEN_MS);
  }
  const { rows } = await taking;
  const seconds = (performance.now() - begun) / 1_000;
  delay.disable();
  await chat.stop();
  await base.store.close();
  await base.log.close();
  if (rows.accepted !== CUSTOMERS) throw new Error(`${rows.accepted} of ${CUSTOMERS} rows were accepted.`);
  print(
    `chat beside an import of ${CUSTOMERS} rows (${url.startsWith("sqlite") ? "SQLite" : "MariaDB"}, ${seconds.toFixed(1)} s): ` +
      `alone ${told(alone)}; beside ${told(beside)} of ${beside.length} answers; ` +
      `the loop that sends and hears stood ${Math.round(delay.percentile(99) / 1e6)} ms (p99), at most ${Math.round(delay.max / 1e6)} ms`,
  );
}

function told(tookMs: readonly number[]): string {
  const shown = (ms: number) => Math.round(ms);
  return `p50 ${shown(median(tookMs))}, p99 ${shown(quantile(tookMs, 0.99))}, at most ${shown(Math.max(...tookMs))} ms`;
}

function listOf(size: number): string {
  const rows = Array.from(
    { length: size },
    (_, at) => `51675;${customerOf(at + 1)};WARGA ${at + 1};1;${60_000 + (at % 900) * 100};0;202611\n`,
  );
  return `UP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK;BULAN\n${rows.join("")}`;
}
