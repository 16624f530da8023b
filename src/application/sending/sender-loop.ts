import type { Campaign } from "../../domain/campaign";
import { delayAfterSend } from "../../domain/pacing";
import { mayWriteTo } from "../../domain/sender-health";
import type { App } from "../ports/app";
import { countLastHour, elapsedOn } from "../ports/elapsed";
import { type Loop, startLoop } from "../ports/loop";
import type { Sender } from "../ports/repositories";
import { type DeliverDeps, deliverOne } from "./deliver-one";
import { type ClaimedDelivery, createDeliveryPool } from "./delivery-pool";
import { senderAllowance } from "./sender-allowance";
import { createSenderHold } from "./sender-hold";

type SenderDeps = DeliverDeps & Pick<App, "ids">;

/** Replies claimed at once. */
const BATCH = 10;
/** With no more than these in hand the next are claimed, so that the channel never waits for a claim. */
const FEW = 3;
const IDLE_MS = 1_000;
const NOT_READY_MS = 1_000;
/** For what comes before and after the channel: looking again, drawing a PDF, beginning, writing the outcome. */
const AROUND_SEND_MS = 5_000;
/** No wait is slept through in one piece: another process may have put a reply, caps may change. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Drives one of our numbers: replies at once, then campaign messages as fast as the brakes allow, warm contacts
 * before cold ones. The brakes are counted in the database, so a restart forgets nothing.
 */
export function startSenderLoop(deps: SenderDeps, senderId: string): Loop & { letGo(): Promise<void> } {
  const { store, clock, ids } = deps;
  const hold = createSenderHold(deps, senderId);
  const deliverDeps: SenderDeps = { ...deps, mayStillSend: hold.isHeld, holder: hold.holder };
  const few = Math.max(FEW, Math.floor((deps.sending.official?.contactsAtOnce ?? 0) / 2));
  const stopping = new AbortController();
  const failures: unknown[] = [];
  /** In running time. */
  const sent = countLastHour(clock);
  let nextCampaignAtMs = Number.NEGATIVE_INFINITY;

  const pool = createDeliveryPool(
    (claimed) =>
      deliver(claimed).catch((error: unknown) => {
        failures.push(error);
      }),
    () => {
      if (pool.size() <= few) loop.wake();
    },
    deps.sending.official?.contactsAtOnce,
  );

  async function deliver({ delivery, campaign, token, leaseUntil }: ClaimedDelivery): Promise<void> {
    // After a failure the rest is given back as it is: the database may be away.
    if (failures.length > 0) return;
    if (stopping.signal.aborted || !hasTimeToSend(leaseUntil)) {
      await store.now.deliveries.release(delivery.id, token, clock.now());
      return;
    }
    const step = await deliverOne(deliverDeps, delivery, campaign, stopping.signal);
    if (typeof step === "object") restFor(step.restMs);
    if (step !== "sent" || campaign === null) return;
    sent.note();
    restFor(delayAfterSend(deps.sending.brakes, deps.random.unit()));
  }

  /** Campaign messages wait; replies go. */
  function restFor(ms: number): void {
    nextCampaignAtMs = Math.max(nextCampaignAtMs, elapsedOn(clock) + ms);
  }

  /** A lease that ends in mid-send would make a doubt of a message that is still on its way. */
  function hasTimeToSend(leaseUntil: Date): boolean {
    return leaseUntil.getTime() - clock.now().getTime() > deps.sending.sendTimeoutMs + AROUND_SEND_MS;
  }

  async function claim(campaign: Campaign | null, limit: number, includeCold: boolean): Promise<number> {
    const now = clock.now();
    const token = ids.next();
    const leaseUntil = new Date(now.getTime() + deps.sending.leaseMs);
    const campaignId = campaign?.id ?? null;
    const withinTier = campaign !== null && deps.sending.official !== undefined;
    const claimed = await store.transaction(({ deliveries }) =>
      deliveries.claim({
        senderId,
        campaignId,
        limit,
        token,
        now,
        until: leaseUntil,
        includeCold,
        withinTier,
      }),
    );
    pool.add(claimed.map((delivery) => ({ delivery, campaign, token, leaseUntil })));
    return claimed.length;
  }

  async function claimOfCampaigns(sender: Sender): Promise<number> {
    const now = clock.now();
    const inHand = pool.campaignSize();
    if (inHand > few) return IDLE_MS;
    const restMs = nextCampaignAtMs - elapsedOn(clock);
    if (restMs > 0) return restMs;
    const running = await store.now.campaigns.inState(["running"]);
    if (running.length === 0) return IDLE_MS;
    const allowance = await senderAllowance(deps, sender, now, sent.count());
    if (allowance.decision.kind === "wait") return allowance.decision.until.getTime() - now.getTime();
    // What is in hand has used its part of the allowance, whether the database has counted it yet or not.
    const limit = allowance.limit - inHand;
    if (limit <= 0) return IDLE_MS;
    for (const campaign of running)
      if ((await claim(campaign, limit, allowance.includeCold)) > 0) return pool.size() <= few ? 0 : IDLE_MS;
    return IDLE_MS;
  }

  /**
   * Taking the number anew takes back every row that is on its way, so ours must have ended before: those that
   * failed are still leased to a token that nobody has any more.
   */
  async function settleOwn(): Promise<void> {
    await pool.drained();
    if (failures.length === 0) return;
    hold.retake();
    throw failures.splice(0)[0];
  }

  async function step(): Promise<number> {
    if (failures.length > 0 || !hold.isHeld()) await settleOwn();
    // Held only while it is connected: the lease tells other processes since when a number is down.
    if (!deps.channel.isReady(senderId)) {
      await settleOwn();
      if (hold.isHeld()) await hold.letGo();
      return NOT_READY_MS;
    }
    if (!(await hold.take())) return NOT_READY_MS;
    const room = BATCH - (pool.size() - pool.campaignSize());
    if (room <= 0) return IDLE_MS;
    const hasReply = await store.now.deliveries.hasReplyDue(senderId, clock.now());
    if (hasReply && (await claim(null, room, true)) === room) return IDLE_MS;
    const sender = await store.now.senders.find(senderId);
    if (sender === null || mayWriteTo(sender, clock.now()) === "nobody") return IDLE_MS;
    return Math.min(LONGEST_WAIT_MS, await claimOfCampaigns(sender));
  }

  const loop = startLoop(`sender ${senderId}`, deps, step);
  return {
    wake: loop.wake,
    stop: async () => {
      stopping.abort();
      await loop.stop();
      await pool.drained();
      await hold.stop();
    },
    letGo: hold.letGo,
  };
}
