import { type Sql, sqlOfDataSource } from "../../src/adapters/database/connection/sql";
import { createStore } from "../../src/adapters/database/store";
import type { Store } from "../../src/application/ports/store";
import type { TestDatabase } from "./database";
import { createManualClock, type ManualClock } from "./manual-clock";
import { buildTown, TOWN_AT, TOWN_PERIOD } from "./town";

export interface RunningCampaign {
  readonly store: Store;
  readonly sql: Sql;
  readonly clock: ManualClock;
  readonly campaignId: number;
  /** State and reason of every row, in the order of the contacts. */
  states(): Promise<string[]>;
  /** A worker that nobody hears of again takes so many rows and begins so many of them. */
  claim(limit: number, begun: number): Promise<{ readonly token: string; readonly ids: readonly number[] }>;
}

/** A campaign of the sender `jajag-1` that runs at nine o'clock on the 20th, with as many pending rows as asked. */
export async function startCampaignOf(size: number, { dataSource }: TestDatabase): Promise<RunningCampaign> {
  const sql = sqlOfDataSource(dataSource, (work) => work());
  const store = createStore(dataSource);
  const clock = createManualClock("2026-11-20T02:00:00.000Z");
  await buildTown(sql, size);
  await store.now.senders.add("jajag-1", clock.now());
  const campaignId = await store.now.campaigns.create({
    kind: "invoice_push",
    name: "tagihan",
    period: TOWN_PERIOD as never,
    audience: "belum-bayar",
    body: null,
    attachPdf: "off",
    holdoutPercent: 0,
    holdoutSeed: "1",
    secondWaveOf: null,
    primaryOutcome: "paid_by_due_date",
    dueOn: "2026-11-20",
    createdBy: "test",
    createdAt: TOWN_AT,
  });
  for (let contactId = 1; contactId <= size; contactId++)
    await sql.insert("deliveries", {
      campaignId,
      contactId,
      state: "pending",
      priority: 1,
      senderId: "jajag-1",
      isCold: 0,
      nextAttemptAt: TOWN_AT,
      attempts: 0,
      createdAt: TOWN_AT,
    });
  await store.now.campaigns.moveTo(campaignId, "running", ["draft"], clock.now());
  let workers = 0;
  return {
    store,
    sql,
    clock,
    campaignId,
    states: async () =>
      (
        await sql.all<{ state: string; reason: string | null }>(
          "SELECT state, reason FROM deliveries WHERE campaign_id = ? ORDER BY contact_id",
          [campaignId],
        )
      ).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`)),
    async claim(limit, begun) {
      const token = `worker ${++workers}`;
      const now = clock.now();
      const until = new Date(now.getTime() + 110_000);
      const claim = { senderId: "jajag-1", campaignId, limit, token, now, until, includeCold: true };
      const rows = await store.transaction(({ deliveries }) => deliveries.claim(claim));
      for (const row of rows.slice(0, begun))
        expect(await store.now.deliveries.begin(row.id, token, `tagihan ${row.contactId}`, null, now)).toBe(
          true,
        );
      return { token, ids: rows.map((row) => row.id) };
    },
  };
}
