import type { Campaign } from "../domain/campaign";
import { delayAfterSend } from "../domain/pacing";
import type { App } from "./app";
import { type DeliverDeps, deliverOne } from "./deliver-one";
import { type Loop, startLoop } from "./loop";
import type { Sender } from "./repositories";
import { senderAllowance } from "./sender-allowance";
import { createSenderHold } from "./sender-hold";

type SenderDeps = DeliverDeps & Pick<App, "ids">;

/** Replies claimed at once. */
const BATCH = 10;
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
  const deliverDeps: SenderDeps = { ...deps, mayStillSend: hold.isHeld };
  let nextCampaignAt = new Date(0);

  async function deliverBatch(
    campaign: Campaign | null,
    limit: number,
    includeCold: boolean,
    signal: AbortSignal,
  ) {
    const now = clock.now();
    const claim = {
      senderId,
      campaignId: campaign?.id ?? null,
      limit,
      token: ids.next(),
      now,
      until: new Date(now.getTime() + deps.sending.leaseMs),
      includeCold,
    };
    const claimed = await store.transaction(({ deliveries }) => deliveries.claim(claim));
    let sent = 0;
    for (const delivery of claimed) {
      if (signal.aborted || !hasTimeToSend(claim.until))
        await store.now.deliveries.release(delivery.id, claim.token, clock.now());
      else if ((await deliverOne(deliverDeps, delivery, campaign, signal)) === "sent") sent++;
    }
    return { claimed: claimed.length, sent };
  }

  /** A lease that ends in mid-send would make a doubt of a message that is still on its way. */
  function hasTimeToSend(leaseUntil: Date): boolean {
    return leaseUntil.getTime() - clock.now().getTime() > deps.sending.sendTimeoutMs + AROUND_SEND_MS;
  }

  async function campaignStep(sender: Sender, signal: AbortSignal): Promise<number> {
    const now = clock.now();
    if (nextCampaignAt > now) return nextCampaignAt.getTime() - now.getTime();
    const running = await store.now.campaigns.inState(["running"]);
    if (running.length === 0) return IDLE_MS;
    const allowance = await senderAllowance(deps, sender, now);
    if (allowance.decision.kind === "wait") return allowance.decision.until.getTime() - now.getTime();
    for (const campaign of running) {
      const { claimed, sent } = await deliverBatch(campaign, allowance.limit, allowance.includeCold, signal);
      if (sent > 0)
        nextCampaignAt = new Date(
          clock.now().getTime() + delayAfterSend(deps.sending.brakes, deps.random.unit()),
        );
      if (claimed > 0) return 0;
    }
    return IDLE_MS;
  }

  async function step(signal: AbortSignal): Promise<number> {
    // Held only while it is connected: the lease tells other processes since when a number is down.
    if (!deps.channel.isReady(senderId)) {
      if (hold.isHeld()) await hold.letGo();
      return NOT_READY_MS;
    }
    if (!(await hold.take())) return NOT_READY_MS;
    const replies = await deliverBatch(null, BATCH, true, signal);
    if (replies.claimed > 0) return 0;
    const sender = await store.now.senders.find(senderId);
    if (sender === null || sender.isPaused === 1) return IDLE_MS;
    return Math.min(LONGEST_WAIT_MS, await campaignStep(sender, signal));
  }

  const loop = startLoop(`sender ${senderId}`, deps, async (signal) => {
    try {
      return await step(signal);
    } catch (error) {
      // The rest of the batch is still leased to a token that nobody has any more.
      hold.retake();
      throw error;
    }
  });
  return {
    wake: loop.wake,
    stop: async () => {
      await loop.stop();
      await hold.stop();
    },
    letGo: hold.letGo,
  };
}
