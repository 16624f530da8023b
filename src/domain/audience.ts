import { audienceWords } from "./audience-words";
import { type BillingPeriod, parsePeriod } from "./billing-period";
import { Fault } from "./fault";

/** The rule that says who is considered for a campaign. */
export interface Audience {
  /** `unpaid`: contacts with an open bill; `everyone`: every contact with a customer. */
  readonly who: "unpaid" | "everyone";
  readonly tariffs: readonly string[];
  readonly routes: readonly string[];
  /** Only bills of this month; `null` = the campaign's month and every older open one. */
  readonly period: BillingPeriod | null;
}

/**
 * Reads `belum-bayar tarif:R1 rute:JJGAA periode:2026-11`, as `audienceWords` takes it apart.
 * Several `tarif:` mean any of them; different words narrow each other.
 * Throws a Fault that names the word that is not understood.
 */
export function parseAudience(text: string): Audience {
  let who: Audience["who"] | null = null;
  const tariffs: string[] = [];
  const routes: string[] = [];
  let period: BillingPeriod | null = null;
  for (const word of audienceWords(text)) {
    const [name = "", value = ""] = word.split(/:(.*)/s);
    if (name === "belum-bayar") who = "unpaid";
    else if (name === "semua") who ??= "everyone";
    else if (name === "tarif") tariffs.push(value);
    else if (name === "rute") routes.push(value);
    else if (period === null || period === value) period = parsePeriod(value);
    else
      throw new Fault("argument_invalid", `Sasaran menyebut dua bulan, ${period} dan ${value}; pilih satu.`);
  }
  return { who: who ?? (period === null ? "everyone" : "unpaid"), tariffs, routes, period };
}

/**
 * Why a considered contact gets nothing, in the order in which the reasons win. How each is recognised in the
 * database stands in `adapters/database/plan-conditions.ts`, one condition a word.
 */
export const SUPPRESS_REASONS = [
  "no_phone",
  "opted_out",
  "wrong_number",
  "not_on_whatsapp",
  "push_limit",
  "route_not_begun",
] as const;
export type SuppressReason = (typeof SUPPRESS_REASONS)[number];

/**
 * More pushes than this in one month to one phone would be pestering. Only invoices that have reached the phone, or may
 * have, use them up: no broadcast and no failure keeps the month's bill from anybody.
 */
export const PUSHES_PER_MONTH = 2;
