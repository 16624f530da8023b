import type { DataSource, QueryRunner } from "typeorm";
import type {
  ImportEnd,
  ImportPlan,
  ImportSession,
  ImportStore,
  MergeResult,
} from "../../../application/importing/import-ports";
import { againAfterContention } from "../connection/contention";
import { mutexOf } from "../connection/mutex";
import { queryOn, takeConnection } from "../connection/mysql-pool";
import { sqlOf, sqlOfDataSource, sqlOfRunner } from "../connection/sql";
import { whenUnlocked } from "../connection/when-unlocked";
import { type ImportLease, type LeaseOptions, takeImportLease } from "./import-lease";
import { closeImport, lastImport, openImport, unitsTaken } from "./import-record";
import { listParts, noteParts, olderParts, refusePartlyOlder } from "./list-parts";
import { createLoadLines, mayLoad } from "./load-lines";
import { mergeAll, OLDER } from "./merge-all";
import { noteSpans } from "./note-spans";
import type { TakenDirectly } from "./row-taker";
import { stageByInsert } from "./stage-by-insert";
import { createStagingTable, dropStagingTable, type StagedSql, shapeFor, stagedOn } from "./staging-table";
import { takeByLoad } from "./take-by-load";

type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** Imports over one open data source; see `ImportSession` for what holds. */
export function createImportStore(
  dataSource: DataSource,
  options: Pick<LeaseOptions, "patienceMs"> = {},
): ImportStore {
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const mutex = mutexOf(dataSource);
  return {
    again: againAfterContention,
    async findCommitted(fileHash, optionsKey) {
      // A list that was ignored as older has no moment: it was not taken.
      const found = await sqlOfDataSource(dataSource, mutex).one<{ finishedAt: Date }>(
        `SELECT finished_at FROM imports WHERE file_hash = ? AND options_hash = ? AND state = 'committed'
            AND (as_of IS NOT NULL OR kind = 'contacts') ORDER BY id DESC LIMIT 1`,
        [fileHash, optionsKey],
      );
      return found?.finishedAt ?? null;
    },
    lastOf: (kind, unit) => lastImport(sqlOfDataSource(dataSource, mutex), kind, unit),
    unitsTaken: () => unitsTaken(sqlOfDataSource(dataSource, mutex)),
    async begin(plan, onWaiting) {
      const lease = await takeImportLease(dataSource, plan, { ...options, onWaiting });
      try {
        const session = isSqlite
          ? await beginOnSqlite(dataSource.createQueryRunner(), mutex, plan, lease)
          : await beginOnMysql(dataSource, plan, lease);
        return { ...session, close: () => session.close().finally(() => lease.release()) };
      } catch (error) {
        await lease.release().catch(() => undefined);
        throw error;
      }
    },
  };
}

/** SQLite has one writer: the file is staged first, and only the merge keeps everybody else waiting. */
async function beginOnSqlite(
  runner: QueryRunner,
  exclusive: Exclusive,
  plan: ImportPlan,
  lease: ImportLease,
): Promise<ImportSession> {
  const sql = stagedOn(sqlOfRunner(runner));
  await whenUnlocked(runner.dataSource, () => exclusive(() => createStagingTable(sql)));
  const rows = stageByInsert(sql, shapeFor(plan.columns), exclusive);
  return {
    add: rows.add,
    settle: rows.settle,
    async finish(end) {
      const direct = await rows.end();
      const merging = () =>
        exclusive(async () => {
          await sql.run("BEGIN IMMEDIATE");
          try {
            await lease.holdMerge(sql);
            const result = await merge(sql, plan, end, await openImport(sql, plan), direct);
            await sql.run(plan.isDryRun ? "ROLLBACK" : "COMMIT");
            return result;
          } catch (error) {
            await sql.run("ROLLBACK").catch(() => undefined);
            throw error;
          }
        });
      return whenUnlocked(runner.dataSource, merging);
    },
    close: () => exclusive(() => dropStagingTable(sql)).catch(() => undefined),
  };
}

/** On MySQL the transaction is open from the first row on: the server stores while we read, and others see nothing of it. */
async function beginOnMysql(
  dataSource: DataSource,
  plan: ImportPlan,
  lease: ImportLease,
): Promise<ImportSession> {
  const connection = await takeConnection(dataSource);
  const sql = stagedOn(sqlOf("mysql", queryOn(connection)).patient);
  const end = async (word: "COMMIT" | "ROLLBACK") => {
    await sql.run(word);
  };
  const close = async () => {
    try {
      await end("ROLLBACK");
      await dropStagingTable(sql);
      connection.release();
    } catch {
      connection.destroy();
    }
  };
  try {
    await createStagingTable(sql);
    await sql.run("START TRANSACTION");
    const importId = await openImport(sql, plan);
    const shape = shapeFor(plan.columns);
    const rows = (await mayLoad(sql))
      ? takeByLoad(createLoadLines(connection), sql.staging, shape, plan, importId)
      : stageByInsert(sql, shape, (work) => work());
    return {
      add: rows.add,
      settle: rows.settle,
      async finish(what) {
        const direct = await rows.end();
        await lease.holdMerge(sql);
        const result = await merge(sql, plan, what, importId, direct);
        await end(plan.isDryRun ? "ROLLBACK" : "COMMIT");
        return result;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** An older list is ignored whole: what it may already have brought is taken back, and only its row in `imports` stays. */
async function merge(
  sql: StagedSql,
  plan: ImportPlan,
  end: ImportEnd,
  importId: number,
  direct: TakenDirectly,
): Promise<MergeResult> {
  const parts = plan.isSnapshot ? await listParts(sql, plan, end, importId, direct) : [];
  const older = plan.force ? [] : await olderParts(sql, plan, parts);
  refusePartlyOlder(plan, parts, older);
  if (older.length === 0) {
    const result = await mergeAll(sql, plan, end, importId, direct, parts);
    await closeImport(sql, importId, plan, end, result.counts);
    await noteParts(sql, plan, parts, importId);
    if (plan.kind === "settlements") await noteSpans(sql, plan, importId);
    return { ...result, importId };
  }
  let ignoredId = importId;
  if (sql.dialect === "mysql") {
    await sql.run("ROLLBACK");
    await sql.run("START TRANSACTION");
    ignoredId = await openImport(sql, plan);
  }
  await closeImport(sql, ignoredId, plan, end, OLDER.counts);
  return { ...OLDER, importId: ignoredId };
}
