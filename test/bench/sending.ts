import type mysql from "mysql2/promise";
import type { DataSource } from "typeorm";
import { sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { createStore } from "../../src/adapters/database/store";
import { createSystemClock } from "../../src/adapters/system/clock";
import { createSystemIds } from "../../src/adapters/system/ids";
import { startCampaign } from "../../src/application/campaigns/campaign-acts";
import { createReceiptBook } from "../../src/application/receiving/record-receipt";
import { startSenderLoop } from "../../src/application/sending/sender-loop";
import { DEFAULT_TEMPLATE, renderInvoice } from "../../src/texts/invoice";
import { createBenchDatabase, median } from "../support/bench-database";
import { NO_BRAKES } from "../support/settings";
import { recordStatements, replay, type Statement, withoutRolledBack } from "../support/statement-recorder";
import { buildTown, planTown } from "../support/town";

const MESSAGES = 3_000;
const ROUNDS = 3;
const SENDER = "jajag-1";

/**
 * Claim → accepted with a channel that answers at once, on a durable MariaDB, against the very same statements sent
 * again bare through mysql2 to an equal database. For comparison: a plain outbox, which claims ten rows and commits
 * once a message, and looks at nothing again before it sends.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  const plain: number[] = [];
  let statements: readonly Statement[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const sending = await createBenchDatabase("sending", print);
    if (sending === null) return;
    const since = await prepare(sending.dataSource);
    const recorder = recordStatements(sending.dataSource);
    ours.push(await send(sending.dataSource));
    statements = withoutRolledBack(recorder.statements);
    recorder.stop();
    await sending.drop();

    const replaying = (await createBenchDatabase("sending", print))!;
    await prepare(replaying.dataSource);
    // The rows became due in the same order, in another moment: the recorded statements look from the later one.
    await replaying.bare.query("UPDATE deliveries SET next_attempt_at = ?", [since]);
    bare.push(await replay(replaying.bare, statements));
    const [left] = await replaying.bare.query<mysql.RowDataPacket[]>(
      "SELECT COUNT(*) AS count FROM deliveries WHERE state <> 'accepted'",
    );
    if (left[0]!.count > 0) throw new Error(`the bare run left ${left[0]!.count} rows: it is no anchor`);
    await replaying.drop();

    const outbox = (await createBenchDatabase("sending", print))!;
    await prepare(outbox.dataSource);
    plain.push(await plainOutbox(outbox.bare));
    await outbox.drop();
  }
  const rate = (ms: number) => Math.round(MESSAGES / (ms / 1000));
  print(
    `plain outbox (batch 10, one UPDATE a message): ${rate(median(plain))}/s; ${(median(ours) / median(plain)).toFixed(2)} x its time for a push that looks again at bill, contact and campaign`,
  );
  print(
    `sending ${rate(median(ours))}/s, the same ${statements.length} statements (${(statements.length / MESSAGES).toFixed(1)} a message) bare ${rate(median(bare))}/s, ratio ${(median(ours) / median(bare)).toFixed(2)}`,
  );
}

/** A town and its running campaign; returns when its rows became due. */
async function prepare(dataSource: DataSource): Promise<Date> {
  const sql = sqlOfDataSource(dataSource, (work) => work());
  await buildTown(sql, MESSAGES);
  await createStore(dataSource).now.senders.add(SENDER, createSystemClock().now());
  const { deps, campaign } = await planTown(dataSource, SENDER, 0);
  await startCampaign(deps, campaign.id, "bench");
  await dataSource.query("ANALYZE TABLE deliveries, contacts, bills, contact_customers, customers");
  return deps.clock.now();
}

/** Milliseconds from the start of the sender's loop until the last message is written down as accepted. */
async function send(dataSource: DataSource): Promise<number> {
  const store = createStore(dataSource);
  let sent = 0;
  let finish: () => void;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const deps = {
    store,
    clock: createSystemClock(),
    ids: createSystemIds(),
    random: { unit: () => 0.5 },
    events: { emit: () => undefined },
    push: { invoicePdf: "off", senders: [SENDER] },
    channel: {
      isReady: () => true,
      send: async ({ deliveryId }: { deliveryId: number }) => ({
        kind: "accepted",
        providerMessageId: `3EB0${deliveryId}`,
      }),
    },
    receipts: createReceiptBook({ store, clock: createSystemClock() }),
    onOutcome: async () => {
      sent += 1;
      if (sent === MESSAGES) finish();
    },
    renderInvoice: (bills: never, dataAsOf: Date | null, today: string) =>
      renderInvoice(DEFAULT_TEMPLATE, { bills, dataAsOf, today, unitName: "PLN ULP Jajag", offersPdf: true }),
    renderBroadcast: (body: string) => body,
    sending: {
      brakes: NO_BRAKES,
      sendTimeoutMs: 20_000,
      leaseMs: 110_000,
    },
  } as unknown as Parameters<typeof startSenderLoop>[0];
  const started = performance.now();
  const loop = startSenderLoop(deps, SENDER);
  await finished;
  const tookMs = performance.now() - started;
  await loop.stop();
  return tookMs;
}

async function plainOutbox(bare: mysql.Connection): Promise<number> {
  const started = performance.now();
  for (;;) {
    await bare.query("START TRANSACTION");
    const [rows] = await bare.query<mysql.RowDataPacket[]>(
      "SELECT * FROM deliveries WHERE campaign_id = 1 AND sender_id = ? AND state = 'pending' ORDER BY priority, next_attempt_at, id LIMIT 10 FOR UPDATE SKIP LOCKED",
      [SENDER],
    );
    if (rows.length > 0)
      await bare.query("UPDATE deliveries SET state = 'leased', lease_token = 'x' WHERE id IN (?)", [
        rows.map((row) => row.id),
      ]);
    await bare.query("COMMIT");
    if (rows.length === 0) return performance.now() - started;
    for (const row of rows)
      await bare.query("UPDATE deliveries SET state = 'accepted', provider_message_id = ? WHERE id = ?", [
        `3EB0${row.id}`,
        row.id,
      ]);
  }
}
