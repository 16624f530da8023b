import { addNotes, type NoteDeps } from "../notes/notify-admins";
import type { App } from "../ports/app";

/** Counts failures in a row, and stops everything when there are too many: better late than banned. */
export interface Breaker {
  /**
   * One failure that says something about the account. Those with the same `event` (a page that was loaded anew under
   * five messages) are one.
   */
  fail(senderId: string, reason: string, event?: string): Promise<void>;
  succeed(senderId: string): Promise<void>;
}

/** Names of events are kept for so many: of a page's events only those of the last minutes can come again. */
const EVENTS_KEPT = 100;

/**
 * The breaker of each number is a latch in the database: it is set by one guarded statement, so of all failures that
 * come together, in however many processes, one trips it. The latch, the pause of the campaigns and the notes to the
 * admins are one transaction. Only a person releases it.
 */
export function createBreaker(
  deps: Pick<App, "store" | "events" | "sending"> & NoteDeps,
  onTripped: (senderId: string, failures: number, reason: string) => Promise<void>,
): Breaker {
  // Numbers whose streak is known to be zero: a success then costs no statement.
  const clean = new Set<string>();
  /** Failures of each number so far: one that comes while a success is being written leaves the number unclean. */
  const seen = new Map<string, number>();
  const events = new Set<string>();

  /** False when it is known already. */
  function remember(event: string): boolean {
    if (events.has(event)) return false;
    events.add(event);
    if (events.size > EVENTS_KEPT) events.delete(events.values().next().value!);
    return true;
  }

  async function trip(senderId: string, reason: string): Promise<void> {
    const now = deps.clock.now();
    const tripped = await deps.store.transaction(async (repositories) => {
      const { senders, campaigns } = repositories;
      if (!(await senders.trip(senderId, deps.sending.breakerFailures, now))) return null;
      const failures = (await senders.find(senderId))!.failureStreak;
      const why = `${failures} kegagalan beruntun (${reason})`;
      const paused: number[] = [];
      for (const { id } of await campaigns.inState(["running"]))
        if (await campaigns.moveTo(id, "paused", ["running"], now, why)) paused.push(id);
      const note = `⚠️ Nomor ${senderId}: ${why}. Semua kampanye dijeda. Periksa, lalu balas !resume.`;
      await addNotes(repositories, deps, note, senderId);
      return { failures, paused, why };
    });
    if (tripped === null) return;
    const { failures, paused, why } = tripped;
    deps.events.emit({ name: "breaker.tripped", senderId, failures, reason });
    for (const campaignId of paused)
      deps.events.emit({ name: "campaign.paused", campaignId, by: "pengaman", reason: why });
    await onTripped(senderId, failures, reason);
  }

  return {
    async fail(senderId, reason, event) {
      clean.delete(senderId);
      seen.set(senderId, (seen.get(senderId) ?? 0) + 1);
      if (event !== undefined && !remember(event)) return;
      try {
        const failures = await deps.store.now.senders.noteFailure(senderId, deps.clock.now());
        if (failures >= deps.sending.breakerFailures) await trip(senderId, reason);
      } catch (error) {
        if (event !== undefined) events.delete(event); // Whoever tells it again is right.
        throw error;
      }
    },
    async succeed(senderId) {
      if (clean.has(senderId)) return;
      const before = seen.get(senderId);
      await deps.store.now.senders.noteSuccess(senderId, deps.clock.now());
      if (seen.get(senderId) === before) clean.add(senderId);
    },
  };
}
