import type { Job, JobRepository } from "../../../application/ports/repositories";
import { isDuplicate } from "../connection/contention";
import { databaseNow } from "../connection/database-clock";
import type { Sql } from "../connection/sql";

export function createJobs(sql: Sql): JobRepository {
  const guarded = (set: string, values: readonly unknown[], id: number, token: string) =>
    sql
      .run(`UPDATE jobs SET ${set} WHERE id = ? AND lease_token = ? AND state = 'running'`, [
        ...values,
        id,
        token,
      ])
      .then((changed) => changed > 0);
  return {
    add: async (job) => {
      try {
        await sql.insert("jobs", { ...job, state: "waiting", attempts: 0 });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    claim: async (token, leaseMs) => {
      const until = databaseNow(sql, leaseMs);
      // Longer than a lease taken now: not written by this clock, so void.
      const isFree = `(state = 'waiting' OR (state = 'running' AND (lease_until < ${databaseNow(sql)} OR lease_until > ${until})))`;
      for (;;) {
        const next = await sql.one<{ id: number }>(`SELECT id FROM jobs WHERE ${isFree} ORDER BY id LIMIT 1`);
        if (next === null) return null;
        const taken = await sql.run(
          `UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_token = ?, lease_until = ${until}
            WHERE id = ? AND ${isFree}`,
          [token, next.id],
        );
        if (taken > 0) return sql.one<Job>("SELECT * FROM jobs WHERE id = ?", [next.id]);
      }
    },
    renew: (id, token, leaseMs) => guarded(`lease_until = ${databaseNow(sql, leaseMs)}`, [], id, token),
    noteProgress: (id, token, progress) => guarded("progress = ?", [progress], id, token),
    giveBack: (id, token) =>
      guarded("state = 'waiting', lease_token = NULL, lease_until = NULL", [], id, token),
    finish: (id, token, state, at) =>
      guarded("state = ?, finished_at = ?, lease_until = NULL", [state, at], id, token),
    countUnfinished: async () =>
      Number(
        (await sql.one<{ n: number }>(
          "SELECT COUNT(*) AS n FROM jobs WHERE state IN ('waiting', 'running')",
        ))!.n,
      ),
  };
}
