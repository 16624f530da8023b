import type { Sql } from "../connection/sql";

export interface MessagedPhones {
  readonly phones: ReadonlySet<string>;
  /** Contacts that were to be messaged (held out and suppressed ones left out). */
  readonly intended: number;
}

/** The phones that a campaign's message has reached WhatsApp's server for. */
export async function readMessagedPhones(sql: Sql, campaignId: number): Promise<MessagedPhones> {
  const rows = await sql.all<{ phone: string; state: string }>(
    `SELECT c.phone, d.state FROM deliveries d JOIN contacts c ON c.id = d.contact_id
      WHERE d.campaign_id = ? AND d.state NOT IN ('held_out', 'suppressed')`,
    [campaignId],
  );
  const accepted = rows.filter(({ state }) => ["accepted", "delivered", "read"].includes(state));
  return { phones: new Set(accepted.map(({ phone }) => phone)), intended: rows.length };
}
