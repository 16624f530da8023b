import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { openBase } from "../../src/compose/base";
import { compose } from "../../src/compose/compose";
import { loadConfig } from "../../src/config/load-config";
import { startBenchChat } from "../support/bench-chat";
import { createBenchDatabase } from "../support/bench-database";
import { buildTown, customerOf, phoneOf } from "../support/town";

const CUSTOMERS = 1_000;
/** Caches, prepared statements and the code itself have grown by then. */
const WARM_UP = 5_000;
const ROUNDS = 4;
/**
 * Of what is answered nothing stays. Seen over 20,000 messages on SQLite: 24 bytes of heap and -38 of RSS for each, where
 * RSS went up and down by 6 MB, which is 300 bytes a message. The bounds are for as many messages.
 */
const MOST_HEAP_BYTES = 100;
const MOST_RSS_BYTES = 600;

const SAYINGS = [
  () => "CEK",
  (n: number) => `CEK ${customerOf(n)}`,
  () => "MENU",
  () => "berapa tagihan saya bulan ini pak",
  () => "STOP",
  () => "cara bayar",
  () => "MULAI",
];

/**
 * Memory after tens of thousands of answered messages, on both databases: heap after a collection, and all that the
 * process holds. Fails when either grows with the messages.
 */
export async function run(
  print: (line: string) => void,
  { turns = 20_000 }: { readonly turns?: number },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lunas-soak-"));
  const mysql = await createBenchDatabase("memory", print);
  try {
    const grown = [await measure("SQLite", `sqlite:${join(folder, "lunas.db")}`, folder, turns, print)];
    if (mysql !== null) {
      const { url } = mysql.dataSource.options as { url: string };
      grown.push(await measure("MariaDB", url, folder, turns, print));
    }
    const bad = grown.filter(({ heap, rss }) => heap > MOST_HEAP_BYTES || rss > MOST_RSS_BYTES);
    if (bad.length > 0) throw new Error(`memory grows with the messages: ${JSON.stringify(bad)}`);
  } finally {
    await mysql?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  name: string,
  url: string,
  folder: string,
  turns: number,
  print: (line: string) => void,
): Promise<{ readonly name: string; readonly heap: number; readonly rss: number }> {
  const settings = { DATABASE_URL: url, DATA_FOLDER: folder, SANDBOX_CLOCK: "real", SANDBOX_CROWD: "off" };
  const base = await openBase(loadConfig(settings), { console: null, migrates: true });
  await buildTown(
    sqlOfDataSource(base.dataSource, (work) => work()),
    CUSTOMERS,
  );
  const chat = startBenchChat(compose(base, { withCrowd: false }).app);
  let said = 0;
  const say = async (count: number) => {
    for (const end = said + count; said < end; said++) {
      const person = (said % CUSTOMERS) + 1;
      await chat.say(phoneOf(person), SAYINGS[Math.floor(said / CUSTOMERS) % SAYINGS.length]!(person));
    }
  };
  await say(WARM_UP);
  const first = held();
  let last = first;
  print(`${name}: after ${said} messages ${shown(first)}`);
  for (let round = 0; round < ROUNDS; round++) {
    await say(Math.ceil(turns / ROUNDS));
    last = held();
    print(`${name}: after ${said} messages ${shown(last)}`);
  }
  await chat.stop();
  await base.store.close();
  await base.log.close();
  const each = (now: number, before: number) => Math.round((now - before) / (said - WARM_UP));
  const grown = { name, heap: each(last.heap, first.heap), rss: each(last.rss, first.rss) };
  print(`${name}: ${grown.heap} bytes of heap and ${grown.rss} bytes of RSS a message`);
  return grown;
}

interface Held {
  readonly heap: number;
  readonly rss: number;
}

function held(): Held {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let times = 0; times < 3; times++) collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}

function shown({ heap, rss }: Held): string {
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `heap ${mb(heap)}, RSS ${mb(rss)}`;
}
