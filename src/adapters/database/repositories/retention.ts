import type { Forgotten, RetentionRepository } from "../../../application/ports/repositories";
import { localDay } from "../../../domain/local-time";
import type { Sql } from "../connection/sql";

/** How one kind is forgotten: rows are deleted, or words in them emptied. `?` is the horizon. */
interface Rule {
  readonly table: string;
  readonly set?: string;
  readonly where: string;
  /** The horizon of a column that holds a day, not an instant. */
  readonly isDay?: true;
  /** A table without a number of its own is small or has an index on its day: it is done in one statement a piece. */
  readonly key?: "id";
}

const ENDED = "('accepted', 'delivered', 'read', 'failed', 'cancelled', 'suppressed', 'held_out')";

const RULES: Readonly<Record<Forgotten, Rule>> = {
  form_keys: { table: "form_keys", where: "started_at < ?" },
  sign_in_sessions: { table: "sign_in_sessions", where: "seen_at < ?" },
  sign_in_links: { table: "sign_in_links", where: "valid_until < ?" },
  uploads: { table: "uploads", where: "created_at < ?" },
  inbox_words: {
    table: "inbox",
    key: "id",
    set: "text = '', document = NULL, found_ids = NULL",
    where: "received_at < ? AND state <> 'received' AND (text <> '' OR document IS NOT NULL)",
  },
  sent_texts: {
    table: "deliveries",
    key: "id",
    set: "text = NULL, document = NULL",
    where: `created_at < ? AND state IN ${ENDED} AND (text IS NOT NULL OR document IS NOT NULL)`,
  },
  case_summaries: {
    table: "cases",
    key: "id",
    set: "summary = ''",
    where: "closed_at < ? AND summary <> ''",
  },
  case_drafts: { table: "drafts", where: "written_at < ?" },
  jobs: { table: "jobs", key: "id", where: "finished_at < ?" },
  confirmations: { table: "confirmations", key: "id", where: "expires_at < ?" },
  set_aside_events: { table: "events_set_aside", key: "id", where: "set_aside_at < ?" },
  flow_states: {
    table: "conversations",
    set: "flow = NULL, step = NULL, flow_state = NULL",
    where: "expires_at < ? AND flow_state IS NOT NULL",
  },
  rejected_rows: {
    table: "import_rejections",
    key: "id",
    where: "import_id IN (SELECT id FROM imports WHERE started_at < ?)",
  },
  lookups: { table: "foreign_lookups", where: "looked_up_on < ?", isDay: true },
  failed_proofs: { table: "failed_links", key: "id", where: "tried_on < ?", isDay: true },
  paid_bills: { table: "bills", key: "id", where: "period < ? AND state IN ('paid', 'void')" },
  told_amounts: { table: "disclosures", where: "period < ?" },
  invoiced_bills: { table: "delivery_bills", where: "period < ?" },
  audit_log: { table: "audit_log", key: "id", where: "occurred_at < ?" },
};

export function createRetention(sql: Sql): RetentionRepository {
  return {
    async forget(kind, before, after, limit) {
      const { table, set, where, isDay, key } = RULES[kind];
      const horizon = isDay && before instanceof Date ? localDay(before) : before;
      const act = set === undefined ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${set}`;
      if (key === undefined) {
        // MySQL bounds a DELETE by itself; SQLite's is as quick as its index, and these tables are small.
        const bounded = sql.dialect === "mysql" ? ` LIMIT ${limit}` : "";
        const forgotten = await sql.run(`${act} WHERE ${where}${bounded}`, [horizon]);
        return { next: bounded !== "" && forgotten === limit ? after : null, forgotten };
      }
      const last = await sql.one<{ id: number | null }>(
        `SELECT MAX(id) id FROM (SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ${limit}) piece`,
        [after],
      );
      if (last?.id == null) return { next: null, forgotten: 0 };
      const forgotten = await sql.run(`${act} WHERE id > ? AND id <= ? AND ${where}`, [
        after,
        last.id,
        horizon,
      ]);
      return { next: last.id, forgotten };
    },
  };
}
