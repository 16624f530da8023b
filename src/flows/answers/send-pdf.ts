import { type Answer, reply, type Turn } from "../../application/turn";
import type { BillingPeriod } from "../../domain/billing-period";
import type { CustomerId } from "../../domain/customer-id";
import { noBillToPrint, pdfCaption, pdfOnlyLinked, pdfSwitchedOff } from "../../texts/chat";

/** One document holds so many bills at most; more would no longer be read. */
const BILLS_PER_DOCUMENT = 12;

/** The invoice as a PDF, for customers linked to this phone only: a document shows more than a stranger may see. */
export async function sendPdf(
  turn: Turn,
  ids: readonly CustomerId[],
  period?: BillingPeriod,
): Promise<Answer> {
  if (turn.settings.invoicePdf === "off") return reply(pdfSwitchedOff());
  const linked = new Set((await turn.look.linkedCustomers()).map((customer) => customer.customerId));
  const foreign = ids.filter((id) => !linked.has(id));
  if (foreign.length > 0) return reply(foreign.map(pdfOnlyLinked).join("\n"));
  const bills = (await Promise.all(ids.map((id) => billsToPrint(turn, id, period)))).flat();
  if (bills.length === 0) return reply(noBillToPrint());
  const document = { kind: "invoice", bills: bills.slice(0, BILLS_PER_DOCUMENT) } as const;
  return { kind: "reply", say: [{ text: pdfCaption(bills.length), document }], effects: [] };
}

/** The bill of the wanted month; without one the open bills, else the latest. */
async function billsToPrint(turn: Turn, customerId: CustomerId, period: BillingPeriod | undefined) {
  if (period !== undefined) {
    const bills = await turn.look.billsSince(customerId, period);
    return bills.filter((bill) => bill.period === period).map(({ period }) => ({ customerId, period }));
  }
  const open = await turn.look.openBills([customerId]);
  if (open.length > 0) return open.map((bill) => ({ customerId, period: bill.period }));
  const latest = await turn.look.latestBill(customerId);
  return latest === null ? [] : [{ customerId, period: latest.period }];
}
