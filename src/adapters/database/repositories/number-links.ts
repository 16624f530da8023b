import type {
  LinkCode,
  LinkWish,
  NumberLinkRepository,
} from "../../../application/ports/repositories/number-links";
import type { PhoneNumber } from "../../../domain/phone-number";
import { insertIgnore, type Sql } from "../connection/sql";

interface WishRow {
  readonly wish: LinkWish["kind"] | null;
  readonly wishPhone: PhoneNumber | null;
  readonly wishedAt: Date | null;
}

const NO_CODE = "qr = NULL, code = NULL, shown_at = NULL, valid_until = NULL";
const NO_WISH = "wish = NULL, wish_phone = NULL, wished_by = NULL, wished_at = NULL";

export function createNumberLinks(sql: Sql): NumberLinkRepository {
  const ensure = (senderId: string) =>
    sql.run(`${insertIgnore(sql)} number_links (sender_id) VALUES (?)`, [senderId]);
  return {
    async show(senderId, { qr, code, shownAt }, validUntil) {
      await ensure(senderId);
      await sql.run(
        "UPDATE number_links SET qr = ?, code = ?, shown_at = ?, valid_until = ? WHERE sender_id = ?",
        [qr, code, shownAt, validUntil, senderId],
      );
    },
    clear: async (senderId) => {
      await sql.run(`UPDATE number_links SET ${NO_CODE} WHERE sender_id = ? AND valid_until IS NOT NULL`, [
        senderId,
      ]);
    },
    clearExpired: async (now) => {
      await sql.run(`UPDATE number_links SET ${NO_CODE} WHERE valid_until < ?`, [now]);
    },
    shown: (senderId, now) =>
      sql.one<LinkCode>(
        "SELECT qr, code, shown_at FROM number_links WHERE sender_id = ? AND valid_until >= ?",
        [senderId, now],
      ),
    async wish(senderId, wish, by, at) {
      await ensure(senderId);
      await sql.run(
        "UPDATE number_links SET wish = ?, wish_phone = ?, wished_by = ?, wished_at = ? WHERE sender_id = ?",
        [wish.kind, wish.kind === "pair" ? wish.phone : null, by.slice(0, 60), at, senderId],
      );
    },
    async takeWish(senderId, since) {
      const row = await sql.one<WishRow>(
        "SELECT wish, wish_phone, wished_at FROM number_links WHERE sender_id = ? AND wish IS NOT NULL",
        [senderId],
      );
      if (row === null || row.wish === null || row.wishedAt === null) return null;
      const taken = await sql.run(
        `UPDATE number_links SET ${NO_WISH} WHERE sender_id = ? AND wish = ? AND wished_at = ?`,
        [senderId, row.wish, row.wishedAt],
      );
      if (taken === 0 || row.wishedAt < since) return null;
      if (row.wish !== "pair") return { kind: row.wish };
      return row.wishPhone === null ? null : { kind: "pair", phone: row.wishPhone };
    },
  };
}
