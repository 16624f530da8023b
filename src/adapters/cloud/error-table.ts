/**
 * What Meta's error codes mean for us; the only file that knows the numbers. Sources: Meta's list "Error codes" of the
 * Cloud API and the reports of others. Codes decide, never the HTTP status or the title, which change.
 */
export type ErrorClass =
  /** The token is dead or lacks a right. */
  | "token"
  /** The account or number is locked, restricted, or without an approved name. */
  | "locked"
  /** Nothing goes out before somebody pays. */
  | "unpaid"
  | "unregistered"
  | "maintenance"
  /** More messages a second than the number may send. */
  | "too_fast"
  /** More calls an hour than the account may make. */
  | "too_many_calls"
  /** Too many messages to this one person. */
  | "pair_limit"
  /** The number is restricted for what people say of it; answers still go. */
  | "spam"
  | "not_on_whatsapp"
  | "bad_recipient"
  | "blocked"
  /** Meta's own limit of advertising for this person. */
  | "person_capped"
  | "window_closed"
  | "template_held"
  /** What we sent is wrong by itself; the same again fails again. */
  | "request"
  /** Sent later: a message that was held back for review was dropped. */
  | "dropped"
  | "media"
  | "trouble"
  /** Meta does not know what it did. */
  | "anybodys_guess"
  | "unknown";

const CLASSES: Readonly<Partial<Record<ErrorClass, readonly number[]>>> = {
  token: [0, 3, 10, 104, 190, 131005],
  locked: [368, 130497, 131031, 131037],
  unpaid: [131042],
  unregistered: [33, 131045, 133010],
  maintenance: [131057],
  too_fast: [130429],
  too_many_calls: [4, 80007],
  pair_limit: [131056],
  spam: [131048, 131064],
  not_on_whatsapp: [131026],
  bad_recipient: [131021, 131030],
  blocked: [130403, 131050],
  person_capped: [130472, 131049],
  window_closed: [131047],
  template_held: [132001, 132007, 132015, 132016],
  request: [100, 131008, 131009, 131051, 131062, 132000, 132005, 132012, 132018],
  dropped: [135000],
  media: [131052, 131053],
  trouble: [131000, 131016, 133004],
  anybodys_guess: [1, 2],
};

const BY_CODE = new Map(
  Object.entries(CLASSES).flatMap(([name, codes]) =>
    codes.map((code) => [code, name as ErrorClass] as const),
  ),
);

/** Permissions of the Graph API. */
const isPermission = (code: number) => code >= 200 && code <= 299;

/** `details` tells the two meanings of 131009 apart: the recipient, or a file of ours that Meta no longer has. */
export function classOf(code: number, details = ""): ErrorClass {
  if (code === 131009 && /\bmedia\b/i.test(details)) return "media";
  if (code === 131009 && /\b(?:to|recipient|phone number)\b/i.test(details)) return "bad_recipient";
  return BY_CODE.get(code) ?? (isPermission(code) ? "token" : "unknown");
}

/** Codes that this table knows, for the tests. */
export const KNOWN_CODES: readonly number[] = [...BY_CODE.keys()];
