import type { CustomerRepository } from "../../../application/repositories";
import type { Customer } from "../../../domain/bill";
import type { Sql } from "../sql";

export function createCustomers(sql: Sql): CustomerRepository {
  return {
    find: (id) => sql.one<Customer>("SELECT * FROM customers WHERE customer_id = ?", [id]),
    findByMeter: (meterNumber) =>
      sql.one<Customer>("SELECT * FROM customers WHERE meter_number = ? ORDER BY updated_at DESC LIMIT 1", [
        meterNumber,
      ]),
    ofContact: (contactId) =>
      sql.all<Customer>(
        `SELECT k.* FROM contact_customers l JOIN customers k ON k.customer_id = l.customer_id
          WHERE l.contact_id = ? AND l.state = 'active' ORDER BY k.customer_id`,
        [contactId],
      ),
    count: async () => (await sql.one<{ count: number }>("SELECT COUNT(*) AS count FROM customers"))!.count,
  };
}
