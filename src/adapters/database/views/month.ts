import type { MonthQueries, NewestImport, UnpaidTotals } from "../../../application/views/queries";
import type { Sql } from "../connection/sql";

export function monthQueries(sql: Sql): MonthQueries {
  return {
    async unpaid(period) {
      const row = await sql.one<UnpaidTotals>(
        `SELECT COUNT(*) AS customers, COALESCE(SUM(amount), 0) AS amount, COALESCE(SUM(energy_kwh), 0) AS energy_kwh
           FROM bills WHERE state = 'open' AND period = ? AND amount > 0`,
        [period],
      );
      return {
        customers: Number(row!.customers),
        amount: Number(row!.amount),
        energyKwh: Number(row!.energyKwh),
      };
    },
    newestImports: (since) =>
      sql.all<NewestImport>(
        `SELECT i.kind, i.finished_at, i.rows_accepted FROM imports i
           JOIN (SELECT kind, MAX(id) AS id FROM imports
                  WHERE state = 'committed' AND finished_at >= ? GROUP BY kind) n ON n.id = i.id`,
        [since],
      ),
    importVersion: async () => {
      const row = await sql.one<{ newest: number | null; done: number }>(
        "SELECT MAX(id) AS newest, COUNT(finished_at) AS done FROM imports",
      );
      return `${row?.newest ?? 0}.${row?.done ?? 0}`;
    },
  };
}
