import type { Clock } from "../../../application/ports/ports";
import type { WhatsAppOptions } from "../page/options";

/**
 * Waits while WhatsApp has this account stopped, now or since before a restart: no browser is opened until a person has
 * released it. `told` is the word that we have just heard, or `null`: whoever listens writes it down, and only once it
 * has been written its absence means a release. Nobody can say? Then it is not opened either.
 */
export async function untilReleased(
  clock: Clock,
  options: Pick<WhatsAppOptions, "barredReason">,
  senderId: string,
  told: string | null,
  everyMs: number,
  stop: AbortSignal,
  hooks: { onBarred(word: string): void; onTrouble(where: string, error: unknown): void },
): Promise<void> {
  if (told !== null) hooks.onBarred(told);
  let isWritten = told === null;
  while (!stop.aborted) {
    try {
      const word = (await options.barredReason?.(senderId)) ?? null;
      if (word !== null) hooks.onBarred(word);
      else if (isWritten) return;
      isWritten ||= word !== null;
    } catch (error) {
      hooks.onTrouble("barred", error);
    }
    await clock.sleep(everyMs, stop);
  }
}
