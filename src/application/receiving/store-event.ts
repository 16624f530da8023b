import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";
import type { ReceiptBook } from "./record-receipt";
import { takeAccountNews, takeDeparture, takeWish } from "./take-account-news";
import { takeIdentity } from "./take-identity";

export type StoreEventDeps = Pick<App, "store" | "channel" | "clock" | "events" | "admins" | "push"> & {
  readonly receipts: ReceiptBook;
  /** Keeps a document that an admin sent; returns its path below the data folder. */
  readonly keepDocument: (fileName: string, content: Buffer) => Promise<string>;
  /** The provider has said something of our account: what waits may go, or must wait. */
  readonly onNews?: () => void;
  /** There is something new in the inbox. */
  readonly onMessage: () => void;
  readonly onStatus: (event: Extract<ChannelEvent, { kind: "status" | "lookups" }>) => Promise<void>;
};

/** Stores one admitted event (see `admitEvent`) that is no message. Done again after an error, it changes nothing twice. */
export async function storeEvent(
  deps: StoreEventDeps,
  event: Exclude<ChannelEvent, { kind: "message" }>,
): Promise<void> {
  switch (event.kind) {
    case "receipt":
      return deps.receipts.record(event);
    case "revision":
      await deps.store.now.inbox.revise(deps.channel.name, event.providerMessageId, event.change, event.text);
      return;
    case "identity":
    case "spelling":
      return takeIdentity(deps, event);
    case "template":
    case "tier":
    case "throughput":
    case "alert":
    case "restriction":
      await takeAccountNews(deps, event);
      return deps.onNews?.();
    case "departure":
      return takeDeparture(deps, event);
    case "wish":
      return takeWish(deps, event);
    case "lookups":
    case "status":
      return deps.onStatus(event);
  }
}
