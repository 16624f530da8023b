import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { type Sql, sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { openBase } from "../../src/compose/base";
import { compose } from "../../src/compose/compose";
import { loadConfig } from "../../src/config/load-config";
import { startBenchChat } from "../support/bench-chat";
import { createBenchDatabase, median, quantile } from "../support/bench-database";
import { recordStatements, replay, type Statement } from "../support/statement-recorder";
import { buildTown, customerOf, phoneOf } from "../support/town";

const MESSAGES = 800;
const WARM_UP = 200;
/** Each message is another person's, before the history is there and after. */
const CUSTOMERS = 2 * (WARM_UP + MESSAGES);
/** Rows of the past, half of them messages and half answers: of each person 500. */
const HISTORY = 1_000_000;

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
 * flows, handlers), on a durable MariaDB; the same statements sent bare, to see what the database takes of it; and all of
 * it again when a million rows of history lie there.
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
    const before = await measure(base.dataSource, chat, 0);
    const statements = before.statements.filter(({ sql: text }) => /^\s*(SELECT|START|COMMIT)/i.test(text));
    const bareMs = (await replay(database.bare, statements)) / MESSAGES;
    print(
      `inbound → reply committed: ${told(before)}, ${(before.statements.length / MESSAGES).toFixed(1)} statements each; their reading part bare ${bareMs.toFixed(1)} ms a message`,
    );
    await writeHistory(sql.patient);
    const after = await measure(base.dataSource, chat, CUSTOMERS / 2);
    await chat.stop();
    await base.store.close();
    await base.log.close();
    const ratio = perSecond(after.tookMs) / perSecond(before.tookMs);
    print(
      `with ${HISTORY} rows of history: ${told(after)}; ${ratio.toFixed(2)} x the messages a second without (asked: 0.8)`,
    );
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly tookMs: readonly number[];
  readonly statements: readonly Statement[];
}

async function measure(
  dataSource: DataSource,
  chat: ReturnType<typeof startBenchChat>,
  firstContact: number,
): Promise<Measured> {
  const recorder = recordStatements(dataSource);
  const tookMs: number[] = [];
  for (let index = 0; index < WARM_UP + MESSAGES; index++) {
    if (index === WARM_UP) recorder.statements.length = 0;
    const contact = firstContact + index + 1;
    const begun = performance.now();
    await chat.say(phoneOf(contact), SAYINGS[index % SAYINGS.length]!(contact));
    if (index >= WARM_UP) tookMs.push(performance.now() - begun);
  }
  recorder.stop();
  return { tookMs, statements: [...recorder.statements] };
}

/** What everybody has said and was answered in the two years before. */
async function writeHistory(sql: Sql): Promise<void> {
  const each = HISTORY / CUSTOMERS / 2;
  const past = `WITH RECURSIVE past (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < ${each})`;
  const at = "TIMESTAMPADD(HOUR, -72 * past.n, UTC_TIMESTAMP(3))";
  await sql.run(
    `INSERT INTO inbox (channel, provider_message_id, sender_id, contact_id, kind, text, sent_at, received_at, caught_up,
                        state, attempts, intent, answered_at)
     ${past} SELECT 'sandbox', CONCAT('past-', c.id, '-', past.n), 'jajag-1', c.id, 'text', 'berapa tagihan saya', ${at},
                    ${at}, 0, 'answered', 1, 'check_bill_ask', ${at} FROM contacts c CROSS JOIN past`,
  );
  await sql.run(
    `INSERT INTO deliveries (contact_id, in_reply_to, ordinal, state, priority, sender_id, is_cold, text,
                             next_attempt_at, attempts, created_at, begun_at, accepted_at, provider_message_id)
     SELECT i.contact_id, i.id, 0, 'read', 0, 'jajag-1', 0, 'Tagihan Anda tercatat belum lunas.',
            i.received_at, 1, i.received_at, i.received_at, i.received_at, CONCAT('reply-', i.id)
       FROM inbox i WHERE i.provider_message_id LIKE 'past-%'`,
  );
  await sql.all("ANALYZE TABLE inbox, deliveries");
}

function perSecond(tookMs: readonly number[]): number {
  return (1_000 * tookMs.length) / tookMs.reduce((sum, ms) => sum + ms, 0);
}

function told({ tookMs }: Measured): string {
  return `${perSecond(tookMs).toFixed(0)} a second, p50 ${median(tookMs).toFixed(1)} ms, p99 ${quantile(tookMs, 0.99).toFixed(1)} ms`;
}
