import type { CampaignRepository } from "../../../application/ports/repositories";
import type { Campaign, CampaignState } from "../../../domain/campaign";
import { placesFor, type Sql } from "../connection/sql";
import { UNFINISHED } from "./deliveries/unfinished";

/** Which moment a state stamps, the first time it is reached. */
const STAMP: Partial<Record<CampaignState, string>> = {
  planned: "planned_at",
  running: "started_at",
  finished: "finished_at",
  cancelled: "finished_at",
};

export function createCampaigns(sql: Sql): CampaignRepository {
  return {
    create: (campaign) =>
      sql.insert("campaigns", { ...campaign, state: "draft", planCursor: 0, plannedCount: 0 }),
    find: (id) => sql.one<Campaign>("SELECT * FROM campaigns WHERE id = ?", [id]),
    list: (limit) => sql.all<Campaign>("SELECT * FROM campaigns ORDER BY id DESC LIMIT ?", [limit]),
    inState: (states) =>
      sql.all<Campaign>(`SELECT * FROM campaigns WHERE state IN (${placesFor(states)}) ORDER BY id`, states),
    ofPeriod: (period, kind) =>
      sql.all<Campaign>("SELECT * FROM campaigns WHERE period = ? AND kind = ? ORDER BY id", [period, kind]),
    stateOf: async (id) =>
      (await sql.one<{ state: CampaignState }>("SELECT state FROM campaigns WHERE id = ?", [id]))?.state ??
      null,
    lock: async (id) => {
      await sql.one(`SELECT id FROM campaigns WHERE id = ? ${sql.dialect === "mysql" ? "FOR UPDATE" : ""}`, [
        id,
      ]);
    },
    moveTo: async (id, to, from, at, reason) => {
      const stamp = STAMP[to];
      const set = stamp === undefined ? "" : `, ${stamp} = COALESCE(${stamp}, ?)`;
      const only = to === "finished" ? `AND NOT ${UNFINISHED}` : "";
      return (
        (await sql.run(
          `UPDATE campaigns AS c SET state = ?, state_reason = ?${set}
            WHERE id = ? AND state IN (${placesFor(from)}) ${only}`,
          [to, reason?.slice(0, 120) ?? null, ...(stamp === undefined ? [] : [at]), id, ...from],
        )) > 0
      );
    },
    endedWithPending: () =>
      sql.all(
        `SELECT c.id, c.state FROM campaigns c WHERE c.state IN ('finished', 'cancelled')
            AND EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = c.id AND d.state = 'pending')`,
      ),
    moveCursor: async (id, from, to, planned) =>
      (await sql.run(
        "UPDATE campaigns SET plan_cursor = ?, planned_count = planned_count + ? WHERE id = ? AND plan_cursor = ?",
        [to, planned, id, from],
      )) > 0,
  };
}
