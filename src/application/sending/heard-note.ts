import type { App } from "../ports/app";
import { elapsedOn } from "../ports/elapsed";

const EVERY_MS = 5_000;

/** Notes that the provider's webhooks reach us, for `watchSilence`; not for each of hundreds a second. */
export function createHeardNote({ store, clock }: Pick<App, "store" | "clock">): { note(): Promise<void> } {
  let notedAtMs = Number.NEGATIVE_INFINITY;
  return {
    async note() {
      if (elapsedOn(clock) - notedAtMs < EVERY_MS) return;
      notedAtMs = elapsedOn(clock);
      await store.now.account.setFact("heard", "", clock.now());
    },
  };
}
