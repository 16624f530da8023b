import type { Responses } from "../../../domain/effect/distribution";
import { numbers } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";

/** Contacts, each counted once a kind, that wrote after our message had been accepted and within so many days of it. */
export async function readResponses(sql: Sql, campaignId: number, days: number): Promise<Responses> {
  const until =
    sql.dialect === "mysql"
      ? `DATE_ADD(d.accepted_at, INTERVAL ${days} DAY)`
      : `STRFTIME('%Y-%m-%d %H:%M:%f', d.accepted_at, '+${days} days')`;
  const within = (moment: string) => `${moment} >= d.accepted_at AND ${moment} < ${until}`;
  const messages = await sql.one<Omit<Responses, "optOuts">>(
    `SELECT COUNT(DISTINCT i.contact_id) AS replies,
            COUNT(DISTINCT CASE WHEN i.intent = 'pdf' THEN i.contact_id END) AS pdf_requests,
            COUNT(DISTINCT CASE WHEN i.intent = 'wrong_number' THEN i.contact_id END) AS wrong_numbers,
            COUNT(DISTINCT CASE WHEN i.intent = 'complaint' THEN i.contact_id END) AS complaints
       FROM deliveries d JOIN inbox i ON i.contact_id = d.contact_id
      WHERE d.campaign_id = ? AND d.accepted_at IS NOT NULL AND ${within("i.received_at")}`,
    [campaignId],
  );
  const optOuts = await sql.one<{ optOuts: number }>(
    `SELECT COUNT(DISTINCT o.contact_id) AS opt_outs
       FROM deliveries d JOIN opt_out_events o ON o.contact_id = d.contact_id AND o.kind = 'opted_out'
      WHERE d.campaign_id = ? AND d.accepted_at IS NOT NULL AND ${within("o.occurred_at")}`,
    [campaignId],
  );
  return numbers({ ...messages!, optOuts: optOuts!.optOuts }, [
    "replies",
    "pdfRequests",
    "optOuts",
    "wrongNumbers",
    "complaints",
  ]);
}
