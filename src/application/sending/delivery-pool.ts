import type { Campaign } from "../../domain/campaign";
import type { Delivery } from "../../domain/delivery";

/** A claimed delivery on its way to the channel. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  /** `null` for a reply. */
  readonly campaign: Campaign | null;
  readonly token: string;
  readonly leaseUntil: Date;
}

export interface DeliveryPool {
  add(claimed: readonly ClaimedDelivery[]): void;
  /** How many wait or are underway. */
  size(): number;
  /** The same, of campaigns only. */
  campaignSize(): number;
  /** Resolves when nothing waits or is underway any more. */
  drained(): Promise<void>;
}

/** So many contacts are written to side by side: one message is prepared while another is on its way. */
const CONTACTS_AT_ONCE = 5;
/** A send that hangs must not keep a customer waiting for an answer: the rest is for replies. */
export const CAMPAIGN_CONTACTS_AT_ONCE = CONTACTS_AT_ONCE - 1;

/**
 * Works through claimed deliveries: replies before campaign messages, several contacts side by side, and one
 * contact's messages strictly one after the other. `work` never throws; `onDone` is called after each.
 */
export function createDeliveryPool(
  work: (claimed: ClaimedDelivery) => Promise<void>,
  onDone: () => void,
  contactsAtOnce = CONTACTS_AT_ONCE,
): DeliveryPool {
  const replies: ClaimedDelivery[] = [];
  const campaigns: ClaimedDelivery[] = [];
  const underway = new Map<number, ClaimedDelivery>();
  const listeners: (() => void)[] = [];

  const underwayOfCampaigns = () => [...underway.values()].filter(({ campaign }) => campaign !== null).length;
  const size = () => replies.length + campaigns.length + underway.size;

  function takeFrom(line: ClaimedDelivery[]): ClaimedDelivery | undefined {
    const index = line.findIndex(({ delivery }) => !underway.has(delivery.contactId));
    return index < 0 ? undefined : line.splice(index, 1)[0];
  }

  function takeNext(): ClaimedDelivery | undefined {
    if (underway.size >= contactsAtOnce) return undefined;
    return (
      takeFrom(replies) ?? (underwayOfCampaigns() < contactsAtOnce - 1 ? takeFrom(campaigns) : undefined)
    );
  }

  function begin(): void {
    for (let next = takeNext(); next !== undefined; next = takeNext()) void run(next);
  }

  async function run(claimed: ClaimedDelivery): Promise<void> {
    underway.set(claimed.delivery.contactId, claimed);
    await work(claimed);
    underway.delete(claimed.delivery.contactId);
    begin();
    if (size() === 0) for (const tell of listeners.splice(0)) tell();
    onDone();
  }

  return {
    add(claimed) {
      for (const one of claimed) (one.campaign === null ? replies : campaigns).push(one);
      begin();
    },
    size,
    campaignSize: () => campaigns.length + underwayOfCampaigns(),
    drained: () => (size() === 0 ? Promise.resolve() : new Promise((resolve) => listeners.push(resolve))),
  };
}
