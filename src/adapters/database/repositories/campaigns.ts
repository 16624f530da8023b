import type { CampaignRepository } from "../../../application/repositories";
import type { Campaign, CampaignState } from "../../../domain/campaign";
import { placesFor, type Sql } from "../sql";

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
    moveTo: async (id, to, from, at, reason) => {
      const stamp = STAMP[to];
      const set = stamp === undefined ? "" : `, ${stamp} = COALESCE(${stamp}, ?)`;
      return (
        (await sql.run(
          `UPDATE campaigns SET state = ?, state_reason = ?${set} WHERE id = ? AND state IN (${placesFor(from)})`,
          [to, reason?.slice(0, 120) ?? null, ...(stamp === undefined ? [] : [at]), id, ...from],
        )) > 0
      );
    },
    moveCursor: async (id, from, to, planned) =>
      (await sql.run(
        "UPDATE campaigns SET plan_cursor = ?, planned_count = planned_count + ? WHERE id = ? AND plan_cursor = ?",
        [to, planned, id, from],
      )) > 0,
  };
}
