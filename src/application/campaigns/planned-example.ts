import type { Bill } from "../../domain/bill";
import type { Campaign } from "../../domain/campaign";
import type { App } from "../ports/app";

/**
 * The bills of the first contact that a plan will write to, for the message that an operator reads before the start;
 * `null` when the plan writes to nobody.
 */
export async function plannedExample(
  { store }: Pick<App, "store">,
  campaign: Pick<Campaign, "id" | "period">,
): Promise<readonly (Bill & { readonly name: string })[] | null> {
  const first = await store.now.deliveries.firstPending(campaign.id);
  if (first === null) return null;
  const open = await store.now.bills.openOfContact(first.contactId, campaign.period);
  return open.length === 0 ? null : open;
}
