import { addMonths, periodOf } from "../../../domain/billing-period";
import { localDay } from "../../../domain/local-time";
import { type DuePush, duePushes, type PushTime } from "../../../domain/push-schedule";
import type { Sql } from "../connection/sql";

/** When the backup was made, when it is restored, and which pushes run by themselves. */
export interface BetweenLives {
  readonly madeAt: Date;
  readonly now: Date;
  readonly schedule: readonly PushTime[];
}

/** What a restore has put to rest, for the words to the person who did it. */
export interface Calmed {
  readonly campaigns: number;
  readonly replies: number;
  readonly jobs: number;
  /** Scheduled pushes whose time came in between: they may have run. */
  readonly pushes: number;
}

const REASON = "dipulihkan dari cadangan: sebagian mungkin sudah terkirim sesudah cadangan dibuat";

/**
 * A backup does not know what was sent after it was made. So nothing that it holds as still to be sent goes by itself:
 * running pushes are paused until a person resumes them, scheduled ones whose time came in between count as missed, answers
 * that waited are given up, and long commands end without being done again. What was on its way becomes a doubt as after any crash.
 */
export async function calmDown(sql: Sql, { madeAt, now, schedule }: BetweenLives): Promise<Calmed> {
  return {
    campaigns: await sql.run(
      "UPDATE campaigns SET state = 'paused', state_reason = ? WHERE state = 'running'",
      [REASON],
    ),
    replies: await sql.run(
      "UPDATE deliveries SET state = 'cancelled', reason = 'too_late', ended_at = ?, lease_until = NULL WHERE campaign_id IS NULL AND state IN ('pending', 'leased')",
      [now],
    ),
    jobs: await sql.run(
      "UPDATE jobs SET state = 'failed', finished_at = ?, lease_token = NULL, lease_until = NULL WHERE state IN ('waiting', 'running')",
      [now],
    ),
    pushes: await missPushes(sql, pushesBetween(schedule, madeAt, now), now),
  };
}

/** Of this month and the last one: the scheduler looks at no other. */
function pushesBetween(schedule: readonly PushTime[], madeAt: Date, now: Date): readonly DuePush[] {
  const month = periodOf(localDay(now));
  return [addMonths(month, -1), month]
    .flatMap((period) => duePushes(schedule, now, 0, period))
    .filter(({ scheduledFor }) => scheduledFor > madeAt);
}

async function missPushes(sql: Sql, pushes: readonly DuePush[], now: Date): Promise<number> {
  for (const { task, scheduledFor } of pushes)
    await sql.insert("schedule_runs", {
      task,
      scheduledFor,
      outcome: "missed",
      campaignId: null,
      startedAt: now,
    });
  return pushes.length;
}
