import { type Audience, parseAudience } from "../../domain/audience";
import type { BillingPeriod } from "../../domain/billing-period";
import { dueOn } from "../../domain/billing-period";
import {
  type Campaign,
  type CampaignKind,
  type InvoicePdf,
  type PrimaryOutcome,
  usualOutcome,
} from "../../domain/campaign";
import { Fault } from "../../domain/fault";
import { drawnTogether, isHeldOut } from "../../domain/holdout";
import { localDay } from "../../domain/local-time";
import { type WaitingRoutes, waitingRoutes } from "../../domain/rollout";
import { type Tally, tallyOf } from "../../domain/tally";
import type { App } from "../ports/app";
import type { JobProgress } from "../ports/job-progress";

type PlanDeps = Pick<App, "store" | "clock" | "ids" | "events" | "push">;

/** What an operator decides about a campaign; the rest is settings. */
export interface CampaignRequest {
  readonly kind: CampaignKind;
  readonly name: string;
  readonly period: BillingPeriod;
  readonly audience: string;
  readonly body: string | null;
  readonly attachPdf?: InvoicePdf;
  readonly holdoutPercent?: number;
  readonly secondWaveOf?: number | null;
  readonly primaryOutcome?: PrimaryOutcome;
  readonly createdBy: string;
}

/** Contacts are planned in pages of so many ids: short transactions, and a place to go on from after a crash. */
const PAGE_IDS = 10_000;

/**
 * Freezes an audience: a draft, then a plan that accounts for everybody. Returns the planned campaign. Within a `job` that
 * is done again after a crash it goes on with the draft of before.
 */
export async function createAndPlan(
  deps: PlanDeps,
  request: CampaignRequest,
  job?: JobProgress,
): Promise<Campaign> {
  const holdoutPercent = checkedHoldout(deps, request);
  // A job that was begun before has its draft already.
  if (job?.progress != null) return planCampaign(deps, Number(job.progress));
  const draft = await draftOf(deps, request, holdoutPercent);
  if (job === undefined) return planCampaign(deps, await deps.store.now.campaigns.create(draft));
  const id = await deps.store.transaction(async (repositories) => {
    const created = await repositories.campaigns.create(draft);
    await job.note(repositories, String(created));
    return created;
  });
  return planCampaign(deps, id);
}

/** Only the draft, through the tables that `deps` gives; `planCampaign` goes on with it. Returns its id. */
export async function draftCampaign(deps: PlanDeps, request: CampaignRequest): Promise<number> {
  return deps.store.now.campaigns.create(await draftOf(deps, request, checkedHoldout(deps, request)));
}

function checkedHoldout(
  { push }: Pick<PlanDeps, "push">,
  { audience, holdoutPercent = push.holdoutPercent }: CampaignRequest,
): number {
  parseAudience(audience);
  if (holdoutPercent >= 0 && holdoutPercent <= 50) return holdoutPercent;
  throw new Fault(
    "argument_invalid",
    `Kelompok pembanding ${holdoutPercent} % tidak bisa; pilih 0 sampai 50.`,
  );
}

async function draftOf(deps: PlanDeps, request: CampaignRequest, holdoutPercent: number) {
  const draw = await drawOfMonth(deps, request, holdoutPercent);
  return {
    kind: request.kind,
    name: request.name,
    period: request.period,
    audience: request.audience,
    body: request.body,
    attachPdf: request.attachPdf ?? deps.push.invoicePdf,
    ...draw,
    secondWaveOf: request.secondWaveOf ?? null,
    primaryOutcome: request.primaryOutcome ?? usualOutcome(localDay(deps.clock.now()), dueOn(request.period)),
    dueOn: dueOn(request.period),
    createdBy: request.createdBy,
    createdAt: deps.clock.now(),
  };
}

/**
 * One draw a month: whoever the month's first push holds out, its later ones hold out too, or there would be nobody left
 * to compare with on the day that counts. The seed is the month's, and the share is never less than an earlier push's.
 */
async function drawOfMonth(
  { store, ids }: PlanDeps,
  { kind, period }: CampaignRequest,
  percent: number,
): Promise<Pick<Campaign, "holdoutPercent" | "holdoutSeed">> {
  // A broadcast or a second wave has nothing to be compared with.
  if (kind === "broadcast" || kind === "second_wave") return { holdoutPercent: 0, holdoutSeed: ids.next() };
  const { campaigns } = store.now;
  const pushes = [
    ...(await campaigns.ofPeriod(period, "invoice_push")),
    ...(await campaigns.ofPeriod(period, "reminder")),
  ]
    .filter((push) => push.holdoutPercent > 0 && (push.state !== "cancelled" || push.startedAt !== null))
    .sort((a, b) => a.id - b.id);
  return {
    holdoutPercent: Math.max(percent, ...pushes.map((push) => push.holdoutPercent)),
    holdoutSeed: pushes[0]?.holdoutSeed ?? `holdout ${period}`,
  };
}

/**
 * Writes one delivery per contact of the audience: `pending`, `held_out` or `suppressed` with a reason; customers whom
 * no phone leads to are `suppressed` too. A plan that was interrupted goes on where it stopped. Throws a Fault when
 * the rows do not add up.
 */
export async function planCampaign(deps: PlanDeps, campaignId: number): Promise<Campaign> {
  const { store, clock } = deps;
  const campaign = await loadCampaign(deps, campaignId);
  if (campaign.state !== "draft") return campaign;
  const audience = parseAudience(campaign.audience);
  const end = await store.now.plan.maxContactId();
  const together = drawnTogether(campaign.holdoutPercent > 0 ? await store.now.plan.sharedLinks() : []);
  const waiting = await waitingOf(deps, campaign);
  for (let after = campaign.planCursor; after < end; ) {
    const upTo = Math.min(end, after + PAGE_IDS);
    await planPage(deps, campaign, audience, { after, upTo, together, waiting });
    after = upTo;
  }
  await store.transaction(async ({ plan, campaigns }) => {
    const { planCursor } = (await campaigns.find(campaignId))!;
    await campaigns.moveCursor(campaignId, planCursor, planCursor, 0);
    const written = await plan.writeWithoutPhone(campaign, audience, clock.now());
    await campaigns.moveCursor(campaignId, planCursor, planCursor, written);
  });
  const tally = await tallyCampaign(deps, campaignId);
  const planned = await loadCampaign(deps, campaignId);
  if (tally.planned !== planned.plannedCount)
    throw new Fault(
      "wrong_state",
      `Susunan kampanye ${campaignId} tidak cocok (${tally.planned} baris, tercatat ${planned.plannedCount}). Batalkan, lalu susun lagi: lunas campaign cancel ${campaignId}`,
    );
  await store.now.campaigns.moveTo(campaignId, "planned", ["draft"], clock.now());
  const { pending, held_out: heldOut, suppressed } = tally.byState;
  deps.events.emit({ name: "campaign.planned", campaignId, pending, heldOut, suppressed });
  return loadCampaign(deps, campaignId);
}

interface PageOfPlan {
  readonly after: number;
  readonly upTo: number;
  readonly together: ReadonlyMap<number, number>;
  readonly waiting: WaitingRoutes | null;
}

/** A broadcast is the operator's own words to whom he likes; a second wave goes to those who were planned before. */
async function waitingOf({ store }: PlanDeps, { kind, period }: Campaign): Promise<WaitingRoutes | null> {
  if (kind !== "invoice_push" && kind !== "reminder") return null;
  const [rollout] = await store.now.rollouts.list();
  return waitingRoutes(rollout, rollout ? await store.now.rollouts.routes(rollout.id) : [], period);
}

async function planPage(
  deps: PlanDeps,
  campaign: Campaign,
  audience: Audience,
  { after, upTo, together, waiting }: PageOfPlan,
): Promise<void> {
  const heldOut: number[] = [];
  if (campaign.holdoutPercent > 0)
    for (let id = after + 1; id <= upTo; id++)
      if (isHeldOut(campaign.holdoutSeed, together.get(id) ?? id, campaign.holdoutPercent)) heldOut.push(id);
  const { senders } = deps.push;
  await deps.store.transaction(async ({ plan, campaigns }) => {
    // First the cursor: its row lock lets one planner at a time write this page.
    if (!(await campaigns.moveCursor(campaign.id, after, upTo, 0)))
      throw new Fault(
        "wrong_state",
        `Kampanye ${campaign.id} sedang disusun proses lain; tunggu sampai selesai.`,
      );
    const page = { campaign, audience, after, upTo, heldOut, waiting, senders, now: deps.clock.now() };
    await campaigns.moveCursor(campaign.id, upTo, upTo, await plan.writePage(page));
  });
}

export async function loadCampaign(deps: Pick<App, "store">, id: number): Promise<Campaign> {
  const campaign = await deps.store.now.campaigns.find(id);
  if (campaign === null)
    throw new Fault("not_found", `Kampanye ${id} tidak ada. \`lunas campaign list\` menunjukkan semuanya.`);
  return campaign;
}

export async function tallyCampaign(deps: Pick<App, "store">, id: number): Promise<Tally> {
  return tallyOf(await deps.store.now.deliveries.tally(id));
}
