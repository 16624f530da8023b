import { type Answer, reply, type Say, type Turn } from "../../application/ports/turn";
import type { BillingPeriod } from "../../domain/billing-period";
import type { CustomerId } from "../../domain/customer-id";
import { noBillToPrint, pdfCaption } from "../../texts/chat";
import { noBillOfMonth } from "../../texts/choices";

/** One document holds so many bills at most; more are several documents. */
const BILLS_PER_DOCUMENT = 12;

interface PrintedBill {
  readonly customerId: CustomerId;
  readonly period: BillingPeriod;
}

/**
 * The invoices as one PDF. Only for customers that are linked to this phone: any other ID is left out, as a document
 * shows more than a stranger may see.
 */
export async function sendPdf(
  turn: Turn,
  ids: readonly CustomerId[],
  period: BillingPeriod | null,
): Promise<Answer> {
  const own = await ownIds(turn);
  return sendNewlyLinkedPdf(
    turn,
    ids.filter((id) => own.has(id)),
    period,
  );
}

/** The same for customers that this very answer links to the phone: nothing is checked here. */
export async function sendNewlyLinkedPdf(
  turn: Turn,
  ids: readonly CustomerId[],
  period: BillingPeriod | null,
): Promise<Answer> {
  const bills = await Promise.all(ids.map((id) => billsToPrint(turn, id, period)));
  return sendBills(bills.flat(), period);
}

/** The very bills of a message of ours. */
export async function sendQuotedPdf(turn: Turn, quoted: readonly PrintedBill[]): Promise<Answer> {
  const own = await ownIds(turn);
  return sendBills(
    quoted.filter(({ customerId }) => own.has(customerId)),
    null,
  );
}

async function ownIds(turn: Turn): Promise<ReadonlySet<CustomerId>> {
  return new Set((await turn.look.linkedCustomers()).map((customer) => customer.customerId));
}

function sendBills(bills: readonly PrintedBill[], period: BillingPeriod | null): Answer {
  if (bills.length === 0) return reply(period === null ? noBillToPrint() : noBillOfMonth(period));
  const printed = bills.map(({ customerId, period: of }) => ({ customerId, period: of }));
  const parts = Array.from({ length: Math.ceil(printed.length / BILLS_PER_DOCUMENT) }, (_, part) =>
    printed.slice(part * BILLS_PER_DOCUMENT, (part + 1) * BILLS_PER_DOCUMENT),
  );
  const say = parts.map((part, index): Say => {
    const isLast = index === parts.length - 1;
    const text = pdfCaption(part, { part: index + 1, of: parts.length }, isLast && period === null);
    return { text, document: { kind: "invoice", bills: part } };
  });
  return { kind: "reply", say, effects: [] };
}

/** The bill of the wanted month; without one the open bills, else the latest. */
async function billsToPrint(
  turn: Turn,
  customerId: CustomerId,
  period: BillingPeriod | null,
): Promise<readonly PrintedBill[]> {
  if (period !== null) {
    const bills = await turn.look.billsSince(customerId, period);
    return bills.filter((bill) => bill.period === period);
  }
  const open = await turn.look.openBills([customerId]);
  if (open.length > 0) return open;
  const latest = await turn.look.latestBill(customerId);
  return latest === null ? [] : [latest];
}
