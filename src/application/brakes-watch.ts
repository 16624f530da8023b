import type { SendOutcome } from "../domain/message";
import type { App } from "./app";

/** When WhatsApp restricts a number for strangers and does not say for how long (reported: hours to a day). */
const COLD_LOCK_MS = 12 * 3_600_000;
const CAP_MS = 30 * 60_000;
/**
 * One refused message may have its own reason; so many in a row, of one kind of contact, are WhatsApp's word about our
 * number. Until then only the refused message waits.
 */
const REFUSALS = 3;

export interface BrakesWatch {
  onOutcome(senderId: string, outcome: SendOutcome, isCold: boolean): Promise<void>;
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
  /** The number may write to nobody, or not to strangers, until then. */
  onHeldBack: (
    senderId: string,
    state: "cold_locked" | "capped",
    until: Date,
  ) => Promise<void> = async () => {},
): BrakesWatch {
  // Numbers whose streak is known to be zero: a success then costs no statement.
  const clean = new Set<string>();
  /** Refusals in a row, by number and kind of contact. */
  const refusals = new Map<string, number>();
  const kindKey = (senderId: string, isCold: boolean) => `${senderId} ${isCold ? "cold" : "warm"}`;

  async function noteFailure(senderId: string, reason: string): Promise<void> {
    clean.delete(senderId);
    const failures = await deps.store.now.senders.noteFailure(senderId, deps.clock.now());
    if (failures !== deps.sending.breakerFailures) return;
    deps.events.emit({ name: "breaker.tripped", senderId, failures, reason });
    await onTripped(senderId, failures, reason);
  }

  /** WhatsApp has refused a message: is it about the number? With a time it says so itself. */
  async function noteRefusal(
    senderId: string,
    state: "cold_locked" | "capped",
    outcome: Extract<SendOutcome, { kind: "deferred" }>,
  ): Promise<void> {
    const key = kindKey(senderId, state === "cold_locked");
    const inARow = (refusals.get(key) ?? 0) + 1;
    refusals.set(key, inARow);
    if (outcome.retryAfterMs === undefined && inARow < REFUSALS) return;
    refusals.delete(key);
    await holdBack(senderId, state, outcome, state === "cold_locked" ? COLD_LOCK_MS : CAP_MS);
  }

  async function holdBack(
    senderId: string,
    state: "cold_locked" | "capped",
    { retryAfterMs, detail, reason }: Extract<SendOutcome, { kind: "deferred" }>,
    usualMs: number,
  ): Promise<void> {
    const now = deps.clock.now();
    const until = new Date(now.getTime() + (retryAfterMs ?? usualMs));
    await deps.store.now.senders.setState(senderId, state, until, detail ?? reason, now);
    deps.events.emit({ name: "sender.held_back", senderId, state, until });
    await onHeldBack(senderId, state, until);
  }

  return {
    onFailedReceipt: (senderId) => noteFailure(senderId, "receipt_failed"),
    async onOutcome(senderId, outcome, isCold) {
      const { senders } = deps.store.now;
      const now = deps.clock.now();
      if (outcome.kind === "accepted") {
        refusals.delete(kindKey(senderId, isCold));
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
      switch (outcome.reason) {
        case "cold_locked":
          return noteRefusal(senderId, "cold_locked", outcome);
        case "rate_limited":
          return holdBack(senderId, "capped", outcome, CAP_MS);
        case "account_restricted":
          await noteRefusal(senderId, "capped", outcome);
          return noteFailure(senderId, outcome.reason);
        case "channel_error":
        case "not_connected":
          return;
      }
    },
  };
}
