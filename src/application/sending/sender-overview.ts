import { type Brakes, decideBrake, type SenderUse, warmedUp, warmUpShare } from "../../domain/pacing";
import { ailmentsOf } from "../../domain/sender-health";
import type { SenderOverview, SenderWait } from "../../domain/sender-overview";
import type { App } from "../ports/app";
import type { Sender } from "../ports/repositories";
import { senderAllowance, senderUse } from "./sender-allowance";

/** Counts in the database how a number stands and why it waits; says so whichever process asks. */
export async function senderOverview(
  deps: Pick<App, "store" | "clock" | "sending">,
  sender: Sender,
): Promise<SenderOverview> {
  const now = deps.clock.now();
  const brakes = warmedUp(deps.sending.brakes, sender.linkedAt, now);
  const use = await senderUse(deps, sender, now);
  const driven = await deps.store.now.senders.driven(now);
  const isUp = driven.some(({ senderId }) => senderId === sender.senderId);
  return {
    senderId: sender.senderId,
    phone: sender.phone,
    connection: { isUp, lastAt: sender.leaseUntil },
    isLoggedOut: sender.loggedOutAt !== null,
    barredReason: sender.barredAt === null ? null : (sender.barredReason ?? ""),
    use,
    brakes,
    warmUp: warmUpShare(sender.linkedAt, now, deps.sending.brakes.warmUpDays),
    queue: await queueOf(deps, sender.senderId),
    waits: await waitsOf(deps, sender, brakes, use, isUp, now),
  };
}

async function queueOf({ store }: Pick<App, "store">, senderId: string): Promise<SenderOverview["queue"]> {
  const queue = { warm: 0, cold: 0 };
  for (const { isCold, count } of await store.now.deliveries.queueOf(senderId))
    queue[Number(isCold) === 1 ? "cold" : "warm"] += Number(count);
  return queue;
}

async function waitsOf(
  deps: Pick<App, "store" | "sending">,
  sender: Sender,
  brakes: Brakes,
  use: SenderUse,
  isUp: boolean,
  now: Date,
): Promise<SenderWait[]> {
  const waits: SenderWait[] = [];
  if (!isUp) waits.push({ why: "not_connected", until: null, coldOnly: false });
  for (const { why, until, holds } of ailmentsOf(sender, now))
    waits.push({ why, until, coldOnly: holds !== "everybody" });
  const { decision } = await senderAllowance(deps, sender, now);
  if (decision.kind === "wait") waits.push({ why: decision.reason, until: decision.until, coldOnly: false });
  const cold = decideBrake(brakes, use, true, now);
  if (cold.kind === "wait" && cold.reason === "cold_cap")
    waits.push({ why: "cold_cap", until: cold.until, coldOnly: true });
  return waits;
}
