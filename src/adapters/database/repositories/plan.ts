import type { PlanPage, PlanRepository } from "../../../application/ports/repositories";
import { PUSHES_PER_MONTH } from "../../../domain/audience";
import { PRIORITY } from "../../../domain/delivery";
import { type ContactLink, ORDER_PLACES, orderMixing } from "../../../domain/holdout";
import { monthStart } from "../../../domain/local-time";
import { placesFor, type Sql } from "../connection/sql";
import { OTHER_MESSAGES, OTHER_PUSHES } from "./deliveries/push-reached";
import { candidates, customerFilter, openBills, suppressReason } from "./plan-conditions";

/** "Not on WhatsApp" is believed for so long; people do install it. */
const REGISTRATION_VALID_MS = 30 * 86_400_000;

export function createPlan(sql: Sql): PlanRepository {
  return {
    maxContactId: async () =>
      (await sql.one<{ id: number | null }>("SELECT MAX(id) AS id FROM contacts"))?.id ?? 0,
    count: async (campaign, audience) => {
      const from = candidates(campaign, audience);
      const row = await sql.one<{ contacts: number; known: number | null }>(
        `SELECT COUNT(*) AS contacts, SUM(known) AS known
           FROM (SELECT c.id, MAX(c.first_inbound_at IS NOT NULL OR c.first_outbound_at IS NOT NULL) AS known
                   ${from.sql} WHERE c.opted_out_at IS NULL AND l.state = 'active' GROUP BY c.id) x`,
        from.values,
      );
      return { contacts: Number(row?.contacts ?? 0), known: Number(row?.known ?? 0) };
    },
    sharedLinks: () =>
      sql.all<ContactLink>(
        `SELECT l.contact_id, l.customer_id FROM contact_customers l
          WHERE l.state = 'active' AND l.customer_id IN (
                SELECT customer_id FROM contact_customers WHERE state = 'active' GROUP BY customer_id HAVING COUNT(*) > 1)
          ORDER BY l.customer_id, l.contact_id`,
      ),
    writePage: async (page) => {
      const before = await stateBefore(sql, page);
      const written = await writeDeliveries(sql, page, before);
      if (page.audience.who === "unpaid") await writeBills(sql, page, before.newest);
      return written;
    },
    writeWithoutPhone: (campaign, audience, now) => {
      const bills =
        audience.who === "unpaid" ? openBills(campaign, audience, "x.customer_id") : { sql: "", values: [] };
      const filter = customerFilter(audience, "x.customer_id");
      return sql.patient.run(
        `INSERT INTO deliveries (campaign_id, customer_id, state, reason, priority, is_cold, next_attempt_at,
                                 attempts, created_at, ended_at)
         SELECT ${inOrder(sql)} DISTINCT ?, x.customer_id, 'suppressed', 'no_phone', ?, 0, ?, 0, ?, ?
           FROM customers x ${bills.sql} ${filter.sql}
          WHERE x.customer_id NOT IN (SELECT l.customer_id FROM contact_customers l)
            AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = ? AND d.customer_id = x.customer_id)`,
        [campaign.id, PRIORITY.cold, now, now, now, ...bills.values, ...filter.values, campaign.id],
      );
    },
  };
}

/**
 * Tables are read in the order in which they are written, from the page's contacts on. Left to itself MariaDB begins
 * with all open bills, for every page again: a million customers would cost a hundred times a million rows.
 */
function inOrder(sql: Sql): string {
  return sql.dialect === "mysql" ? "STRAIGHT_JOIN" : "";
}

/** What is there before a page is written; to ask so once is cheaper than for each contact. */
interface StateBefore {
  /** The newest delivery of all: the page's own will lie beyond. */
  readonly newest: number;
  /** Has the campaign rows in this page already? */
  readonly isBegun: boolean;
  /** Contacts of the page whom as many pushes have reached this month as anybody gets (for a broadcast: messages). */
  readonly atPushLimit: readonly number[];
}

async function stateBefore(sql: Sql, { campaign, after, upTo, now }: PlanPage): Promise<StateBefore> {
  const newest = (await sql.one<{ id: number | null }>("SELECT MAX(id) AS id FROM deliveries"))!.id ?? 0;
  const any = await sql.one(
    "SELECT id FROM deliveries WHERE campaign_id = ? AND contact_id > ? AND contact_id <= ? LIMIT 1",
    [campaign.id, after, upTo],
  );
  const often = await sql.all<{ contactId: number }>(
    `SELECT o.contact_id FROM ${campaign.body === null ? OTHER_PUSHES : OTHER_MESSAGES}
      WHERE o.contact_id > ? AND o.contact_id <= ? AND o.begun_at >= ?
      GROUP BY o.contact_id HAVING COUNT(*) >= ?`,
    [after, upTo, monthStart(now), PUSHES_PER_MONTH],
  );
  return { newest, isBegun: any !== null, atPushLimit: often.map(({ contactId }) => contactId) };
}

/**
 * Spreads contacts evenly over our numbers by the eight last digits of their phones, mixed by primes. Their ids would
 * not do: in a cluster they come in steps, and with steps of two all even ones go to the same half of the numbers.
 */
const SPREAD = `CASE WHEN LENGTH(c.phone) >= 8
                     THEN (SUBSTR(c.phone, -4) * 7919 + SUBSTR(c.phone, -8, 4) * 104729) % 99991 ELSE c.id END`;

/**
 * Rows of equal priority are claimed by the moment from which they may leave, so the order of the draw is written into that
 * moment: milliseconds within the hour before the campaign was made. Where a cap bites, those who are left are then no
 * route and no end of an import list, and the claim's index needs nothing new.
 */
function beforeBy(sql: Sql, milliseconds: string): string {
  return sql.dialect === "mysql"
    ? `DATE_SUB(?, INTERVAL ${milliseconds} * 1000 MICROSECOND)`
    : `STRFTIME('%Y-%m-%d %H:%M:%f', ?, '-' || (${milliseconds} / 1000.0) || ' seconds')`;
}

/** One INSERT … SELECT for a page of contacts: 80 times faster than saving one row after the other. */
async function writeDeliveries(
  sql: Sql,
  page: PlanPage,
  { isBegun, atPushLimit }: StateBefore,
): Promise<number> {
  const { campaign, audience, after, upTo, heldOut, waiting, senders, now } = page;
  const mixing = orderMixing(campaign.holdoutSeed);
  const from = candidates(campaign, audience);
  const mixed = `((f.contact_id * ${mixing.factor} + ${mixing.shift}) % ${ORDER_PLACES})`;
  const registrationFrom = new Date(now.getTime() - REGISTRATION_VALID_MS);
  const reason = suppressReason({ registrationFrom, atPushLimit, waiting });
  const isHeldOut = heldOut.length === 0 ? "0" : `f.contact_id IN (${placesFor(heldOut)})`;
  const spread = senders.map((_, index) => `WHEN ${index} THEN ?`).join(" ");
  const others = isBegun
    ? "AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = ? AND d.contact_id = c.id)"
    : "";
  return sql.patient.run(
    `INSERT INTO deliveries (campaign_id, contact_id, state, reason, priority, sender_id, is_cold,
                             next_attempt_at, attempts, created_at)
     SELECT ?, f.contact_id,
            CASE WHEN f.reason IS NOT NULL THEN 'suppressed' WHEN ${isHeldOut} THEN 'held_out' ELSE 'pending' END,
            f.reason, CASE WHEN f.is_cold = 1 THEN ${PRIORITY.cold} ELSE ${PRIORITY.warm} END,
            CASE WHEN f.sender_id IN (${placesFor(senders)}) THEN f.sender_id
                 ELSE CASE f.spread % ? ${spread} END END,
            f.is_cold, ${beforeBy(sql, mixed)}, 0, ?
       FROM (SELECT ${inOrder(sql)} c.id AS contact_id, c.sender_id, ${SPREAD} AS spread, ${reason.sql} AS reason,
                    CASE WHEN c.first_inbound_at IS NULL AND c.first_outbound_at IS NULL THEN 1 ELSE 0 END AS is_cold
               ${from.sql}
              WHERE c.id > ? AND c.id <= ? ${others}
              GROUP BY c.id) f`,
    [
      campaign.id,
      ...heldOut,
      ...senders,
      senders.length,
      ...senders,
      campaign.createdAt,
      now,
      ...reason.values,
      ...from.values,
      after,
      upTo,
      ...(isBegun ? [campaign.id] : []),
    ],
  );
}

/** The bills that each new message will speak of, and those of the held-out, to compare later. */
async function writeBills(sql: Sql, { campaign, audience }: PlanPage, newest: number): Promise<void> {
  const bills = openBills(campaign, audience, "l.customer_id");
  await sql.patient.run(
    `INSERT INTO delivery_bills (delivery_id, customer_id, period, amount)
     SELECT ${inOrder(sql)} d.id, b.customer_id, b.period, b.amount
       FROM deliveries d
      CROSS JOIN contact_customers l ON l.contact_id = d.contact_id AND l.state = 'active'
            ${bills.sql}
      WHERE d.id > ? AND d.campaign_id = ? AND d.state IN ('pending', 'held_out')`,
    [...bills.values, newest, campaign.id],
  );
}
