import type { DataSource } from "typeorm";
import type { ImportStore, MergeCounts, MergeOrder, MergeResult } from "../../../application/import-ports";
import { mutexOf } from "../mutex";
import { type Sql, sqlOfRunner } from "../sql";
import { closeVanished, newestSnapshot, readScope, reopenListed } from "./apply-snapshot";
import { type LoadStream, mayLoad, openLoadStream } from "./load-stream";
import { mergeBills, splitTotals } from "./merge-bills";
import { mergeContacts } from "./merge-contacts";
import { mergeCustomers } from "./merge-customers";
import { mergeSettlements } from "./merge-settlements";
import { stageByInsert } from "./stage-by-insert";
import { createStagingTable, dropStagingTable } from "./staging-table";

/** Imports over one open data source; see `ImportSession` for what holds. */
export function createImportStore(dataSource: DataSource): ImportStore {
  const isSqlite = dataSource.options.type === "better-sqlite3";
  const mutex = mutexOf(dataSource);
  const exclusive = <T>(work: () => Promise<T>) => (isSqlite ? mutex(work) : work());
  return {
    async findCommitted(fileHash, optionsKey) {
      const runner = dataSource.createQueryRunner();
      try {
        const row = await exclusive(() =>
          sqlOfRunner(runner).one<{ finishedAt: Date }>(
            "SELECT finished_at FROM imports WHERE file_hash = ? AND options_hash = ? AND state = 'committed' ORDER BY id DESC LIMIT 1",
            [fileHash, optionsKey],
          ),
        );
        return row?.finishedAt ?? null;
      } finally {
        if (!isSqlite) await runner.release();
      }
    },
    async begin() {
      const runner = dataSource.createQueryRunner();
      const sql = sqlOfRunner(runner);
      await exclusive(() => createStagingTable(sql));
      let load: LoadStream | null =
        !isSqlite && (await mayLoad(runner)) ? await openLoadStream(runner) : null;
      return {
        stage: (rows) => (load ? load.write(rows) : exclusive(() => stageByInsert(sql, rows))),
        async merge(order) {
          await load?.end();
          load = null;
          return exclusive(async () => {
            if (!isSqlite) await sql.run("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            await sql.run(isSqlite ? "BEGIN IMMEDIATE" : "START TRANSACTION");
            try {
              const result = await mergeAll(sql, order);
              await sql.run(order.isDryRun ? "ROLLBACK" : "COMMIT");
              return result;
            } catch (error) {
              await sql.run("ROLLBACK").catch(() => undefined);
              throw error;
            }
          });
        },
        async close() {
          load?.abort();
          await exclusive(() => dropStagingTable(sql)).catch(() => undefined);
          if (!isSqlite) await runner.release();
        },
      };
    },
  };
}

const NOTHING: MergeCounts = {
  customersNew: 0,
  billsNew: 0,
  billsChanged: 0,
  billsUnchanged: 0,
  billsVoid: 0,
  billsSettled: 0,
  billsVanished: 0,
  reopened: 0,
  paidTwice: 0,
  unknownSettlements: 0,
  olderSnapshots: 0,
  contactsNew: 0,
  linksNew: 0,
  wrongLinks: 0,
  vanishingWithheld: 0,
};

async function mergeAll(sql: Sql, order: MergeOrder): Promise<MergeResult> {
  const scope = await readScope(sql);
  const newest = order.isSnapshot ? await newestSnapshot(sql, scope) : null;
  const isOlder = newest !== null && newest.getTime() > order.asOf.getTime();
  const importId = await sql.insert("imports", {
    kind: order.kind,
    fileName: order.fileName.slice(0, 255),
    fileHash: order.fileHash,
    optionsHash: order.optionsKey,
    period: scope.periods.at(-1) ?? null,
    unit: scope.units.length === 1 ? scope.units[0] : null,
    asOf: isOlder || order.kind === "contacts" ? null : order.asOf,
    isSnapshot: order.isSnapshot && !isOlder,
    state: "committed",
    rowsRead: order.rows.read,
    rowsAccepted: order.rows.accepted,
    rowsRejected: order.rows.rejected,
    rowsSkipped: order.rows.skipped,
    summary: "{}",
    startedAt: order.startedAt,
    finishedAt: order.startedAt,
  });
  let counts: MergeCounts = isOlder ? { ...NOTHING, olderSnapshots: 1 } : NOTHING;
  let crowdedPhones: MergeResult["crowdedPhones"] = [];
  if (!isOlder) {
    const customersNew = await mergeCustomers(sql, order.kind, order.startedAt);
    counts = { ...counts, customersNew };
    if (order.kind === "settlements")
      counts = { ...counts, ...(await mergeSettlements(sql, order, importId)) };
    else if (order.kind !== "contacts") {
      await splitTotals(sql);
      counts = { ...counts, ...(await mergeBills(sql, order, importId)) };
    }
    if (order.isSnapshot) {
      const reopened = await reopenListed(sql, order, importId);
      const { vanished, withheld } = await closeVanished(sql, order, scope, importId);
      counts = { ...counts, reopened, billsVanished: vanished, vanishingWithheld: withheld };
    }
    const { crowdedPhones: crowded, ...contacts } = await mergeContacts(sql, order.startedAt);
    counts = { ...counts, ...contacts };
    crowdedPhones = crowded;
  }
  for (const rejection of order.rejections) {
    // `row_number` is a word of SQL on both engines' newer versions, hence the quotes.
    await sql.run(
      "INSERT INTO import_rejections (import_id, `row_number`, column_name, value, reason, remedy) VALUES (?, ?, ?, ?, ?, ?)",
      [
        importId,
        rejection.row,
        rejection.column.slice(0, 40),
        rejection.value.slice(0, 120),
        rejection.reason,
        rejection.remedy,
      ],
    );
  }
  await sql.run("UPDATE imports SET summary = ? WHERE id = ?", [JSON.stringify(counts), importId]);
  return { counts, crowdedPhones };
}
