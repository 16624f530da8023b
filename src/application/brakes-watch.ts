import type { SendOutcome } from "../domain/message";
import type { App } from "./app";

/** When WhatsApp restricts a number for strangers and does not say for how long (reported: hours to a day). */
const COLD_LOCK_MS = 12 * 3_600_000;
const CAP_MS = 30 * 60_000;

export interface BrakesWatch {
  onOutcome(senderId: string, outcome: SendOutcome): Promise<void>;
  /** A message that had been accepted failed after all (ack −1). */
  onFailedReceipt(senderId: string): Promise<void>;
}

/**
 * Learns from how sends end. Only what says something about *our* account counts: a number that is not on WhatsApp
 * does not. Too many failures in a row pause all campaigns and tell the admins: better late than banned.
 */
export function createBrakesWatch(
  deps: Pick<App, "store" | "clock" | "events" | "sending">,
  onTripped: (senderId: string, failures: number, reason: string) => Promise<void>,
): BrakesWatch {
  // Numbers whose streak is known to be zero: a success then costs no statement.
  const clean = new Set<string>();

  async function noteFailure(senderId: string, reason: string): Promise<void> {
    clean.delete(senderId);
    const failures = await deps.store.now.senders.noteFailure(senderId, deps.clock.now());
    if (failures !== deps.sending.breakerFailures) return;
    deps.events.emit({ name: "breaker.tripped", senderId, failures, reason });
    await onTripped(senderId, failures, reason);
  }

  return {
    onFailedReceipt: (senderId) => noteFailure(senderId, "receipt_failed"),
    async onOutcome(senderId, outcome) {
      const { senders } = deps.store.now;
      const now = deps.clock.now();
      const later = (ms: number) => new Date(now.getTime() + ms);
      if (outcome.kind === "accepted") {
        if (clean.has(senderId)) return;
        await senders.noteSuccess(senderId, now);
        clean.add(senderId);
        return;
      }
      if (outcome.kind === "rejected") {
        if (outcome.reason === "content_refused") await noteFailure(senderId, outcome.reason);
        return;
      }
      if (outcome.kind === "uncertain") return noteFailure(senderId, "uncertain");
      const detail = outcome.detail ?? outcome.reason;
      switch (outcome.reason) {
        case "cold_locked":
          return senders.setState(
            senderId,
            "cold_locked",
            later(outcome.retryAfterMs ?? COLD_LOCK_MS),
            detail,
            now,
          );
        case "rate_limited":
          return senders.setState(senderId, "capped", later(outcome.retryAfterMs ?? CAP_MS), detail, now);
        case "account_restricted":
          await senders.setState(senderId, "capped", later(outcome.retryAfterMs ?? CAP_MS), detail, now);
          return noteFailure(senderId, outcome.reason);
        case "channel_error":
        case "not_connected":
          return;
      }
    },
  };
}
