import type { DuePush } from "../../domain/push-schedule";

/** A push that waits for its bills is found again every minute; people are told of it once. */
export function noteWaitingPush(tell: (due: DuePush) => Promise<void>): (due: DuePush) => Promise<void> {
  const told = new Set<string>();
  return async (due) => {
    const key = `${due.task} ${due.period}`;
    if (told.has(key)) return;
    await tell(due);
    told.add(key);
  };
}
