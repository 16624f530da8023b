import type { ChannelEvent } from "../../application/ports/channel";
import type { FailReason, ReceiptFailure } from "../../domain/message";
import { classOf, type ErrorClass } from "./error-table";
import { sentence } from "./outcome";

/** One reason of a `failed` status. */
export interface StatusError {
  readonly code: number;
  readonly details: string;
}

const HOUR_MS = 3_600_000;

/** What a message that failed after Meta had taken it may hope for. */
const REASONS: Readonly<Record<ErrorClass, FailReason>> = {
  token: "number_stopped",
  locked: "number_stopped",
  unpaid: "number_stopped",
  unregistered: "number_stopped",
  maintenance: "channel_error",
  too_fast: "channel_error",
  too_many_calls: "channel_error",
  pair_limit: "channel_error",
  spam: "number_stopped",
  not_on_whatsapp: "not_on_whatsapp",
  bad_recipient: "invalid_number",
  blocked: "blocked",
  person_capped: "person_capped",
  window_closed: "window_closed",
  template_held: "template_held",
  request: "content_refused",
  dropped: "template_held",
  media: "channel_error",
  trouble: "channel_error",
  anybodys_guess: "receipt_failed",
  unknown: "receipt_failed",
};

export function failureOf(error: StatusError | null): ReceiptFailure {
  if (error === null) return { reason: "receipt_failed", detail: "no reason was given" };
  return {
    reason: REASONS[classOf(error.code, error.details)],
    detail: sentence({ ...error, trace: "" }),
  };
}

/** What the failure of one message says about the number or a template: the rest must not go the same way. */
export function consequencesOf(error: StatusError | null, senderId: string): readonly ChannelEvent[] {
  if (error === null) return [];
  const detail = sentence({ ...error, trace: "" });
  const status = (now: "logged_out" | "barred" | "disconnected") =>
    ({ kind: "status", senderId, status: now, detail, phone: null, qr: null }) as const;
  switch (classOf(error.code, error.details)) {
    case "token":
      return [status("logged_out")];
    case "locked":
    case "unpaid":
      return [status("barred")];
    case "spam":
      return [{ kind: "restriction", senderId, forMs: 6 * HOUR_MS, why: detail }];
    case "unknown":
      return [{ kind: "alert", senderId, text: detail }];
    default:
      return [];
  }
}
