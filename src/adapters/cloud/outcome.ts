import type { SendOutcome } from "../../domain/message";
import { classOf, type ErrorClass } from "./error-table";
import type { GraphAnswer, GraphError } from "./graph-client";

/** What a refusal says about our number, for whoever watches over it. */
export type NumberTrouble = "logged_out" | "barred" | "disconnected";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** 1, 4, 16, 64 seconds and so on, as Meta advises for too many messages to one person. */
const PAIR_BASE_MS = 1_000;
const PAIR_FACTOR = 4;
const LONGEST_PAIR_MS = HOUR_MS;

/** When to come back to one person who has been refused so often in a row. */
export function pairPauseMs(refusals: number): number {
  return Math.min(LONGEST_PAIR_MS, PAIR_BASE_MS * PAIR_FACTOR ** Math.max(0, refusals - 1));
}

/** What the end of a send means. `chance` in [0, 1) spreads those who come back. */
export function outcomeOf(answer: GraphAnswer, chance: number, pairRefusals = 1): SendOutcome {
  switch (answer.kind) {
    case "ok": {
      const id = messageIdOf(answer.body);
      return id === null
        ? { kind: "uncertain", detail: "accepted without an id" }
        : { kind: "accepted", providerMessageId: id };
    }
    case "refused":
      return outcomeOfRefusal(answer.error, chance, pairRefusals);
    case "unsent":
      return { kind: "deferred", reason: "not_connected", detail: answer.detail, retryAfterMs: 5_000 };
    case "unclear":
      return { kind: "uncertain", detail: answer.detail };
  }
}

/** The id in the answer to a send, or `null`. */
function messageIdOf(body: unknown): string | null {
  const { messages } = (body ?? {}) as { readonly messages?: readonly { readonly id?: unknown }[] };
  const id = Array.isArray(messages) ? messages[0]?.id : undefined;
  return typeof id === "string" && id !== "" ? id : null;
}

function outcomeOfRefusal(error: GraphError, chance: number, pairRefusals: number): SendOutcome {
  const detail = sentence(error);
  const deferred = (reason: Extract<SendOutcome, { kind: "deferred" }>["reason"], retryAfterMs?: number) =>
    ({ kind: "deferred", reason, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }) as const;
  switch (classOf(error.code, error.details)) {
    case "token":
    case "locked":
    case "unpaid":
    case "unregistered":
      return deferred("not_connected", MINUTE_MS);
    case "maintenance":
      return deferred("too_fast", MINUTE_MS);
    case "too_fast":
      return deferred("too_fast", 1_000 + Math.round(chance * 4_000));
    case "too_many_calls":
      return deferred("too_fast", 5 * MINUTE_MS);
    case "pair_limit":
      return deferred("pair_limited", pairPauseMs(pairRefusals));
    case "spam":
      return deferred("rate_limited", 6 * HOUR_MS);
    case "person_capped":
      return deferred("pair_limited", 24 * HOUR_MS);
    case "window_closed":
      return deferred("window_closed", 1_000);
    case "template_held":
      return deferred("template_held", 5 * MINUTE_MS);
    case "media":
    case "trouble":
      return deferred("channel_error");
    case "not_on_whatsapp":
      return { kind: "rejected", reason: "not_on_whatsapp", detail };
    case "bad_recipient":
      return { kind: "rejected", reason: "invalid_number", detail };
    case "blocked":
      return { kind: "rejected", reason: "blocked", detail };
    case "anybodys_guess":
      return { kind: "uncertain", detail };
    // The same again would be refused again; what nobody knows is not tried again either.
    case "request":
    case "dropped":
    case "unknown":
      return { kind: "rejected", reason: "content_refused", detail };
  }
}

const TROUBLES: Readonly<Partial<Record<ErrorClass, NumberTrouble>>> = {
  token: "logged_out",
  locked: "barred",
  unpaid: "barred",
  unregistered: "disconnected",
};

/** Does it concern all that this number would send? */
export function troubleOf({ code, details }: GraphError): NumberTrouble | null {
  return TROUBLES[classOf(code, details)] ?? null;
}

/** `131026: not on WhatsApp (AbC…)`; Meta's support asks for the name of the call. */
export function sentence({ code, details, trace }: GraphError): string {
  return `Meta ${code}: ${details}${trace === "" ? "" : ` (${trace})`}`;
}
