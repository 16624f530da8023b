import type { App } from "../../src/application/ports/app";
import type { Brakes } from "../../src/domain/pacing";

/** No pause and no caps, at any hour: what a test or a bench at full speed uses. */
export const NO_BRAKES: Brakes = {
  delayMinMs: 0,
  delayMaxMs: 0,
  hourlyCap: Number.POSITIVE_INFINITY,
  dailyCap: Number.POSITIVE_INFINITY,
  coldDailyCap: Number.POSITIVE_INFINITY,
  warmUpDays: 0,
  opensAtMinute: 0,
  closesAtMinute: 1440,
};

export function pushSettings(senderId = "jajag-1"): App["push"] {
  return {
    invoiceTemplate: "",
    invoicePdf: "off",
    holdoutPercent: 0,
    unitName: "PLN ULP Jajag",
    senders: [senderId],
  };
}

/** In the usual hours, with limits so short that a test does not wait for them. */
export const SENDING: App["sending"] = {
  brakes: { ...NO_BRAKES, opensAtMinute: 480, closesAtMinute: 1200 },
  sendTimeoutMs: 20,
  leaseMs: 60_000,
  settleGraceMs: 180_000,
  breakerFailures: 3,
  moveColdAfterMs: 7_200_000,
};
