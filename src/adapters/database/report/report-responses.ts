import type { Responses } from "../../../domain/effect/distribution";
import type { GuardrailCounts } from "../../../domain/effect/guardrails";
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

/** What both arms did in the same days, each contact counted once a kind: who is held out can complain as well. */
export async function readGuardrails(
  sql: Sql,
  campaignId: number,
  from: Date,
  until: Date,
): Promise<{ readonly messaged: GuardrailCounts; readonly heldOut: GuardrailCounts }> {
  const wrote = (intent: string) =>
    `SUM(CASE WHEN EXISTS (SELECT 1 FROM inbox i WHERE i.contact_id = d.contact_id AND i.intent = '${intent}'
                            AND i.received_at >= ? AND i.received_at < ?) THEN 1 ELSE 0 END)`;
  const rows = await sql.all<GuardrailCounts & { readonly isHeldOut: number }>(
    `SELECT CASE WHEN d.state = 'held_out' THEN 1 ELSE 0 END AS is_held_out, COUNT(*) AS contacts,
            SUM(CASE WHEN EXISTS (SELECT 1 FROM opt_out_events o WHERE o.contact_id = d.contact_id AND o.kind = 'opted_out'
                                   AND o.occurred_at >= ? AND o.occurred_at < ?) THEN 1 ELSE 0 END) AS opt_outs,
            ${wrote("complaint")} AS complaints, ${wrote("wrong_number")} AS wrong_numbers
       FROM deliveries d
      WHERE d.campaign_id = ? AND d.contact_id IS NOT NULL AND d.surplus = 0 AND d.state <> 'suppressed'
      GROUP BY CASE WHEN d.state = 'held_out' THEN 1 ELSE 0 END`,
    [from, until, from, until, from, until, campaignId],
  );
  const arm = (isHeldOut: number): GuardrailCounts => {
    const { optOuts, complaints, wrongNumbers, contacts } = numbers(
      rows.find((row) => Number(row.isHeldOut) === isHeldOut) ?? { ...NOBODY, isHeldOut },
      ["optOuts", "complaints", "wrongNumbers", "contacts"],
    );
    return { optOuts, complaints, wrongNumbers, contacts };
  };
  return { messaged: arm(0), heldOut: arm(1) };
}

const NOBODY: GuardrailCounts = { contacts: 0, optOuts: 0, complaints: 0, wrongNumbers: 0 };
