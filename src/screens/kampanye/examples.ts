import type { Campaign } from "../../domain/campaign";
import { localDay } from "../../domain/local-time";
import { broadcastText } from "../../texts/campaign";
import { renderInvoice } from "../../texts/invoice";
import { namedTemplate } from "../../texts/templates/fill";
import type { ScreenTools } from "../define-page";
import type { PlanExample } from "./model";

const EXAMPLES = 5;

/** What some of those who will be written to will read; empty once nobody waits. */
export async function planExamples(tools: ScreenTools, campaign: Campaign): Promise<readonly PlanExample[]> {
  if (campaign.state !== "planned") return [];
  const { body } = campaign;
  if (body !== null) return [{ text: broadcastText(namedTemplate(body)?.words ?? body, tools.unitName) }];
  const { bills } = tools.store.now;
  const dataAsOf = await bills.dataAsOf();
  const waiting = await tools.views.campaigns.recipients({
    campaignId: campaign.id,
    states: ["pending"],
    reason: null,
    contactIds: null,
    after: 0,
    limit: EXAMPLES,
  });
  const texts = await Promise.all(
    waiting.map(async ({ contactId }) => {
      const open = await bills.openOfContact(contactId, campaign.period);
      if (open.length === 0) return [];
      const invoice = {
        bills: open,
        dataAsOf,
        today: localDay(tools.clock.now()),
        unitName: tools.unitName,
        offersPdf: tools.push.invoicePdf !== "off",
      };
      return [{ text: renderInvoice(tools.push.invoiceTemplate, invoice) }];
    }),
  );
  return texts.flat();
}
