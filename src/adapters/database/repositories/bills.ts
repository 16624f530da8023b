import type { BillRepository } from "../../../application/ports/repositories";
import type { Bill } from "../../../domain/bill";
import type { BillingPeriod } from "../../../domain/billing-period";
import { placesFor, type Sql } from "../connection/sql";

/** The moment of the newest list that the bills come from. */
export const NEWEST_LIST = `SELECT as_of FROM imports WHERE state = 'committed' AND as_of IS NOT NULL
    AND kind IN ('unpaid_list', 'billing_record', 'simple') ORDER BY as_of DESC LIMIT 1`;

export function createBills(sql: Sql): BillRepository {
  return {
    find: (customerId, period) =>
      sql.one<Bill>("SELECT * FROM bills WHERE customer_id = ? AND period = ?", [customerId, period]),
    openOf: async (customerIds) =>
      customerIds.length === 0
        ? []
        : sql.all<Bill>(
            `SELECT * FROM bills WHERE customer_id IN (${placesFor(customerIds)}) AND state = 'open' AND amount > 0
              ORDER BY customer_id, period`,
            customerIds,
          ),
    latestOf: (customerId) =>
      sql.one<Bill>("SELECT * FROM bills WHERE customer_id = ? ORDER BY period DESC LIMIT 1", [customerId]),
    since: (customerId, period) =>
      sql.all<Bill>("SELECT * FROM bills WHERE customer_id = ? AND period >= ? ORDER BY period DESC", [
        customerId,
        period,
      ]),
    openOfContact: (contactId, upTo) =>
      sql.all<Bill & { name: string }>(
        `SELECT b.*, k.name FROM contact_customers l
           JOIN bills b ON b.customer_id = l.customer_id AND b.state = 'open' AND b.amount > 0 AND b.period <= ?
           JOIN customers k ON k.customer_id = b.customer_id
          WHERE l.contact_id = ? AND l.state = 'active' ORDER BY b.customer_id, b.period`,
        [upTo, contactId],
      ),
    dataAsOf: async () => (await sql.one<{ asOf: Date }>(NEWEST_LIST))?.asOf ?? null,
    newestPeriod: async () =>
      (await sql.one<{ period: BillingPeriod | null }>("SELECT MAX(period) AS period FROM bills"))?.period ??
      null,
  };
}
