import type { RolloutRepository } from "../../../application/ports/repositories";
import type { Rollout, RolloutRoute, RouteBefore } from "../../../domain/rollout";
import { isUsable, paidDay, routeGroup } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";

export function createRollouts(sql: Sql): RolloutRepository {
  return {
    create: async (rollout, routes) => {
      const id = await sql.insert("rollouts", { ...rollout });
      for (const [place, route] of routes.entries())
        await sql.insert("rollout_routes", { rolloutId: id, place, ...route });
      return id;
    },
    list: () => sql.all<Rollout>("SELECT * FROM rollouts ORDER BY id DESC"),
    routes: (id) =>
      sql.all<RolloutRoute>(
        "SELECT route, block, start_period FROM rollout_routes WHERE rollout_id = ? ORDER BY place",
        [id],
      ),
    end: async (id, period) =>
      (await sql.run("UPDATE rollouts SET ended_period = ? WHERE id = ? AND ended_period IS NULL", [
        period,
        id,
      ])) > 0,
    routesBefore: async (routeLength, from, upTo) => {
      const route = routeGroup("k", routeLength);
      const customers = await sql.patient.all<{ route: string; customers: number }>(
        `SELECT ${route} AS route, COUNT(*) AS customers FROM customers k
          WHERE k.route IS NOT NULL AND k.route <> '' GROUP BY ${route} ORDER BY route`,
      );
      const shares = await sql.patient.all<{ route: string; bills: number; onTime: number }>(
        `SELECT ${route} AS route, SUM(b.sheets) AS bills,
                SUM(CASE WHEN ${paidDay(sql, "b")} <= b.due_on THEN b.sheets ELSE 0 END) AS on_time
           FROM bills b JOIN customers k ON k.customer_id = b.customer_id
          WHERE b.period >= ? AND b.period <= ? AND b.amount > 0 AND ${isUsable("b")}
                AND k.route IS NOT NULL AND k.route <> ''
          GROUP BY ${route}`,
        [from, upTo],
      );
      const shareOf = new Map(shares.map((one) => [one.route, Number(one.onTime) / Number(one.bills)]));
      return customers.map(
        (one): RouteBefore => ({
          route: one.route,
          customers: Number(one.customers),
          onTimeShare: shareOf.get(one.route) ?? null,
        }),
      );
    },
    withoutRoute: async () =>
      Number(
        (await sql.one<{ n: number }>(
          "SELECT COUNT(*) AS n FROM customers WHERE route IS NULL OR route = ''",
        ))!.n,
      ),
  };
}
