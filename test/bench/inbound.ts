import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { openBase } from "../../src/compose/base";
import { compose } from "../../src/compose/compose";
import { loadConfig } from "../../src/config/load-config";
import { startBenchChat } from "../support/bench-chat";
import { createBenchDatabase, median, quantile } from "../support/bench-database";
import { recordStatements, replay } from "../support/statement-recorder";
import { buildTown, customerOf, phoneOf } from "../support/town";

const CUSTOMERS = 2_000;
const MESSAGES = 1_000;
const WARM_UP = 100;

/** What people write on the 20th. */
const SAYINGS = [
  () => "CEK",
  (n: number) => `CEK ${customerOf(n)}`,
  () => "PDF",
  () => "MENU",
  () => "STOP",
  () => "berapa tagihan saya bulan ini pak",
  () => "MULAI",
];

/**
 * From the channel's callback until the reply is committed, one message at a time, through the whole chat (understanding,
 * flows, handlers), on a durable MariaDB; and the same statements sent bare, to see what the database takes of it.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const database = await createBenchDatabase("inbound", print);
  if (database === null) return;
  const folder = mkdtempSync(join(tmpdir(), "lunas-bench-"));
  try {
    const sql = sqlOfDataSource(database.dataSource, (work) => work());
    await buildTown(sql, CUSTOMERS);
    const base = await openBase(
      loadConfig({
        DATABASE_URL: String((database.dataSource.options as { url: string }).url),
        DATA_FOLDER: folder,
        SANDBOX_CLOCK: "real",
        SANDBOX_CROWD: "off",
      }),
      { console: null, migrates: false },
    );
    const { app } = compose(base, { withCrowd: false });
    const chat = startBenchChat(app);
    const recorder = recordStatements(base.dataSource);
    const tookMs: number[] = [];
    for (let index = 0; index < WARM_UP + MESSAGES; index++) {
      if (index === WARM_UP) recorder.statements.length = 0;
      const contact = (index % CUSTOMERS) + 1;
      const begun = performance.now();
      await chat.say(phoneOf(contact), SAYINGS[index % SAYINGS.length]!(contact));
      if (index >= WARM_UP) tookMs.push(performance.now() - begun);
    }
    recorder.stop();
    await chat.stop();
    const statements = recorder.statements.filter(({ sql: text }) => /^\s*(SELECT|START|COMMIT)/i.test(text));
    const bareMs = (await replay(database.bare, statements)) / MESSAGES;
    await base.store.close();
    await base.log.close();
    const round = (ms: number) => ms.toFixed(1);
    print(
      `inbound → reply committed: p50 ${round(median(tookMs))} ms, p99 ${round(quantile(tookMs, 0.99))} ms, ${(recorder.statements.length / MESSAGES).toFixed(1)} statements each; their reading part bare ${round(bareMs)} ms a message`,
    );
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
