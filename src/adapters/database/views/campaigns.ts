import type {
  CampaignQueries,
  Recipient,
  RecipientFilter,
} from "../../../application/views/campaign-queries";
import { placesFor, type Sql } from "../connection/sql";

export function campaignQueries(sql: Sql): CampaignQueries {
  return {
    recipients: ({ after, limit, ...filter }) => {
      const { where, values } = conditionOf(filter);
      // First the page, then what is known of its rows: names are looked up for fifty, not for a campaign.
      return sql.all<Recipient>(
        `SELECT d.id AS delivery_id, d.contact_id, c.phone, d.customer_id, k.name, d.state, d.reason, d.sender_id, d.known_at,
                d.is_unconfirmed
           FROM (SELECT p.id, p.contact_id, p.state, p.reason, p.sender_id,
                        COALESCE(p.customer_id, (SELECT MIN(b.customer_id) FROM delivery_bills b
                                                  WHERE b.delivery_id = p.id)) AS customer_id,
                        COALESCE(p.read_at, p.delivered_at, p.accepted_at, p.ended_at, p.begun_at, p.created_at) AS known_at,
                        CASE WHEN p.state = 'uncertain' AND p.provider_message_id IS NOT NULL THEN 1 ELSE 0 END AS is_unconfirmed
                   FROM deliveries p WHERE ${where} AND p.id > ? ORDER BY p.id LIMIT ?) d
           LEFT JOIN contacts c ON c.id = d.contact_id
           LEFT JOIN customers k ON k.customer_id = d.customer_id
          ORDER BY d.id`,
        [...values, after, limit],
      );
    },
    async count(filter) {
      const { where, values } = conditionOf(filter);
      const row = await sql.one<{ count: number }>(
        `SELECT COUNT(*) AS count FROM deliveries p WHERE ${where}`,
        values,
      );
      return Number(row!.count);
    },
  };
}

function conditionOf({ campaignId, states, reason, contactIds }: RecipientFilter) {
  const parts: (readonly [words: string, ...values: unknown[]])[] = [["p.campaign_id = ?", campaignId]];
  if (states.length > 0) parts.push([`p.state IN (${placesFor(states)})`, ...states]);
  if (reason !== null) parts.push(["p.reason = ?", reason]);
  if (contactIds !== null)
    parts.push(
      contactIds.length === 0 ? ["1 = 0"] : [`p.contact_id IN (${placesFor(contactIds)})`, ...contactIds],
    );
  return {
    where: parts.map(([words]) => words).join(" AND "),
    values: parts.flatMap(([, ...values]) => values),
  };
}
