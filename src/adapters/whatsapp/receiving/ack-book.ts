import type { ReceiptKind } from "../../../domain/message";
import { createRecentMap } from "../page/recent";

/** What became of a message within the time that somebody waited for it. */
export type AckVerdict = "accepted" | "refused" | "silent";

/**
 * The receipts of one number. Acks come several times (the page may report each event thrice), out of order and
 * before the id is known here; this makes them rise only. Keyed by the bare message id.
 */
export interface AckBook {
  /** Takes an ack from an event or a re-reading: -1 refused, 0 waiting, 1 server, 2 phone, 3 read, 4 played. */
  report(id: string, ack: number): void;
  /** Takes an ack that was read again: told even if it was told before, for whoever missed it then. */
  repeat(id: string, ack: number): void;
  /** Waits until the server took or refused the message, at most `limitMs`, less when `signal` aborts. */
  waitFor(id: string, limitMs: number, signal: AbortSignal): Promise<AckVerdict>;
  /** A send began whose id is not known yet; call the result when it ended. */
  sending(): () => void;
  /** The outcome of this message's send was a doubt, also in an earlier life: whatever the server says is news. */
  doubt(id: string): void;
}

function receiptOf(ack: number): ReceiptKind {
  return ack === 1 ? "accepted" : ack === 2 ? "delivered" : "read";
}

/** Highest acks are kept for so many messages: more than a day's worth of the busiest number. */
const KEPT = 20_000;
const REFUSED = -1;

export function createAckBook(emit: (id: string, receipt: ReceiptKind) => void): AckBook {
  const highest = createRecentMap<number>(KEPT);
  const waiting = new Map<string, (verdict: AckVerdict) => void>();
  /** Waited for in vain: the outcome of these sends is a doubt, which a late "server took it" settles. */
  const doubted = createRecentMap<true>(KEPT);
  let underway = 0;

  function report(id: string, ack: number): void {
    const before = highest.get(id) ?? 0;
    if (ack === REFUSED) {
      // A phone that has shown the message outweighs a late refusal.
      if (before === REFUSED || before >= 2) return;
      highest.set(id, REFUSED);
      if (!settle(id, "refused")) emit(id, "failed");
      return;
    }
    if (ack <= before || ack < 1) return;
    highest.set(id, ack);
    const awaited = settle(id, "accepted");
    // The outcome of the send says "accepted"; a receipt that says it again would only cost a write.
    if (ack === 1 && (awaited || (underway > 0 && !doubted.get(id)))) return;
    emit(id, receiptOf(ack));
  }

  function repeat(id: string, ack: number): void {
    const isKnown = ack === highest.get(id);
    // Whoever asked has a row that waits for it, and no send under way says it.
    if (ack >= 2 ? isKnown : ack === 1 && (!isKnown || doubted.get(id))) {
      if (!isKnown) highest.set(id, Math.max(ack, highest.get(id) ?? 0));
      if (highest.get(id) === ack) emit(id, receiptOf(ack));
    } else report(id, ack);
  }

  function settle(id: string, verdict: AckVerdict): boolean {
    const tell = waiting.get(id);
    tell?.(verdict);
    return tell !== undefined;
  }

  async function waitFor(id: string, limitMs: number, signal: AbortSignal): Promise<AckVerdict> {
    const known = highest.get(id) ?? 0;
    if (known !== 0) return known === REFUSED ? "refused" : "accepted";
    if (signal.aborted) return "silent";
    return new Promise((resolve) => {
      const finish = (verdict: AckVerdict) => {
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
        waiting.delete(id);
        if (verdict === "silent") doubted.set(id, true);
        resolve(verdict);
      };
      const giveUp = () => finish("silent");
      const timer = setTimeout(giveUp, limitMs);
      signal.addEventListener("abort", giveUp, { once: true });
      waiting.set(id, finish);
    });
  }

  return {
    report,
    repeat,
    waitFor,
    doubt: (id) => doubted.set(id, true),
    sending() {
      underway += 1;
      return () => {
        underway -= 1;
      };
    },
  };
}
