import { addDays, formatClock, type LocalDay, localDay } from "../local-time";

/**
 * A list that is taken in the evening after this hour, or on the next day until noon, is taken for the state at 24.00
 * WIB in between: at night hardly anybody pays, and offices draw their lists in the morning. So the list of the 21st,
 * 07.30, is the state of the 20th. Between noon and evening a list is the state of no day's end.
 */
export const EVENING = "20.00";
export const NOON = "12.00";

/** The last day at whose end a bill was surely open, when a list of this moment still has it. */
export function openThrough(moment: Date): LocalDay {
  const day = localDay(moment);
  return formatClock(moment) >= EVENING ? day : addDays(day, -1);
}

/** The first day at whose end a bill was surely paid, when a list of this moment has it no longer. */
export function paidBy(moment: Date): LocalDay {
  const day = localDay(moment);
  // To the minute, as staff write the moment of a list.
  return formatClock(moment) <= NOON ? addDays(day, -1) : day;
}
