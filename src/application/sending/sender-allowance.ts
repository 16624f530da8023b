import { instantOf, localDay } from "../../domain/local-time";
import {
  type BrakeDecision,
  type Brakes,
  decideBrake,
  openAt,
  type SenderUse,
  warmedUp,
} from "../../domain/pacing";
import { mayWriteTo } from "../../domain/sender-health";
import type { App } from "../ports/app";
import type { Sender } from "../ports/repositories";

/** Rows claimed at once when there is no pause between messages; with a pause one, so that pause and cancel are instant. */
const BATCH = 10;

export interface Allowance {
  readonly decision: BrakeDecision;
  readonly limit: number;
  readonly includeCold: boolean;
}

/**
 * How many campaign messages this number may send now by its brakes, and whether strangers may be among them. Whether it
 * may write at all is asked before.
 */
export async function senderAllowance(
  deps: Pick<App, "store" | "sending">,
  sender: Sender,
  now: Date,
  /** What this process knows to have sent in the last hour, whatever the clock was set to meanwhile. */
  sentLastHour = 0,
): Promise<Allowance> {
  const brakes = warmedUp(deps.sending.brakes, sender.linkedAt, now);
  const open = openAt(now, brakes);
  if (open > now) return waiting({ kind: "wait", until: open, reason: "quiet_hours" });
  const most = brakes.delayMaxMs === 0 ? Math.max(BATCH, deps.sending.official?.contactsAtOnce ?? 0) : 1;
  const mayWriteCold = mayWriteTo(sender, now) === "everybody";
  const isUnlimited = [brakes.hourlyCap, brakes.dailyCap, brakes.coldDailyCap].every(
    (cap) => cap === Infinity,
  );
  if (isUnlimited) return { decision: { kind: "go" }, limit: most, includeCold: mayWriteCold };
  const use = await senderUse(deps, sender, now);
  const lastHour = Math.max(use.lastHour, sentLastHour);
  return withinCaps(brakes, { ...use, lastHour }, most, mayWriteCold, now);
}

/** What this number has sent for campaigns today and in the last hour. */
export function senderUse(deps: Pick<App, "store">, sender: Sender, now: Date): Promise<SenderUse> {
  return deps.store.now.deliveries.use(sender.senderId, now, instantOf(localDay(now)));
}

function withinCaps(
  brakes: Brakes,
  use: SenderUse,
  most: number,
  mayWriteCold: boolean,
  now: Date,
): Allowance {
  const decision = decideBrake(brakes, use, false, now);
  const room = Math.min(most, brakes.hourlyCap - use.lastHour, brakes.dailyCap - use.today);
  const coldRoom = mayWriteCold ? Math.min(room, brakes.coldDailyCap - use.coldToday) : 0;
  return { decision, limit: coldRoom > 0 ? coldRoom : room, includeCold: coldRoom > 0 };
}

function waiting(decision: BrakeDecision): Allowance {
  return { decision, limit: 0, includeCold: false };
}
