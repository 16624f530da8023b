import type { Campaign, CampaignState } from "../../domain/campaign";
import { Fault } from "../../domain/fault";
import { CAMPAIGN_WORDS } from "../../domain/state-words";
import { acceptedCount } from "../../domain/tally";
import type { App } from "../ports/app";
import { REOPENED } from "../sending/settle-delivery";
import { nextOfCampaign } from "./campaign-hint";
import { loadCampaign, tallyCampaign } from "./plan-campaign";

/** Why a finished campaign runs again. */

type ActDeps = Pick<App, "store" | "clock" | "events">;

/** `planned → running`. From now on senders take its rows. */
export async function startCampaign(deps: ActDeps, id: number, by: string): Promise<void> {
  await move(deps, id, "running", ["planned"], "dimulai");
  deps.events.emit({ name: "campaign.started", campaignId: id, by });
}

/** `running → paused`, at once: what is claimed but not begun steps back. */
export async function pauseCampaign(deps: ActDeps, id: number, by: string, reason: string): Promise<void> {
  await move(deps, id, "paused", ["running"], "dijeda", reason);
  deps.events.emit({ name: "campaign.paused", campaignId: id, by, reason });
}

/**
 * `paused → running`. Whoever resumes has looked: numbers whose breaker has tripped go on too, with a new streak.
 */
export async function resumeCampaign(deps: ActDeps, id: number, by: string): Promise<void> {
  await deps.store.transaction(async (repositories) => {
    const inside = { ...deps, store: { ...deps.store, now: repositories } };
    await move(inside, id, "running", ["paused"], "dilanjutkan");
    await repositories.senders.releaseTripped(deps.clock.now());
  });
  deps.events.emit({ name: "campaign.resumed", campaignId: id, by });
}

/** Ends a campaign for good, if it is in one of these states; everything that has not been begun is `cancelled`. */
export async function cancelCampaign(
  deps: ActDeps,
  id: number,
  by: string,
  from: readonly CampaignState[] = ["draft", "planned", "running", "paused"],
): Promise<void> {
  await deps.store.transaction(async (repositories) => {
    // A crash between the two would leave rows that wait for ever.
    const inside = { ...deps, store: { ...deps.store, now: repositories } };
    await move(inside, id, "cancelled", from, "dibatalkan", `dibatalkan oleh ${by}`);
    await repositories.deliveries.cancelCampaign(id, "campaign_cancelled", deps.clock.now());
  });
  // What senders gave back while that was not yet committed.
  await deps.store.now.deliveries.cancelCampaign(id, "campaign_cancelled", deps.clock.now());
  deps.events.emit({ name: "campaign.cancelled", campaignId: id, by });
}

/** The campaigns that an operator means when he names none. */
export async function campaignsInState(
  deps: ActDeps,
  states: readonly CampaignState[],
): Promise<readonly Campaign[]> {
  return deps.store.now.campaigns.inState(states);
}

/**
 * Campaigns with nothing left to send are finished. Doubts that the channel was asked about and could not decide do not
 * keep them open: the funnel goes on showing them. And the reverse: a row that waits again in a campaign that has ended
 * meanwhile is sent, or cancelled as the others were.
 */
export async function finishCampaigns(deps: ActDeps): Promise<void> {
  const { campaigns, deliveries } = deps.store.now;
  for (const { id, state } of await campaigns.endedWithPending()) await bringToEnd(deps, id, state);
  for (const campaign of await campaigns.inState(["running"])) {
    if (await deliveries.isUnfinished(campaign.id)) continue;
    if (!(await campaigns.moveTo(campaign.id, "finished", ["running"], deps.clock.now()))) continue;
    const tally = await tallyCampaign(deps, campaign.id);
    const { failed, uncertain, cancelled } = tally.byState;
    deps.events.emit({
      name: "campaign.finished",
      campaignId: campaign.id,
      accepted: acceptedCount(tally),
      failed,
      uncertain,
      cancelled,
    });
  }
}

async function bringToEnd(deps: ActDeps, id: number, state: CampaignState): Promise<void> {
  const { campaigns, deliveries } = deps.store.now;
  const now = deps.clock.now();
  if (state === "cancelled") {
    const count = await deliveries.cancelCampaign(id, "campaign_cancelled", now);
    deps.events.emit({ name: "outbox.swept", what: "pending_in_cancelled", count });
  } else if (await campaigns.moveTo(id, "running", ["finished"], now, REOPENED))
    deps.events.emit({ name: "campaign.resumed", campaignId: id, by: "sapuan" });
}

async function move(
  deps: ActDeps,
  id: number,
  to: CampaignState,
  from: readonly CampaignState[],
  done: string,
  reason?: string,
): Promise<void> {
  const campaign = await loadCampaign(deps, id);
  if (await deps.store.now.campaigns.moveTo(id, to, from, deps.clock.now(), reason)) return;
  throw cannotMove(campaign, to, done);
}

/** Says why a campaign cannot be `done` ("dilanjutkan"), and what can be done instead. */
export function cannotMove({ id, state }: Campaign, to: CampaignState, done: string): Fault {
  const word = CAMPAIGN_WORDS[state];
  const why = state === to ? `sudah ${word}` : `${word}, jadi tidak dapat ${done}`;
  return new Fault("wrong_state", `Kampanye ${id} ${why}. ${nextOfCampaign(id, state)}`);
}
