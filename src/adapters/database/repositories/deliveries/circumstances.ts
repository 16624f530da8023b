import type { StoredRegistration } from "../../../../application/ports/channel";
import type { Circumstances } from "../../../../application/ports/repositories";
import type { Bill } from "../../../../domain/bill";
import type { Sql } from "../../connection/sql";
import { NEWEST_LIST } from "../bills";
import { ADDRESS, SPELLING } from "../contact-address";
import { MAY_HAVE_LEFT, OTHER_PUSHES } from "./push-reached";

type Row = Omit<Circumstances, "bills" | "stored" | "hasTwin" | "hasWritten" | "hasLink"> & {
  readonly hasTwin: number;
  readonly hasWritten: number;
  readonly hasLink: number;
} & StoredRegistration & { readonly [Column in keyof Bill]: Bill[Column] | null } & {
    readonly name: string | null;
  };

/** One look at everything that a message depends on, one row for each bill that an invoice may speak of. */
export async function circumstances(sql: Sql, id: number, monthStart: Date): Promise<Circumstances | null> {
  const rows = await sql.all<Row>(
    `SELECT b.*, k.name, d.contact_id, ${ADDRESS} AS address, c.opted_out_at, c.begun_count, p.state AS campaign_state,
            c.registration, c.registration_checked_at, ${SPELLING} AS spelling,
            i.provider_message_id AS quoted_message_id,
            (SELECT MAX(o.begun_at) FROM ${OTHER_PUSHES}
              WHERE o.contact_id = d.contact_id AND o.id <> d.id) AS other_push_begun_at,
            (SELECT COUNT(*) FROM ${OTHER_PUSHES}
              WHERE o.contact_id = d.contact_id AND o.id <> d.id AND o.begun_at >= ?) AS pushes_this_month,
            (SELECT MAX(v.sent_at) FROM inbox v WHERE v.contact_id = c.id AND v.channel = 'cloud'
                AND v.sender_id = d.sender_id) AS window_opened_at,
            EXISTS (SELECT 1 FROM deliveries t WHERE t.contact_id = d.contact_id AND t.campaign_id = d.campaign_id
                       AND t.id <> d.id AND t.state IN ${MAY_HAVE_LEFT}) AS has_twin,
            EXISTS (SELECT 1 FROM inbox w WHERE w.state = 'received' AND w.contact_id = c.id) AS has_written,
            EXISTS (SELECT 1 FROM contact_customers a
                     WHERE a.contact_id = c.id AND a.state = 'active') AS has_link,
            (${NEWEST_LIST}) AS data_as_of
       FROM deliveries d JOIN contacts c ON c.id = d.contact_id
       LEFT JOIN campaigns p ON p.id = d.campaign_id
       LEFT JOIN inbox i ON i.id = d.in_reply_to AND i.contact_id = d.contact_id
       LEFT JOIN contact_customers l ON l.contact_id = c.id AND l.state = 'active' AND p.body IS NULL
       LEFT JOIN bills b ON b.customer_id = l.customer_id AND b.state = 'open' AND b.amount > 0
                        AND b.period <= p.period
       LEFT JOIN customers k ON k.customer_id = b.customer_id
      WHERE d.id = ? ORDER BY b.customer_id, b.period`,
    [monthStart, id],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const { contactId, address, optedOutAt, begunCount, campaignState, quotedMessageId } = first;
  const { otherPushBegunAt, pushesThisMonth, dataAsOf } = first;
  const { registration, registrationCheckedAt, spelling } = first;
  return {
    contactId,
    address,
    optedOutAt,
    begunCount,
    campaignState,
    quotedMessageId,
    otherPushBegunAt,
    pushesThisMonth,
    windowOpenedAt: first.windowOpenedAt,
    hasTwin: first.hasTwin === 1,
    hasWritten: first.hasWritten === 1,
    hasLink: first.hasLink === 1,
    dataAsOf,
    stored: { registration, registrationCheckedAt, spelling },
    bills: rows.filter((row) => row.name !== null) as unknown as Circumstances["bills"],
  };
}
