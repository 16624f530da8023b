import type { App } from "../ports/app";
import { elapsedOn } from "../ports/elapsed";
import { startLoop } from "../ports/loop";

/** One process drives a number; when it dies, another may after this time. */
const HOLD_MS = 8_000;
/** The holder stops so much earlier, for clocks that differ and for a message that is on its way to the channel. */
const MARGIN_MS = 2_000;
const RENEW_MS = 1_500;

/** The right to drive one of our numbers, for as long as it is renewed. */
export interface SenderHold {
  /** Takes the number, or says that another process has it. Whoever takes it anew also takes back the dead one's rows. */
  take(): Promise<boolean>;
  /** The token under which the database knows it as ours. */
  readonly holder: string;
  /** Surely ours in this moment, also after the process has been asleep: asks clocks, not the database. */
  isHeld(): boolean;
  /** Rows may have been left behind by our own failure: the next `take` takes them back. For a driver without claims. */
  retake(): void;
  /** No longer renewed; it ends by itself. */
  stop(): Promise<void>;
  /** Another process may have it at once. */
  letGo(): Promise<void>;
}

type HoldDeps = Pick<App, "store" | "clock" | "events" | "ids">;

/** Holds a number by a lease in the database that a loop of its own renews, however long a send takes. */
export function createSenderHold(deps: HoldDeps, senderId: string): SenderHold {
  const { store, clock } = deps;
  const holder = deps.ids.next();
  /**
   * Until when it is ours, by the clock and by running time, whichever is over sooner: the clock may be set back, and
   * running time stands still while the machine sleeps.
   */
  let ours: { readonly untilMs: number; readonly endsMs: number } | null = null;
  /** The lease that was in our way when we first looked; `isTold` once it has been seen to be renewed. */
  let theirs: { readonly token: string | null; readonly untilMs: number; isTold: boolean } | null = null;

  const isHeld = () =>
    ours !== null && clock.now().getTime() < ours.untilMs && elapsedOn(clock) < ours.endsMs;

  /** `now` is taken before the statement leaves: a slow database shortens our time and not the other's wait. */
  const holdFrom = (now: Date) => ({
    until: new Date(now.getTime() + HOLD_MS),
    held: {
      untilMs: now.getTime() + HOLD_MS - MARGIN_MS,
      endsMs: elapsedOn(clock) + HOLD_MS - MARGIN_MS,
    },
  });

  async function renew(): Promise<void> {
    const now = clock.now();
    const { until, held } = holdFrom(now);
    ours = (await store.now.senders.hold(senderId, holder, now, until)) ? held : null;
  }

  /** A lease that is renewed has a living process behind it; one that is not ends by itself within seconds. */
  async function lookAtTheirs(): Promise<void> {
    const sender = await store.now.senders.find(senderId);
    if (sender === null || theirs?.isTold) return;
    const untilMs = sender.leaseUntil?.getTime() ?? 0;
    if (theirs === null || theirs.token !== sender.leaseToken)
      theirs = { token: sender.leaseToken, untilMs, isTold: false };
    else if (untilMs > theirs.untilMs) {
      theirs.isTold = true;
      deps.events.emit({ name: "sender.held_elsewhere", senderId });
    }
  }

  const renewing = startLoop(`hold ${senderId}`, deps, async () => {
    if (isHeld()) await renew();
    return RENEW_MS;
  });

  return {
    holder,
    isHeld,
    async take() {
      if (isHeld()) return true;
      const now = clock.now();
      const { until, held } = holdFrom(now);
      const back = await store.transaction(async ({ senders, deliveries }) =>
        (await senders.hold(senderId, holder, now, until)) ? deliveries.takeBack(senderId, now) : null,
      );
      if (back === null) {
        await lookAtTheirs();
        return false;
      }
      ours = held;
      if (theirs?.isTold) deps.events.emit({ name: "sender.taken_over", senderId });
      theirs = null;
      if (back.returned + back.doubted > 0)
        deps.events.emit({ name: "leases.expired", returned: back.returned, uncertain: back.doubted });
      return true;
    },
    retake() {
      ours = null;
    },
    stop: () => renewing.stop(),
    letGo: async () => {
      ours = null;
      await store.now.senders.letGo(senderId, holder, clock.now());
    },
  };
}
