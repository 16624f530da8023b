import { formatInstant } from "../../domain/local-time";
import type { SendOutcome } from "../../domain/message";
import type { HeldBack } from "../../domain/sender-health";
import { addNotes, type NoteDeps } from "../notes/notify-admins";
import type { App } from "../ports/app";
import { createBreaker } from "./breaker";

/** When WhatsApp restricts a number for strangers and does not say for how long (reported: hours to a day). */
const COLD_LOCK_MS = 12 * 3_600_000;
const CAP_MS = 30 * 60_000;
/**
 * One refused message may have its own reason; so many in a row, of one kind of contact, are WhatsApp's word about our
 * number. Until then only the refused message waits.
 */
const REFUSALS = 3;
type Deferred = Extract<SendOutcome, { kind: "deferred" }>;

export interface BrakesWatch {
  onOutcome(senderId: string, outcome: SendOutcome, isCold: boolean): Promise<void>;
  /** A message that had been accepted failed after all (ack −1). */
  onFailedReceipt(senderId: string): Promise<void>;
}

/**
 * Learns from how sends end. Only what says something about *our* account counts: a number that is not on WhatsApp
 * does not. What it learns is a fact in the database, written together with the word to the admins.
 */
export function createBrakesWatch(
  deps: Pick<App, "store" | "events" | "sending"> & NoteDeps,
  /** The breaker has tripped and everything about it is written. */
  onTripped: (senderId: string, failures: number, reason: string) => Promise<void> = async () => {},
): BrakesWatch {
  const breaker = createBreaker(deps, onTripped);
  /** Refusals in a row, by number and kind of contact. */
  const refusals = new Map<string, number>();
  const kindKey = (senderId: string, isCold: boolean) => `${senderId} ${isCold ? "cold" : "warm"}`;

  /** WhatsApp has refused a message: is it about the number? With a time it says so itself. */
  async function noteRefusal(senderId: string, kind: HeldBack, outcome: Deferred): Promise<void> {
    const key = kindKey(senderId, kind === "cold_locked");
    const inARow = (refusals.get(key) ?? 0) + 1;
    refusals.set(key, inARow);
    if (outcome.retryAfterMs === undefined && inARow < REFUSALS) return;
    await holdBack(senderId, kind, outcome.retryAfterMs ?? (kind === "cold_locked" ? COLD_LOCK_MS : CAP_MS));
    refusals.delete(key);
  }

  async function holdBack(senderId: string, kind: HeldBack, forMs: number): Promise<void> {
    const now = deps.clock.now();
    const until = new Date(now.getTime() + forMs);
    const towards = kind === "cold_locked" ? " untuk kontak baru" : "";
    const note = `⚠️ Nomor ${senderId} dibatasi WhatsApp${towards}; kirimannya menunggu sampai ${formatInstant(until)}.`;
    const isNews = await deps.store.transaction(async (repositories) => {
      if (!(await repositories.senders.holdBack(senderId, kind, until, now))) return false;
      await addNotes(repositories, deps, note, senderId);
      return true;
    });
    if (isNews) deps.events.emit({ name: "sender.held_back", senderId, state: kind, until });
  }

  return {
    onFailedReceipt: (senderId) => breaker.fail(senderId, "receipt_failed"),
    async onOutcome(senderId, outcome, isCold) {
      if (outcome.kind === "accepted") {
        refusals.delete(kindKey(senderId, isCold));
        return breaker.succeed(senderId);
      }
      if (outcome.kind === "rejected") {
        if (outcome.reason === "content_refused") await breaker.fail(senderId, outcome.reason);
        return;
      }
      if (outcome.kind === "uncertain") return breaker.fail(senderId, "uncertain", outcome.pageEvent);
      switch (outcome.reason) {
        case "cold_locked":
          return noteRefusal(senderId, "cold_locked", outcome);
        case "rate_limited":
          return holdBack(senderId, "capped", outcome.retryAfterMs ?? CAP_MS);
        case "account_restricted":
          await noteRefusal(senderId, "capped", outcome);
          return breaker.fail(senderId, outcome.reason);
        case "too_fast":
        case "pair_limited":
        case "template_held":
        case "window_closed":
        case "channel_error":
        case "lookup_failed":
        case "not_connected":
          return;
      }
    },
  };
}
