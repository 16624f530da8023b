import { formatPeriod } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import { oneLine } from "../../domain/foreign-text";

/** A campaign as people call it: what the schedule has made bears its month, what somebody has written its own name. */
export function campaignTitle({ kind, period, name, body }: Campaign): string {
  if (kind === "invoice_push") return `Tagihan ${formatPeriod(period)}`;
  if (kind === "reminder") return `Pengingat ${formatPeriod(period)}`;
  if (kind === "second_wave") return `Gelombang kedua ${formatPeriod(period)}`;
  return body === null ? oneLine(name) : `Siaran: ${shortened(body)}`;
}

const SHORT = 48;

function shortened(body: string): string {
  const line = oneLine(body);
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 1)}…`;
}
