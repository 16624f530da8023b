import type { CustomerId } from "./customer-id";

/** What a customer wants, as far as one message tells. */
export const INTENTS = [
  /** The bill of the IDs (or meter numbers, or unreadable ID) in the message. */
  "check_bill",
  /** A bill, without saying which. */
  "check_bill_ask",
  "pdf",
  "opt_out",
  "opt_in",
  "paid_claim",
  "wrong_number",
  "outage",
  /** Also pleas: "jangan diputus dulu", "belum gajian". */
  "complaint",
  /** Channels, due date, late fee, "rek berapa", "kalau telat bagaimana". */
  "how_to_pay",
  "trust",
  /** Also what only staff can do: more power, new connection, change of name, office hours. */
  "human",
  "terminate_service",
  "greeting",
  "thanks",
  "help",
  "unknown",
] as const;
export type Intent = (typeof INTENTS)[number];

/**
 * What must be said before an intent is acted upon without a question: a command, letter for letter (`exact`); a
 * sentence that says so in words, by a rule marked strong (`strong`); or nothing more than likeness (`any`). Whatever
 * takes something away or writes something down about a customer is never done on likeness alone.
 */
export type Certainty = "exact" | "strong" | "any";
export const CERTAINTY: { readonly [intent in Intent]: Certainty } = {
  check_bill: "any",
  check_bill_ask: "any",
  pdf: "any",
  opt_out: "exact",
  opt_in: "strong",
  paid_claim: "strong",
  wrong_number: "strong",
  outage: "any",
  complaint: "any",
  how_to_pay: "any",
  trust: "any",
  human: "any",
  terminate_service: "strong",
  greeting: "any",
  thanks: "any",
  help: "any",
  unknown: "any",
};

/** Questions about bills: their answers say amounts. */
export const ABOUT_BILLS: readonly Intent[] = ["check_bill", "check_bill_ask", "pdf"];

/** What was understood of one message, and why. Stored with the inbound row. */
export interface Understanding {
  readonly intent: Intent;
  /** 0 (nothing) to 1 (an exact command). For what was learned it is the share of all intents, else an order of rules. */
  readonly confidence: number;
  /** The rule that decided: `exact:stop`, `opt_out:stop_sending`, `learned:pdf`, `kind:image`. */
  readonly rule: string;
  readonly ids: readonly CustomerId[];
  /** 11-digit numbers: a meter number, or an ID with one digit missing. */
  readonly meterNumbers: readonly string[];
  /** Numbers that look like one of our IDs, but have not 12 digits: digits are missing or too many. */
  readonly oddNumbers: readonly string[];
  /** Another program's answer ("Terima kasih telah menghubungi kami …"): to be left alone. */
  readonly isAutomatic: boolean;
  /** May be acted upon at once (see `CERTAINTY`); where it is `false`, an act is asked about first. */
  readonly certain: boolean;
}
