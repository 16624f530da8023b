import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { ImportPlan } from "../../../application/importing/import-ports";
import { Fault } from "../../../domain/fault";
import { formatInstant } from "../../../domain/local-time";
import { databaseNow } from "../connection/database-clock";
import { ensureLeaseRow, holdImportMerge } from "../connection/import-merge";
import { mutexOf } from "../connection/mutex";
import { type Sql, sqlOfDataSource } from "../connection/sql";

/** An import belongs to its process for so long without a word; whoever crashed is forgotten after that. */
const LEASE_MS = 30_000;
const RENEWED_EVERY_MS = 5_000;
/** So long another import waits its turn: longer than a crashed one's lease. */
const PATIENCE_MS = 45_000;
const LONGEST_PAUSE_MS = 500;

/** The row that says who imports. */
const IMPORT = "import";

/** The right to import, which one import of the whole database has at a time. */
export interface ImportLease {
  /**
   * To be called in the transaction of the merge, before anything is compared: until it ends nobody else merges. Throws
   * a Fault when the lease was lost meanwhile.
   */
  holdMerge(sql: Sql): Promise<void>;
  release(): Promise<void>;
}

export interface LeaseOptions {
  readonly patienceMs?: number;
  /** Called once, when another import has to be waited for. */
  readonly onWaiting?: () => void;
}

/** Waits for its turn; throws a Fault that names who is importing, what, and since when. */
export async function takeImportLease(
  dataSource: DataSource,
  plan: Pick<ImportPlan, "fileName" | "by" | "startedAt">,
  { patienceMs = PATIENCE_MS, onWaiting }: LeaseOptions = {},
): Promise<ImportLease> {
  const sql = sqlOfDataSource(dataSource, mutexOf(dataSource));
  const token = randomUUID();
  await ensureLeaseRow(sql, IMPORT);
  await ensureLeaseRow(sql);
  let waitedMs = 0;
  for (
    let pauseMs = 20;
    !(await tryToTake(sql, token, plan));
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
  ) {
    if (waitedMs === 0) onWaiting?.();
    if (waitedMs >= patienceMs) throw await busy(sql);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    waitedMs += pauseMs;
  }
  // A renewal that fails is made up for by the next; a lease that was lost is found out before the merge.
  const renewing = setInterval(() => void renew(sql, token).catch(() => undefined), RENEWED_EVERY_MS);
  renewing.unref();
  return {
    async holdMerge(merging) {
      await holdImportMerge(merging);
      const row = await merging.one<{ token: string | null }>("SELECT token FROM leases WHERE name = ?", [
        IMPORT,
      ]);
      if (row?.token !== token)
        throw new Fault(
          "import_refused",
          `Impor ${plan.fileName} terhenti terlalu lama, dan impor lain sudah dimulai; tidak ada yang disimpan. Ulangi perintahnya.`,
        );
    },
    async release() {
      clearInterval(renewing);
      await sql.run(
        "UPDATE leases SET token = NULL, holder = NULL, about = NULL, taken_at = NULL, lease_until = NULL WHERE name = ? AND token = ?",
        [IMPORT, token],
      );
    },
  };
}

/** A lease that ends later than one taken now would be was not written by this clock: it is void. */
async function tryToTake(
  sql: Sql,
  token: string,
  { by, fileName, startedAt }: Pick<ImportPlan, "fileName" | "by" | "startedAt">,
): Promise<boolean> {
  const until = databaseNow(sql, LEASE_MS);
  const taken = await sql.run(
    `UPDATE leases SET token = ?, holder = ?, about = ?, taken_at = ?, lease_until = ${until}
      WHERE name = ? AND (token IS NULL OR lease_until < ${databaseNow(sql)} OR lease_until > ${until})`,
    [token, by.slice(0, 60), fileName.slice(0, 255), startedAt, IMPORT],
  );
  return taken === 1;
}

function renew(sql: Sql, token: string): Promise<number> {
  return sql.run(
    `UPDATE leases SET lease_until = ${databaseNow(sql, LEASE_MS)} WHERE name = ? AND token = ?`,
    [IMPORT, token],
  );
}

async function busy(sql: Sql): Promise<Fault> {
  const row = await sql.one<{ holder: string | null; about: string | null; takenAt: Date | null }>(
    "SELECT holder, about, taken_at FROM leases WHERE name = ?",
    [IMPORT],
  );
  const since = row?.takenAt == null ? "" : ` sejak ${formatInstant(row.takenAt)}`;
  return new Fault(
    "wrong_state",
    `Impor lain sedang berjalan: ${row?.about ?? "berkas lain"}, oleh ${row?.holder ?? "proses lain"}${since}. Tunggu sampai selesai, lalu ulangi perintahnya; tidak ada yang disimpan.`,
  );
}
