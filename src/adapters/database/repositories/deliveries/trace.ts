import type { ReceiptTrace, TracedOutcome } from "../../../../application/ports/repositories";
import { type AfterReceipt, afterReceipt } from "../../../../domain/after-receipt";
import type { Delivery } from "../../../../domain/delivery";
import { withFailed } from "../../../../domain/failed-messages";
import { placesFor, type Sql } from "../../connection/sql";

type PricedRow = Delivery & { readonly price: string | null };

/** Somebody else changes the row between reading and writing; more often than this it does not happen. */
const LOOKS = 6;
/** A message that has failed for a while is sent again after so long: a contradicting receipt may be on its way. */
const AGAIN_MS = 5 * 60_000;
/** One that was in the wrong form is made anew at once. */
const ANEW_MS = 1_000;

/** Writes what a receipt with its try makes of the delivery; see `afterReceipt`. Done again, it changes nothing. */
export async function trace(sql: Sql, told: ReceiptTrace): Promise<TracedOutcome> {
  for (let look = 1; look <= LOOKS; look++) {
    const row = await sql.one<PricedRow>("SELECT * FROM deliveries WHERE id = ?", [told.deliveryId]);
    if (row === null) return { kind: "unknown" };
    const outcome = await traceRow(sql, row, told);
    if (outcome !== null) return outcome;
  }
  throw new Error("a delivery keeps changing under its receipt");
}

/** The same for many: rows are read at once, and one that has changed since is read again. */
export async function traceAll(sql: Sql, told: readonly ReceiptTrace[]): Promise<TracedOutcome[]> {
  const ids = [...new Set(told.map(({ deliveryId }) => deliveryId))];
  const read = await sql.all<PricedRow>(`SELECT * FROM deliveries WHERE id IN (${placesFor(ids)})`, ids);
  const rows = new Map(read.map((row) => [row.id, row]));
  const outcomes: TracedOutcome[] = [];
  for (const one of told) {
    const row = rows.get(one.deliveryId);
    const outcome = row === undefined ? null : await traceRow(sql, row, one);
    if (outcome?.kind !== "nothing_new") rows.delete(one.deliveryId);
    outcomes.push(outcome ?? (await trace(sql, one)));
  }
  return outcomes;
}

/** `null`: the row is no longer so. */
async function traceRow(sql: Sql, row: PricedRow, told: ReceiptTrace): Promise<TracedOutcome | null> {
  const after = afterReceipt(row, told);
  const isPriced = told.price !== null && row.price === null;
  if (after === null && !isPriced) return { kind: "nothing_new", delivery: row };
  return (await write(sql, row, told, after)) ? { kind: kindOf(row, after), delivery: row } : null;
}

function kindOf({ state }: Delivery, after: AfterReceipt | null): Exclude<TracedOutcome["kind"], "unknown"> {
  if (after === null || after.to === null) return "nothing_new";
  if (after.to === "failed") return "failed";
  if (after.to === "pending") return "again";
  return state === "accepted" || state === "delivered" ? "raised" : "settled";
}

async function write(
  sql: Sql,
  row: Delivery,
  told: ReceiptTrace,
  after: AfterReceipt | null,
): Promise<boolean> {
  const { at, now, price, providerMessageId } = told;
  const failed = withFailed(row.failedMessageId, providerMessageId);
  const [set, values] = changes(after, at, now, providerMessageId, failed);
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

function changes(
  after: AfterReceipt | null,
  at: Date,
  now: Date,
  id: string,
  /** The marks of the messages that have failed, this one among them. */
  failed: string,
): Changes {
  if (after === null) return [[], []];
  switch (after.to) {
    case null:
      return [["failed_message_id = ?"], [failed]];
    case "failed":
      return [
        [
          "state = 'failed', reason = ?, detail = ?, ended_at = ?, lease_until = NULL",
          "failed_message_id = ?, provider_message_id = ?",
        ],
        [after.reason, after.detail.slice(0, 190), at, failed, id],
      ];
    case "pending": {
      // What was begun and its template stay: the person has been counted among those of this day.
      const waitMs = after.anew ? ANEW_MS : AGAIN_MS;
      return [
        [
          "state = 'pending', reason = NULL, detail = ?, lease_token = NULL, lease_until = NULL, accepted_at = NULL",
          "provider_message_id = NULL, failed_message_id = ?, next_attempt_at = ?, refusals = refusals + ?",
        ],
        [after.reason, failed, new Date(now.getTime() + waitMs), Number(after.anew)],
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
