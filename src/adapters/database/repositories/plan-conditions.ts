import { type Audience, SUPPRESS_REASONS, type SuppressReason } from "../../../domain/audience";
import type { Campaign } from "../../../domain/campaign";
import type { WaitingRoutes } from "../../../domain/rollout";
import { routeGroup } from "../connection/bill-sql";
import { placesFor } from "../connection/sql";

/**
 * A piece of SQL and the values of its places. Its joins are written `CROSS JOIN … ON`, which to SQLite means "in this
 * order" and to MySQL nothing: SQLite began with all open bills, for every page of contacts again.
 */
export interface Piece {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Open bills that a campaign speaks of, as a join on the customer `on`. */
export function openBills(campaign: Pick<Campaign, "period">, audience: Audience, on: string): Piece {
  return audience.period === null
    ? {
        sql: `CROSS JOIN bills b ON b.customer_id = ${on} AND b.state = 'open' AND b.amount > 0 AND b.period <= ?`,
        values: [campaign.period],
      }
    : {
        sql: `CROSS JOIN bills b ON b.customer_id = ${on} AND b.state = 'open' AND b.amount > 0 AND b.period = ?`,
        values: [audience.period],
      };
}

/** Tariff and route, as a join on the customer `on`; nothing where the audience names neither. */
export function customerFilter(audience: Audience, on: string): Piece {
  const { tariffs, routes } = audience;
  if (tariffs.length + routes.length === 0) return { sql: "", values: [] };
  const byTariff = tariffs.length === 0 ? "" : ` AND k.tariff IN (${placesFor(tariffs)})`;
  const byRoute = routes.length === 0 ? "" : ` AND k.route IN (${placesFor(routes)})`;
  return {
    sql: `CROSS JOIN customers k ON k.customer_id = ${on}${byTariff}${byRoute}`,
    values: [...tariffs, ...routes],
  };
}

/** Contacts of an audience, several rows each (one per customer and bill): group by `c.id`. */
export function candidates(campaign: Pick<Campaign, "period" | "secondWaveOf">, audience: Audience): Piece {
  const bills =
    audience.who === "unpaid" ? openBills(campaign, audience, "l.customer_id") : { sql: "", values: [] };
  const filter = customerFilter(audience, "l.customer_id");
  const wave =
    campaign.secondWaveOf === null
      ? { sql: "", values: [] }
      : {
          sql: "CROSS JOIN deliveries h ON h.campaign_id = ? AND h.contact_id = c.id AND h.state = 'held_out'",
          values: [campaign.secondWaveOf],
        };
  return {
    sql: `FROM contacts c CROSS JOIN contact_customers l ON l.contact_id = c.id ${bills.sql} ${filter.sql} ${wave.sql}`,
    values: [...bills.values, ...filter.values, ...wave.values],
  };
}

/** What the reasons depend on besides the contact: a moment, and who of the page was written to often enough. */
export interface ReasonScope {
  readonly registrationFrom: Date;
  readonly atPushLimit: readonly number[];
  readonly waiting: WaitingRoutes | null;
}

/**
 * How each reason is recognised for a contact `c` with links `l`; `no_phone` has a statement of its own. `c.id` is asked
 * within MAX because MariaDB (10.11), when it groups without a temporary table, answers a bare `c.id IN (SELECT …)` of a
 * group with the id of the next one.
 */
function conditions({
  registrationFrom,
  atPushLimit,
  waiting,
}: ReasonScope): Record<Exclude<SuppressReason, "no_phone">, Piece> {
  return {
    opted_out: { sql: "c.opted_out_at IS NOT NULL", values: [] },
    wrong_number: { sql: "SUM(l.state = 'active') = 0", values: [] },
    not_on_whatsapp: {
      sql: "c.registration = 'absent' AND c.registration_checked_at >= ?",
      values: [registrationFrom],
    },
    push_limit:
      atPushLimit.length === 0
        ? { sql: "0 = 1", values: [] }
        : { sql: `MAX(c.id IN (${placesFor(atPushLimit)})) = 1`, values: atPushLimit },
    // One customer on such a route is enough: a message speaks of all bills of its contact.
    route_not_begun:
      waiting === null || waiting.routes.length === 0
        ? { sql: "0 = 1", values: [] }
        : {
            sql: `MAX(CASE WHEN l.state = 'active' AND l.customer_id IN (
                    SELECT w.customer_id FROM customers w WHERE ${routeGroup("w", waiting.length)} IN (${placesFor(waiting.routes)}))
                  THEN 1 ELSE 0 END) = 1`,
            values: waiting.routes,
          },
  };
}

/** The reason why a contact gets nothing, or NULL, in the order of `SUPPRESS_REASONS`. */
export function suppressReason(scope: ReasonScope): Piece {
  const known = conditions(scope);
  const cases = SUPPRESS_REASONS.filter((reason) => reason !== "no_phone").map((reason) => ({
    reason,
    ...known[reason],
  }));
  return {
    sql: `CASE ${cases.map(({ sql, reason }) => `WHEN ${sql} THEN '${reason}'`).join(" ")} END`,
    values: cases.flatMap(({ values }) => values),
  };
}
