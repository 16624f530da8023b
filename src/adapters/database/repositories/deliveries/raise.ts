import type { DeliveryRepository } from "../../../../application/ports/repositories";
import type { Delivery, DeliveryState } from "../../../../domain/delivery";
import type { ReceiptKind } from "../../../../domain/message";
import { messageKey } from "../../../../domain/message-key";
import type { Sql } from "../../connection/sql";

type Raised = Awaited<ReturnType<DeliveryRepository["raise"]>>;

/** What each receipt writes, how often the time of it stands in there, and which states it may follow. */
const CHANGES: Readonly<
  Record<
    ReceiptKind,
    { readonly set: string; readonly times: number; readonly from: readonly DeliveryState[] }
  >
> = {
  accepted: { set: "state = 'accepted', accepted_at = ?", times: 1, from: [] },
  delivered: {
    set: "state = 'delivered', delivered_at = COALESCE(delivered_at, ?), accepted_at = COALESCE(accepted_at, ?)",
    times: 2,
    from: ["accepted"],
  },
  read: {
    set: `state = 'read', read_at = COALESCE(read_at, ?), delivered_at = COALESCE(delivered_at, ?),
          accepted_at = COALESCE(accepted_at, ?)`,
    times: 3,
    from: ["accepted", "delivered"],
  },
  failed: { set: "state = 'failed', reason = 'receipt_failed', ended_at = ?", times: 1, from: ["accepted"] },
};

/** Raises one message by its receipt; see the port. */
export async function raise(sql: Sql, toldId: string, receipt: ReceiptKind, at: Date): Promise<Raised> {
  const providerMessageId = messageKey(toldId);
  const first = await raiseOnce(sql, providerMessageId, receipt, at);
  if (first !== null) return first;
  const known = await sql.one<Delivery>("SELECT * FROM deliveries WHERE provider_message_id = ?", [
    providerMessageId,
  ]);
  if (known === null) return "unknown";
  // The id was written between the statements: without a second try this receipt would be lost.
  const mayRise = known.state === "uncertain" || CHANGES[receipt].from.includes(known.state);
  return (mayRise ? await raiseOnce(sql, providerMessageId, receipt, at) : null) ?? "nothing_new";
}

async function raiseOnce(
  sql: Sql,
  providerMessageId: string,
  receipt: ReceiptKind,
  at: Date,
): Promise<"raised" | "settled" | null> {
  const { set, times, from } = CHANGES[receipt];
  const values = Array.from({ length: times }, () => at);
  const states = from.map((state) => `'${state}'`).join(", ");
  // By the states, the optimizer would meet, and lock, all other doubts on its way.
  const table = `deliveries ${sql.dialect === "mysql" ? "FORCE INDEX (ix_deliveries_provider)" : ""}`;
  const write = async (what: string, whatValues: readonly Date[], which: string) =>
    (await sql.run(`UPDATE ${table} SET ${what} WHERE provider_message_id = ? AND state IN (${which})`, [
      ...whatValues,
      providerMessageId,
    ])) > 0;
  if (from.length > 0 && (await write(set, values, states))) return "raised";
  if (receipt !== "failed") return (await write(set, values, "'uncertain'")) ? "settled" : null;
  // Refused: it surely did not leave. The chat says so too, and whoever settles doubts sends it again.
  await write("next_attempt_at = ?", [at], "'uncertain'");
  return null;
}
