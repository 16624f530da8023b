import type { App } from "../ports/app";
import type { Channel } from "../ports/channel";

/** The channel of a process that drives no number itself: it learns from the database which are connected elsewhere. */
export interface RemoteSenders {
  readonly channel: Channel;
  /** Looks again; call it from time to time. */
  look(): Promise<void>;
}

export function watchRemoteSenders(deps: Pick<App, "store" | "clock" | "channel">): RemoteSenders {
  let connected: readonly string[] = [];
  return {
    channel: { ...deps.channel, isReady: (senderId) => connected.includes(senderId) },
    async look() {
      const driven = await deps.store.now.senders.driven(deps.clock.now());
      connected = driven.map(({ senderId }) => senderId);
    },
  };
}
