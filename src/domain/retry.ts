import type { SendOutcome } from "./message";

type Deferral = Pick<Extract<SendOutcome, { kind: "deferred" }>, "reason" | "retryAfterMs">;

/** First wait after a message was surely not sent; doubles with every attempt. */
const BASE_MS = 30_000;
const CEILING_MS = 30 * 60_000;
/** After so many attempts a delivery fails: something is wrong that waiting does not cure. */
export const MAX_ATTEMPTS = 6;

/**
 * Milliseconds until a deferred delivery may be tried again. `attempt` counts from 1; `chance` in [0, 1) spreads
 * tries by up to a quarter so that many of them do not come back together. The channel's own word wins.
 */
export function retryAfterMs(attempt: number, chance: number, channelSaysMs: number | null = null): number {
  if (channelSaysMs !== null) return channelSaysMs;
  const wait = Math.min(CEILING_MS, BASE_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(wait * (1 + chance / 4));
}

/** A message that the server refused so often, for no reason it gave, is refused for good. */
export const MAX_REFUSALS = 3;

/**
 * What a try that surely sent nothing says about the message. `refusal`: WhatsApp took a look at it and said no.
 * `attempt`: something broke over it, perhaps because of it. `null`: it says something about our number or its page
 * only, and is no reason to give up, however often it happens.
 */
export function countsAs({ reason, retryAfterMs }: Deferral): "refusal" | "attempt" | null {
  switch (reason) {
    case "cold_locked":
    case "account_restricted":
      // With a time, WhatsApp says itself that it is about our number.
      return retryAfterMs === undefined ? "refusal" : null;
    case "window_closed":
      // The next try takes another form; one that is refused in every form is refused for good.
      return "refusal";
    case "channel_error":
      return "attempt";
    default:
      return null;
  }
}
