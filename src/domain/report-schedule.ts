import type { Campaign } from "./campaign";
import { monthEnd } from "./effect/calendar";
import { addDays, instantOf, type LocalDay, localDay } from "./local-time";

/** When the effect report goes to the admins by itself: days after the start of a campaign, or after the end of its month. */
export const REPORT_DAYS = ["D+1", "D+3", "D+7", "month-end"] as const;
export type ReportDay = (typeof REPORT_DAYS)[number];

/** In the morning, when the lists of the day before may have been imported and phones may ring. */
const REPORT_CLOCK = "08:00";

/** A report that is later than this is not sent any more; it can be asked for at any time. */
const LATE_LIMIT_MS = 2 * 86_400_000;

export interface DueReport {
  readonly campaignId: number;
  /** Stable name: with `scheduledFor` it is the key of the run. */
  readonly task: string;
  readonly scheduledFor: Date;
}

/** The reports on started campaigns whose time has come and is not long past. */
export function dueReports(
  days: readonly ReportDay[],
  campaigns: readonly Pick<Campaign, "id" | "period" | "startedAt">[],
  now: Date,
): DueReport[] {
  return campaigns.flatMap((campaign) =>
    campaign.startedAt === null
      ? []
      : days.flatMap((day) => {
          const scheduledFor = instantOf(reportOn(day, campaign.startedAt!, campaign), REPORT_CLOCK);
          const lateMs = now.getTime() - scheduledFor.getTime();
          if (lateMs < 0 || lateMs > LATE_LIMIT_MS) return [];
          return [{ campaignId: campaign.id, task: `report ${day} of ${campaign.id}`, scheduledFor }];
        }),
  );
}

/** The morning after: only then is the last day of the month known. */
function reportOn(day: ReportDay, startedAt: Date, { period }: Pick<Campaign, "period">): LocalDay {
  if (day === "month-end") return addDays(monthEnd(period), 1);
  return addDays(localDay(startedAt), Number(day.slice(2)));
}
