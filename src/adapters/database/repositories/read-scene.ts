import type { DataSource } from "typeorm";
import type { Scene, SceneBill, SceneCustomer } from "../../../application/answering/scene";
import { placesFor, type Sql, sqlOfDataSource } from "../connection/sql";

/** More months are not spoken of. */
const BILLS_EACH = 14;

/** What the database knows of a phone and of the IDs and meters written to it, without anybody's name. */
export async function readScene(
  dataSource: DataSource,
  phone: string,
  written: readonly string[],
): Promise<Pick<Scene, "isOptedOut" | "customers">> {
  const sql = sqlOfDataSource(dataSource, (work) => work());
  const contact = await sql.one<{ id: number; optedOutAt: Date | null }>(
    "SELECT c.id, c.opted_out_at FROM contacts c WHERE c.phone = ? OR c.id = (SELECT contact_id FROM contact_identities WHERE name = ?)",
    [phone, phone],
  );
  const rows = await customersOf(sql, contact?.id ?? 0, written);
  const customers: SceneCustomer[] = [];
  for (const { name, ...row } of rows)
    customers.push({ ...row, name: nobody(name), bills: await billsOf(sql, row.id) });
  return {
    isOptedOut: contact?.optedOutAt != null,
    customers,
  };
}

function customersOf(sql: Sql, contactId: number, written: readonly string[]) {
  const places = placesFor(["", ...written]);
  return sql.all<Omit<SceneCustomer, "bills">>(
    `SELECT k.customer_id AS id, k.name, k.tariff, k.power_va, k.meter_number, l.state AS link
       FROM customers k LEFT JOIN contact_customers l ON l.customer_id = k.customer_id AND l.contact_id = ?
      WHERE l.contact_id IS NOT NULL OR k.customer_id IN (${places}) OR k.meter_number IN (${places})
      ORDER BY k.customer_id`,
    [contactId, "", ...written, "", ...written],
  );
}

async function billsOf(sql: Sql, customerId: string): Promise<SceneBill[]> {
  const bills = await sql.all<SceneBill>(
    `SELECT period, amount, late_fee, sheets, energy_kwh, meter_start, meter_end, due_on, state, paid_on
       FROM bills WHERE customer_id = ? ORDER BY period DESC LIMIT ${BILLS_EACH}`,
    [customerId],
  );
  return bills
    .reverse()
    .map((bill) => ({ ...bill, amount: Number(bill.amount), lateFee: Number(bill.lateFee) }));
}

/** Texts to this phone since then that answer nothing: a push, a note. */
export async function textsUnasked(dataSource: DataSource, phone: string, since: Date): Promise<string[]> {
  const sql = sqlOfDataSource(dataSource, (work) => work());
  const rows = await sql.all<{ text: string }>(
    `SELECT d.text FROM deliveries d JOIN contacts c ON c.id = d.contact_id
      WHERE (c.phone = ? OR c.id = (SELECT contact_id FROM contact_identities WHERE name = ?))
        AND d.in_reply_to IS NULL AND d.begun_at >= ? AND d.text IS NOT NULL`,
    [phone, phone, since],
  );
  return rows.map(({ text }) => text);
}

/** `SITI AMINAH` becomes `Sxxx Axxxxx`: masked like the real name, and nobody's. */
function nobody(name: string): string {
  return name
    .trim()
    .replace(/(\S)(\S*)/gu, (_word, first: string, rest: string) => first + "x".repeat([...rest].length));
}
