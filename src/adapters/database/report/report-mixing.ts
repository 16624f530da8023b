import type { Campaign } from "../../../domain/campaign";
import type { Mixing } from "../../../domain/effect-report";
import { numbers } from "../connection/bill-sql";
import type { Sql } from "../connection/sql";

/** How many contacts of each arm got something else of the same month: then it is no longer a message against none. */
export async function readMixing(
  sql: Sql,
  { id, period }: Campaign,
  until: Date | null,
): Promise<Omit<Mixing, "heldOutShare">> {
  const row = await sql.one<Omit<Mixing, "heldOutShare">>(
    `SELECT SUM(CASE WHEN f.held_out = 1 AND f.pushed = 1 THEN 1 ELSE 0 END) AS held_out_pushed,
            SUM(CASE WHEN f.held_out = 1 AND f.broadcast = 1 THEN 1 ELSE 0 END) AS held_out_broadcast,
            SUM(f.held_out) AS held_out_reached, SUM(1 - f.held_out) AS messaged_again
       FROM (SELECT d.contact_id, MAX(CASE WHEN d.state = 'held_out' THEN 1 ELSE 0 END) AS held_out,
                    MAX(CASE WHEN c.kind = 'broadcast' THEN 0 ELSE 1 END) AS pushed,
                    MAX(CASE WHEN c.kind = 'broadcast' THEN 1 ELSE 0 END) AS broadcast
               FROM deliveries d
               JOIN deliveries o ON o.contact_id = d.contact_id AND o.campaign_id IS NOT NULL AND o.campaign_id <> d.campaign_id
                                AND o.state IN ('submitting', 'uncertain', 'accepted', 'delivered', 'read')
                                ${until === null ? "" : "AND o.begun_at < ?"}
               JOIN campaigns c ON c.id = o.campaign_id AND c.period = ? AND c.kind <> 'second_wave'
              WHERE d.campaign_id = ? AND d.state <> 'suppressed' AND d.surplus = 0
                AND EXISTS (SELECT 1 FROM delivery_bills x WHERE x.delivery_id = d.id)
              GROUP BY d.contact_id) f`,
    [...(until === null ? [] : [until]), period, id],
  );
  return numbers(row!, ["heldOutPushed", "heldOutBroadcast", "heldOutReached", "messagedAgain"]);
}
