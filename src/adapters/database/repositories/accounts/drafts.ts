import type { DraftRepository } from "../../../../application/ports/repositories/accounts";
import { onDuplicate, type Sql } from "../../connection/sql";

export function createDrafts(sql: Sql): DraftRepository {
  const remove = async (caseId: number, userId: number) => {
    await sql.run("DELETE FROM drafts WHERE case_id = ? AND user_id = ?", [caseId, userId]);
  };
  return {
    async keep({ caseId, userId, text, writtenAt }) {
      if (text.trim() === "") return remove(caseId, userId);
      await sql.run(
        `INSERT INTO drafts (case_id, user_id, text, written_at) VALUES (?, ?, ?, ?)
         ${onDuplicate(sql, ["case_id", "user_id"], ["text", "written_at"])}`,
        [caseId, userId, text, writtenAt],
      );
    },
    ofCase: (caseId) =>
      sql.all(
        `SELECT d.case_id, d.user_id, d.text, d.written_at, u.name AS user_name
           FROM drafts d LEFT JOIN users u ON u.id = d.user_id WHERE d.case_id = ? ORDER BY d.written_at DESC`,
        [caseId],
      ),
    remove,
  };
}
