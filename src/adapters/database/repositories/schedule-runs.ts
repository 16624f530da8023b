import type { ScheduleRun, ScheduleRunRepository } from "../../../application/ports/repositories";
import { isDuplicate } from "../connection/contention";
import type { Sql } from "../connection/sql";

export function createScheduleRuns(sql: Sql): ScheduleRunRepository {
  return {
    add: async (run) => {
      try {
        await sql.insert("schedule_runs", { ...run });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    has: async (task, scheduledFor) =>
      (await sql.one("SELECT id FROM schedule_runs WHERE task = ? AND scheduled_for = ?", [
        task,
        scheduledFor,
      ])) !== null,
    newest: (limit) =>
      sql.all<ScheduleRun>("SELECT * FROM schedule_runs ORDER BY scheduled_for DESC LIMIT ?", [limit]),
  };
}
