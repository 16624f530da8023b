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
        const { where, values } = named(search.words);
        return sql.all<Customer>(`SELECT * FROM customers WHERE ${where} ORDER BY customer_id LIMIT ?`, [
          ...values,
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
    async contactIds(search, limit) {
      const of = (where: string, also: string) =>
        `SELECT DISTINCT f.contact_id FROM (
           SELECT l.contact_id FROM customers JOIN contact_customers l ON l.customer_id = customers.customer_id
            WHERE ${where}${also}) f LIMIT ?`;
      const rows =
        search.kind === "words"
          ? await sql.all<{ contactId: number }>(of(named(search.words).where, ""), [
              ...named(search.words).values,
              limit,
            ])
          : await sql.all<{ contactId: number }>(
              of(
                "customers.customer_id LIKE ? OR customers.meter_number LIKE ?",
                " UNION SELECT id AS contact_id FROM contacts WHERE phone LIKE ?",
              ),
              [`%${search.digits}%`, `%${search.digits}%`, `%${search.phone}%`, limit],
            );
      return rows.map(({ contactId }) => contactId);
    },
  };
}

/** Every word stands in the name. */
function named(words: readonly string[]) {
  return {
    where: words.map(() => "UPPER(name) LIKE ? ESCAPE '!'").join(" AND "),
    values: words.map((word) => containing(word.toUpperCase())),
  };
}
