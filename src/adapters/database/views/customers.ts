import type { CustomerQueries } from "../../../application/views/customer-queries";
import type { Customer } from "../../../domain/bill";
import type { Sql } from "../connection/sql";

/** `%` and `_` are letters like others. */
function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, "!$&")}%`;
}

export function customerQueries(sql: Sql): CustomerQueries {
  return {
    async search(search, limit) {
      if (search.kind === "words") {
        const all = search.words.map(() => "UPPER(name) LIKE ? ESCAPE '!'").join(" AND ");
        return sql.all<Customer>(`SELECT * FROM customers WHERE ${all} ORDER BY customer_id LIMIT ?`, [
          ...search.words.map((word) => containing(word.toUpperCase())),
          limit,
        ]);
      }
      const { digits, phone } = search;
      return sql.all<Customer>(
        `SELECT k.* FROM (
           SELECT customer_id FROM customers WHERE customer_id LIKE ? OR meter_number LIKE ?
           UNION
           SELECT l.customer_id FROM contacts c JOIN contact_customers l ON l.contact_id = c.id WHERE c.phone LIKE ?) f
           JOIN customers k ON k.customer_id = f.customer_id ORDER BY k.customer_id LIMIT ?`,
        [`%${digits}%`, `%${digits}%`, `%${phone}%`, limit],
      );
    },
  };
}
