import type { Bill, Customer } from "../../domain/bill";
import { addMonths, periodOf } from "../../domain/billing-period";
import type { DeliveryState } from "../../domain/delivery";
import { localDay } from "../../domain/local-time";
import { TO_CUSTOMER_ORDINAL } from "../operating/case-acts";
import type { App } from "../ports/app";
import type { DocumentRef } from "../ports/turn";
import type { ViewQueries } from "./queries";

/** One message of a chat. */
export interface Bubble {
  readonly key: string;
  readonly writer: "customer" | "bot" | "staff" | "campaign";
  readonly at: Date;
  readonly text: string;
  readonly kind: string;
  /** The name of the file that goes with it, where there is one. */
  readonly file: string | null;
  readonly state: DeliveryState | null;
  readonly campaignId: number | null;
}

export interface Chat {
  readonly contactId: number;
  readonly bubbles: readonly Bubble[];
  readonly shown: number;
  /** There are older ones. */
  readonly hasMore: boolean;
  /** The newest answer of a person, by its number; 0: there is none. */
  readonly newestStaffAnswer: number;
}

type ChatDeps = { readonly views: ViewQueries };

/** The newest `shown` messages of a chat, oldest first. */
export async function readChat({ views }: ChatDeps, contactId: number, shown: number): Promise<Chat> {
  const rows = await views.chats.newest(contactId, shown + 1);
  const seen = rows.slice(-shown);
  const bubbles = seen.map((row): Bubble => {
    const isIn = row.side === "in";
    return {
      key: `${row.side}-${row.id}`,
      writer: isIn
        ? "customer"
        : row.campaignId !== null
          ? "campaign"
          : row.ordinal === TO_CUSTOMER_ORDINAL
            ? "staff"
            : "bot",
      at: row.saidAt,
      text: row.text ?? "",
      kind: row.kind,
      file: row.document === null ? null : isIn ? "berkas" : fileName(row.document),
      state: row.state,
      campaignId: row.campaignId,
    };
  });
  const answers = rows.filter(({ side, ordinal }) => side === "out" && ordinal === TO_CUSTOMER_ORDINAL);
  return {
    contactId,
    bubbles,
    shown,
    hasMore: rows.length > shown,
    newestStaffAnswer: Math.max(0, ...answers.map(({ id }) => id)),
  };
}

function fileName(document: string): string {
  const ref = JSON.parse(document) as DocumentRef;
  return ref.kind === "stored" ? ref.fileName : "lembar tagihan (PDF)";
}

/** A customer with what has been billed and paid of late. */
export interface CustomerHistory {
  readonly customer: Customer;
  /** Newest first. */
  readonly bills: readonly Bill[];
  /** Of those whose day of payment is known, how many were paid in time. */
  readonly onTime: { readonly paid: number; readonly inTime: number };
}

export async function customerHistory(
  { store, clock }: Pick<App, "store" | "clock">,
  customer: Customer,
  months: number,
): Promise<CustomerHistory> {
  const since = addMonths(periodOf(localDay(clock.now())), -months);
  const bills = await store.now.bills.since(customer.customerId, since);
  const paid = bills.filter(({ state, paidOn }) => state === "paid" && paidOn !== null);
  const inTime = paid.filter(({ paidOn, dueOn }) => paidOn! <= dueOn).length;
  return { customer, bills, onTime: { paid: paid.length, inTime } };
}
