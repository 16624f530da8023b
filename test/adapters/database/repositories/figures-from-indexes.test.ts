import type { DataSource } from "typeorm";
import type { RunQuery } from "../../../../src/adapters/database/connection/run-query";
import { sqlOf } from "../../../../src/adapters/database/connection/sql";
import { createRepositories } from "../../../../src/adapters/database/repositories";
import { createStore } from "../../../../src/adapters/database/store";
import type { Repositories } from "../../../../src/application/ports/store";
import { describeOnDatabases } from "../../../support/database";
import { MORNING, minutes, NOVEMBER, SENDER } from "../seed";
import { seedHistory } from "./seed-history";

/** Tables that grow with the customers and with the years. */
const GROWING = /^(deliveries|inbox|bills|contacts|customers|delivery_bills|d|u|o|i|b|x)$/;

/** The statements of `work` for which the database reads a growing table row by row, without an index. */
async function readWhole(
  dataSource: DataSource,
  work: (repositories: Repositories) => Promise<unknown>,
): Promise<string[]> {
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const runner = dataSource.createQueryRunner();
  const whole: string[] = [];
  const query: RunQuery = async (sql, values) => {
    const explain = `EXPLAIN ${isSqlite ? "QUERY PLAN " : ""}${sql}`;
    const plan: Record<string, unknown>[] = await runner.query(explain, values);
    for (const step of plan) {
      const table = isSqlite
        ? /^SCAN (\w+)(?! USING)(?!\w)/.exec(String(step.detail))?.[1]
        : step.type === "ALL" && String(step.table);
      if (table && GROWING.test(table)) whole.push(`${table}: ${sql.replace(/\s+/g, " ").slice(0, 160)}`);
    }
    return runner.query(sql, values, true);
  };
  try {
    await work(createRepositories(sqlOf(isSqlite ? "sqlite" : "mysql", query)));
  } finally {
    await runner.release();
  }
  return whole;
}

describeOnDatabases("what people and loops ask all day", (open) => {
  it("is read from an index, not from all that has ever been", async () => {
    const { campaignId } = await seedHistory(open);
    const whole = await readWhole((await open()).dataSource, async (repositories) => {
      const { bills, cases, deliveries, inbox, setAside } = repositories;
      const since = minutes(-600);
      await bills.newestPeriod();
      await bills.dataAsOf();
      await deliveries.tally(campaignId);
      await deliveries.backlog(campaignId);
      await deliveries.queueOf(SENDER);
      await deliveries.firstPending(campaignId);
      await deliveries.isUnfinished(campaignId);
      await deliveries.queueLengths();
      await deliveries.busySenders(MORNING);
      await deliveries.use(SENDER, MORNING, since);
      await deliveries.countReachedSince(campaignId, since);
      await deliveries.countPending(SENDER);
      await deliveries.strays();
      await deliveries.oldReplies(since, 500);
      await inbox.countWaiting();
      await inbox.waitsSince(MORNING);
      await inbox.countTooOld(since);
      await cases.countUnfinished();
      await setAside.countSince(since);
      await bills.openOfContact(1, NOVEMBER);
    });
    expect(whole).toEqual([]);
  });

  it("answers with the newest month that has a bill", async () => {
    await seedHistory(open);
    const { bills } = createStore((await open()).dataSource).now;
    expect(await bills.newestPeriod()).toBe(NOVEMBER);
  });
});
