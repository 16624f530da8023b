import type { TracedOutcome } from "../../../../application/ports/repositories";
import { type AfterReceipt, afterReceipt, type TracedReceipt } from "../../../../domain/after-receipt";
import type { Delivery } from "../../../../domain/delivery";
import type { Sql } from "../../connection/sql";

export interface Trace extends TracedReceipt {
  readonly deliveryId: number;
  readonly at: Date;
  readonly now: Date;
  readonly price: string | null;
}

/** Somebody else changes the row between reading and writing; more often than this it does not happen. */
const LOOKS = 6;
/** A message that has failed for a while is sent again after so long: a contradicting receipt may be on its way. */
const AGAIN_MS = 5 * 60_000;
/** One that was in the wrong form is made anew at once. */
const ANEW_MS = 1_000;

/** Writes what a receipt with its try makes of the delivery; see `afterReceipt`. Done again, it changes nothing. */
export async function trace(sql: Sql, told: Trace): Promise<TracedOutcome> {
  for (let look = 1; look <= LOOKS; look++) {
    const row = await sql.one<Delivery & { readonly price: string | null }>(
      "SELECT * FROM deliveries WHERE id = ?",
      [told.deliveryId],
    );
    if (row === null) return { kind: "unknown" };
    const after = afterReceipt(row, told);
    const isPriced = told.price !== null && row.price === null;
    if (after === null && !isPriced) return { kind: "nothing_new", delivery: row };
    if (await write(sql, row, told, after)) return { kind: kindOf(row, after), delivery: row };
  }
  throw new Error("a delivery keeps changing under its receipt");
}

function kindOf({ state }: Delivery, after: AfterReceipt | null): Exclude<TracedOutcome["kind"], "unknown"> {
  if (after === null || after.to === null) return "nothing_new";
  if (after.to === "failed") return "failed";
  if (after.to === "pending") return "again";
  return state === "accepted" || state === "delivered" ? "raised" : "settled";
}

async function write(sql: Sql, row: Delivery, told: Trace, after: AfterReceipt | null): Promise<boolean> {
  const { at, now, price, providerMessageId } = told;
  const [set, values] = changes(after, at, now, providerMessageId);
  const sets = ["price = COALESCE(price, ?)", ...set];
  return (
    (await sql.run(
      `UPDATE deliveries SET ${sets.join(", ")}
        WHERE id = ? AND state = ? AND COALESCE(lease_token, '') = ? AND COALESCE(failed_message_id, '') = ?`,
      [price, ...values, row.id, row.state, row.leaseToken ?? "", row.failedMessageId ?? ""],
    )) > 0
  );
}

type Changes = readonly [readonly string[], readonly unknown[]];

function changes(after: AfterReceipt | null, at: Date, now: Date, id: string): Changes {
  if (after === null) return [[], []];
  switch (after.to) {
    case null:
      return [["failed_message_id = ?"], [id]];
    case "failed":
      return [
        [
          "state = 'failed', reason = ?, detail = ?, ended_at = ?, lease_until = NULL",
          "failed_message_id = ?, provider_message_id = ?",
        ],
        [after.reason, after.detail.slice(0, 190), at, id, id],
      ];
    case "pending": {
      // What was begun and its template stay: the person has been counted among those of this day.
      const waitMs = after.anew ? ANEW_MS : AGAIN_MS;
      return [
        [
          "state = 'pending', reason = NULL, detail = ?, lease_token = NULL, lease_until = NULL, accepted_at = NULL",
          "provider_message_id = NULL, failed_message_id = ?, next_attempt_at = ?, refusals = refusals + ?",
        ],
        [after.reason, id, new Date(now.getTime() + waitMs), Number(after.anew)],
      ];
    }
    default: {
      const times = {
        accepted: ["accepted"],
        delivered: ["delivered", "accepted"],
        read: ["read", "delivered", "accepted"],
      };
      const stamps = times[after.to].map((name) => `${name}_at = COALESCE(${name}_at, ?)`);
      return [
        [
          `state = '${after.to}', reason = NULL, ended_at = NULL, lease_until = NULL`,
          "provider_message_id = ?, begun_at = COALESCE(begun_at, ?)",
          ...stamps,
        ],
        [id, at, ...stamps.map(() => at)],
      ];
    }
  }
}
