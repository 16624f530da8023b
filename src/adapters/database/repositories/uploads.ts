import type { Upload, UploadRepository, UploadWish } from "../../../application/ports/repositories/uploads";
import type { Sql } from "../connection/sql";

const LONGEST_PROBLEM = 1_000;

export function createUploads(sql: Sql): UploadRepository {
  const move = (handle: string, from: string, set: string, values: readonly unknown[], at: Date) =>
    sql
      .run(`UPDATE uploads SET ${set}, changed_at = ? WHERE handle = ? AND state IN (${from})`, [
        ...values,
        at,
        handle,
      ])
      .then((changed) => changed > 0);
  return {
    add: async ({ wish, ...upload }) => {
      await sql.insert("uploads", {
        ...upload,
        wish: JSON.stringify(wish),
        state: "reading",
        changedAt: upload.createdAt,
      });
    },
    find: async (handle) => {
      const found = await sql.one<Omit<Upload, "wish"> & { readonly wish: string }>(
        "SELECT * FROM uploads WHERE handle = ?",
        [handle],
      );
      return found === null ? null : { ...found, wish: JSON.parse(found.wish) as UploadWish };
    },
    readAgain: (handle, wish, at) =>
      move(
        handle,
        "'shown', 'refused'",
        "state = 'reading', report = NULL, problem = NULL, progress = NULL, wish = ?",
        [JSON.stringify(wish)],
        at,
      ),
    beginSaving: (handle, at) => move(handle, "'shown'", "state = 'saving', progress = NULL", [], at),
    drop: (handle, at) =>
      move(handle, "'shown', 'refused'", "state = 'dropped', report = NULL, problem = NULL", [], at),
    noteProgress: async (handle, progress) => {
      await sql.run("UPDATE uploads SET progress = ? WHERE handle = ? AND state IN ('reading', 'saving')", [
        progress,
        handle,
      ]);
    },
    settle: (handle, from, { state, report, problem, importId }, at) =>
      move(
        handle,
        `'${from}'`,
        "state = ?, report = ?, problem = ?, import_id = ?, progress = NULL",
        [state, report, problem?.slice(0, LONGEST_PROBLEM) ?? null, importId],
        at,
      ),
  };
}
