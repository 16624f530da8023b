import type { Campaign } from "../../domain/campaign";
import { addDays, instantOf, localDay } from "../../domain/local-time";
import { type Backlog, estimateFinish } from "../../domain/pacing";
import { openCount, type Tally } from "../../domain/tally";
import { tallyCampaign } from "../campaigns/plan-campaign";
import type { App } from "../ports/app";
import { staffName } from "./staff-name";

/** A campaign as every face shows it: how far it is, and when those who know us and the others will have been reached. */
export interface CampaignView {
  readonly campaign: Campaign;
  readonly tally: Tally;
  /** Who has made it: by name, never by a whole phone number. */
  readonly madeBy: string;
  /** `null` when nothing is left to send. */
  readonly finish: FinishTimes | null;
  /** What waits for each number. */
  readonly queues: readonly { readonly senderId: string; readonly warm: number; readonly cold: number }[];
}

export interface FinishTimes {
  /** `at` null: not within the days that an estimate looks ahead. */
  readonly warm: Finish | null;
  readonly cold: Finish | null;
}

export interface Finish {
  readonly count: number;
  readonly at: Date | null;
  readonly isAfterDue: boolean;
}

type ViewDeps = Pick<App, "store" | "sending" | "clock">;

export async function campaignView(deps: ViewDeps, campaign: Campaign): Promise<CampaignView> {
  const tally = await tallyCampaign(deps, campaign.id);
  const madeBy = await makerOf(deps, campaign);
  const isOver = campaign.state === "finished" || campaign.state === "cancelled";
  if (isOver || openCount(tally) === 0) return { campaign, tally, madeBy, finish: null, queues: [] };
  const start = deps.clock.now();
  const backlogs = await backlogsOf(deps, campaign.id, start);
  return {
    campaign,
    tally,
    madeBy,
    finish: finishTimes(deps, backlogs, campaign.dueOn, start),
    queues: backlogs.map(({ senderId, warm, cold }) => ({ senderId, warm, cold })),
  };
}

/** Whoever has made it on WhatsApp is known by the phone: only then are accounts looked at. */
async function makerOf({ store }: Pick<App, "store">, { createdBy }: Campaign): Promise<string> {
  return staffName(/^\d{8,}$/.test(createdBy) ? await store.now.users.list() : [], createdBy);
}

type NumberBacklog = Backlog & { readonly senderId: string };

async function backlogsOf(
  { store }: Pick<App, "store">,
  campaignId: number,
  start: Date,
): Promise<readonly NumberBacklog[]> {
  const { deliveries, senders } = store.now;
  const rows = await deliveries.backlog(campaignId);
  const known = new Map((await senders.list()).map((sender) => [sender.senderId, sender]));
  const ids = [...new Set(rows.map((row) => row.senderId))].sort();
  return Promise.all(
    ids.map(async (senderId) => {
      const count = (isCold: number) =>
        rows
          .filter((row) => row.senderId === senderId && row.isCold === isCold)
          .reduce((sum, row) => sum + Number(row.count), 0);
      const use = await deliveries.use(senderId, start, instantOf(localDay(start)));
      return {
        senderId,
        warm: count(0),
        cold: count(1),
        linkedAt: known.get(senderId)?.linkedAt ?? null,
        use,
      };
    }),
  );
}

/** One date would hide that new contacts, of whom a number may write to few a day, are reached after the due date. */
function finishTimes(
  { sending }: Pick<App, "sending">,
  backlogs: readonly NumberBacklog[],
  dueOn: string,
  start: Date,
): FinishTimes {
  const endOfDueDay = instantOf(addDays(dueOn, 1));
  const finish = (kind: "warm" | "cold", counted: readonly Backlog[]): Finish | null => {
    const count = backlogs.reduce((sum, backlog) => sum + backlog[kind], 0);
    if (count === 0) return null;
    const at = estimateFinish(sending.brakes, counted, start);
    return { count, at, isAfterDue: at === null || at >= endOfDueDay };
  };
  return {
    warm: finish(
      "warm",
      backlogs.map((backlog) => ({ ...backlog, cold: 0 })),
    ),
    cold: finish("cold", backlogs),
  };
}
