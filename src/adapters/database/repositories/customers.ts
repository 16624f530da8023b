import type { CustomerRepository } from "../../../application/ports/repositories";
import type { Customer } from "../../../domain/bill";
import { isPlain } from "../connection/is-plain";
import type { Sql } from "../connection/sql";

export function createCustomers(sql: Sql): CustomerRepository {
  return {
    find: async (id) =>
      isPlain(id) ? sql.one<Customer>("SELECT * FROM customers WHERE customer_id = ?", [id]) : null,
    findByMeter: async (meterNumber) =>
      !isPlain(meterNumber)
        ? null
        : sql.one<Customer>(
            "SELECT * FROM customers WHERE meter_number = ? ORDER BY updated_at DESC LIMIT 1",
            [meterNumber],
          ),
    ofContact: (contactId) =>
      sql.all<Customer>(
        `SELECT k.* FROM contact_customers l JOIN customers k ON k.customer_id = l.customer_id
          WHERE l.contact_id = ? AND l.state = 'active' ORDER BY k.customer_id`,
        [contactId],
      ),
    count: async () => (await sql.one<{ count: number }>("SELECT COUNT(*) AS count FROM customers"))!.count,
  };
}
