import type { DeliveryClaiming, Seen } from "../../../../application/ports/repositories";
import type { Sql } from "../../connection/sql";
import type { Piece } from "../plan-conditions";

interface Beginning {
  readonly id: number;
  readonly token: string;
  readonly text: string;
  readonly document: string | null;
  readonly at: Date;
  readonly seen: Seen | undefined;
  readonly form: Parameters<DeliveryClaiming["begin"]>[6];
}

/**
 * The gate; see the port. On MySQL one statement over the delivery and its contact: both rows are locked, and whatever
 * else the conditions read is read as it is committed then. The contact's count makes two messages for one contact
 * meet in one row, whichever numbers and processes they come from: the second one finds another count than it saw.
 * SQLite changes one table at a time, the count first: a count without a message only makes others look again.
 */
export async function begin(sql: Sql, beginning: Beginning): Promise<boolean> {
  const { id, text, document, at, seen, form } = beginning;
  const set = [text, document, at, form?.channel ?? null, form?.template ?? null];
  const still = stillSo(sql, beginning);
  const count =
    seen === undefined
      ? { sql: "", values: [] }
      : { sql: " AND c.begun_count = ?", values: [seen.begunCount] };
  const registeredAt = form?.registeredAt ?? null;
  const registered = (of: string) =>
    registeredAt === null ? "" : `, ${of}registration = 'registered', ${of}registration_checked_at = ?`;
  const heard = registeredAt === null ? [] : [registeredAt];
  if (sql.dialect === "mysql")
    return (
      (await sql.run(
        `UPDATE deliveries d JOIN contacts c ON c.id = d.contact_id
            SET d.state = 'submitting', d.text = ?, d.document = ?, d.begun_at = ?, d.channel = ?, d.template = COALESCE(?, d.template),
                c.begun_count = c.begun_count + 1${registered("c.")}
          WHERE ${still.sql}${count.sql}`,
        [...set, ...heard, ...still.values, ...count.values],
      )) > 0
    );
  const counted = await sql.run(
    `UPDATE contacts AS c SET begun_count = begun_count + 1${registered("")}
      WHERE c.id = (SELECT contact_id FROM deliveries WHERE id = ?)${count.sql}`,
    [...heard, id, ...count.values],
  );
  if (counted === 0) return false;
  return (
    (await sql.run(
      `UPDATE deliveries AS d SET state = 'submitting', text = ?, document = ?, begun_at = ?, channel = ?,
              template = COALESCE(?, d.template)
         FROM contacts c WHERE c.id = d.contact_id AND ${still.sql}`,
      [...set, ...still.values],
    )) > 0
  );
}

/** What must be so for the delivery `d` and its contact `c`; questions about other tables ask for one value each. */
function stillSo(sql: Sql, { id, token, at, seen }: Beginning): Piece {
  const now = sql.leaseClock(at, 0);
  const pieces: Piece[] = [
    {
      sql: `d.id = ? AND d.state = 'leased' AND d.lease_token = ? AND d.lease_until >= ${now.sql}`,
      values: [id, token, ...now.values],
    },
  ];
  // A merge of two contacts may have given the delivery to another one.
  if (seen !== undefined) pieces.push({ sql: "d.contact_id = ?", values: [seen.contactId] });
  if (typeof seen?.holder === "string")
    pieces.push({
      sql: "(SELECT s.lease_token FROM senders s WHERE s.sender_id = d.sender_id) = ?",
      values: [seen.holder],
    });
  const ofCampaign = [WELCOME, ...(seen?.bills ? [billsAre(seen.bills)] : [])];
  pieces.push({
    sql: `(d.campaign_id IS NULL OR (${ofCampaign.map((piece) => piece.sql).join(" AND ")}))`,
    values: ofCampaign.flatMap((piece) => piece.values),
  });
  return {
    sql: pieces.map((piece) => piece.sql).join(" AND "),
    values: pieces.flatMap((piece) => piece.values),
  };
}

/** A message that nobody has asked for may go: the campaign runs, and the contact has not said otherwise. */
const WELCOME: Piece = {
  sql: `(SELECT p.state FROM campaigns p WHERE p.id = d.campaign_id) = 'running' AND c.opted_out_at IS NULL AND d.surplus = 0
        AND (SELECT COUNT(*) FROM inbox i WHERE i.state = 'received' AND i.contact_id = c.id) = 0
        AND (SELECT COUNT(*) FROM contact_customers a WHERE a.contact_id = c.id AND a.state = 'active') > 0`,
  values: [],
};

/** These bills, with these amounts, and no others are what this contact has to be told. */
function billsAre(bills: NonNullable<Seen["bills"]>): Piece {
  const same = bills.map(() => "(b.id = ? AND b.amount = ? AND b.late_fee = ?)").join(" OR ");
  return {
    sql: `(SELECT COUNT(*) = ? AND COALESCE(SUM(CASE WHEN ${same || "0 = 1"} THEN 1 ELSE 0 END), 0) = ?
             FROM campaigns p CROSS JOIN contact_customers l CROSS JOIN bills b
            WHERE p.id = d.campaign_id AND l.contact_id = c.id AND l.state = 'active'
              AND b.customer_id = l.customer_id AND b.state = 'open' AND b.amount > 0 AND b.period <= p.period) = 1`,
    values: [
      bills.length,
      ...bills.flatMap(({ id, amount, lateFee }) => [id, amount, lateFee]),
      bills.length,
    ],
  };
}
