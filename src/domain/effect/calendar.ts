import { addMonths, type BillingPeriod } from "../billing-period";
import { addDays, daysBetween, type LocalDay } from "../local-time";

/** The campaign's days counted from its first message (day 0). */
export interface EffectCalendar {
  readonly startDay: LocalDay;
  readonly dueDay: LocalDay;
  readonly monthEndDay: LocalDay;
  /** The last day about which the data says everything. */
  readonly knownDay: LocalDay;
  /** The day on which held-out contacts were written to after all; from then on the arms no longer differ. */
  readonly secondWaveDay: LocalDay | null;
}

/** Last calendar day of a month. */
export function monthEnd(period: BillingPeriod): LocalDay {
  return addDays(`${addMonths(period, 1)}-01`, -1);
}

/** Day number of a calendar day, 0 on the start day. */
export function dayNumber(calendar: Pick<EffectCalendar, "startDay">, day: LocalDay): number {
  return daysBetween(calendar.startDay, day);
}

/** Up to which day the arms may be compared and the data is whole; negative when on no day. */
export function horizon(calendar: EffectCalendar): number {
  const ends = [calendar.knownDay, calendar.monthEndDay];
  if (calendar.secondWaveDay !== null) ends.push(addDays(calendar.secondWaveDay, -1));
  return Math.min(...ends.map((day) => dayNumber(calendar, day)));
}
