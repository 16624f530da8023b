import { formatPeriod } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";

/** A campaign as people call it: what the schedule has made bears its month, what somebody has written its own name. */
export function campaignTitle({ kind, period, name, body }: Campaign): string {
  if (kind === "invoice_push") return `Tagihan ${formatPeriod(period)}`;
  if (kind === "reminder") return `Pengingat ${formatPeriod(period)}`;
  if (kind === "second_wave") return `Gelombang kedua ${formatPeriod(period)}`;
  return body === null ? name : `Siaran: ${shortened(body)}`;
}

const SHORT = 48;

function shortened(body: string): string {
  const line = body.replace(/\s+/g, " ").trim();
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 1)}…`;
}
