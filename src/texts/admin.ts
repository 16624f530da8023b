import type { Bill, BillState } from "../domain/bill";
import { formatPeriod } from "../domain/billing-period";
import type { LinkSource, Registration } from "../domain/contact";
import type { DeliveryState } from "../domain/delivery";
import { formatDay, formatInstant } from "../domain/local-time";
import { maskPhone, type PhoneNumber } from "../domain/phone-number";
import { formatRupiah } from "../domain/rupiah";
import { DELIVERY_WORDS } from "../domain/state-words";
import { reasonText } from "./campaign";

/** What staff read about customers and phones: never a whole name, never a whole phone number. */

const BILLS: Readonly<Record<BillState, string>> = { open: "belum lunas", paid: "lunas", void: "nol" };

export function billStateText(state: BillState): string {
  return BILLS[state];
}

const SOURCES: Readonly<Record<LinkSource, string>> = {
  import: "dari berkas",
  proof: "didaftarkan pelanggan",
  staff: "dari petugas",
};

/** `- November 2026: Rp77.125, belum lunas, batas 20 November 2026`. */
export function billLine(bill: Pick<Bill, "period" | "amount" | "state" | "dueOn" | "paidOn">): string {
  const when =
    bill.state === "paid"
      ? bill.paidOn === null
        ? ""
        : ` ${formatDay(bill.paidOn)}`
      : `, batas ${formatDay(bill.dueOn)}`;
  return `- ${formatPeriod(bill.period)}: ${formatRupiah(bill.amount)}, ${BILLS[bill.state]}${when}`;
}

export function linkStateText(state: string, source: LinkSource): string {
  return state === "active" ? SOURCES[source] : "salah nomor, tidak dikirimi lagi";
}

/** `- 6289••••001: aktif`, with what keeps reminders from it. */
export function linkLine(phone: {
  readonly phone: string | null;
  readonly linkState: string;
  readonly optedOutAt: Date | null;
  readonly registration: Registration;
}): string {
  const notes = [
    phone.linkState === "active" ? "aktif" : "salah nomor",
    ...(phone.optedOutAt === null ? [] : ["minta berhenti"]),
    ...(phone.registration === "absent" ? ["tidak ada di WhatsApp"] : []),
  ];
  return `- ${maskPhone(phone.phone)}: ${notes.join(", ")}`;
}

/** `- 20-11-2026 08.00 WIB kampanye 1: dibaca`. */
export function deliveryLine(note: {
  readonly campaignId: number | null;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly knownAt: Date;
}): string {
  const what = note.campaignId === null ? "balasan" : `kampanye ${note.campaignId}`;
  const why = note.reason === null ? "" : ` (${reasonText(note.reason)})`;
  return `- ${formatInstant(note.knownAt)} ${what}: ${DELIVERY_WORDS[note.state]}${why}`;
}

/** `12. 6289••••001 lewat jajag-1, 20-11-2026 08.00 WIB, kampanye 1: belum pasti`. */
export function doubtLine(doubt: {
  readonly id: number;
  readonly campaignId: number | null;
  readonly senderId: string;
  readonly begunAt: Date | null;
  readonly phone: PhoneNumber | null;
  readonly providerMessageId: string | null;
}): string {
  const what = doubt.campaignId === null ? "balasan" : `kampanye ${doubt.campaignId}`;
  const when = doubt.begunAt === null ? "" : ` ${formatInstant(doubt.begunAt)},`;
  const why = doubt.providerMessageId === null ? "" : ` (${reasonText("unconfirmed")})`;
  return `${doubt.id}. ${maskPhone(doubt.phone)} lewat ${doubt.senderId},${when} ${what}: ${DELIVERY_WORDS.uncertain}${why}`;
}

export function registrationText(registration: Registration): string {
  return {
    unknown: "Belum diketahui apakah memakai WhatsApp.",
    registered: "Memakai WhatsApp.",
    absent: "Tidak ada di WhatsApp.",
  }[registration];
}

/** `- 19-11-2026 09.00 WIB berhenti (petugas): lewat loket`. */
export function optOutLine(event: {
  readonly kind: "opted_out" | "opted_in" | "reason";
  readonly source: "customer" | "staff";
  readonly reason: string | null;
  readonly occurredAt: Date;
}): string {
  const what = { opted_out: "berhenti", opted_in: "mulai lagi", reason: "alasan" }[event.kind];
  const who = event.source === "staff" ? "petugas" : "pelanggan";
  return `- ${formatInstant(event.occurredAt)} ${what} (${who})${event.reason === null ? "" : `: ${event.reason}`}`;
}
