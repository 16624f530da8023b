import type { CampaignQueries, Recipient } from "../../../application/views/campaign-queries";
import { placesFor, type Sql } from "../connection/sql";

export function campaignQueries(sql: Sql): CampaignQueries {
  return {
    recipients: ({ campaignId, states, after, limit }) => {
      const ofStates = states.length === 0 ? "" : ` AND state IN (${placesFor(states)})`;
      // First the page, then what is known of its rows: names are looked up for fifty, not for a campaign.
      return sql.all<Recipient>(
        `SELECT d.id AS delivery_id, d.contact_id, c.phone, d.customer_id, k.name, d.state, d.reason, d.sender_id, d.known_at
           FROM (SELECT p.id, p.contact_id, p.state, p.reason, p.sender_id,
                        COALESCE(p.customer_id, (SELECT MIN(b.customer_id) FROM delivery_bills b
                                                  WHERE b.delivery_id = p.id)) AS customer_id,
                        COALESCE(p.read_at, p.delivered_at, p.accepted_at, p.ended_at, p.begun_at, p.created_at) AS known_at
                   FROM deliveries p
                  WHERE p.campaign_id = ? AND p.id > ?${ofStates} ORDER BY p.id LIMIT ?) d
           LEFT JOIN contacts c ON c.id = d.contact_id
           LEFT JOIN customers k ON k.customer_id = d.customer_id
          ORDER BY d.id`,
        [campaignId, after, ...states, limit],
      );
    },
  };
}
